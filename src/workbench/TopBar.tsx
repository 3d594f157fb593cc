import { Button, Menu, MenuItem, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, Spinner } from '@fluentui/react-components';
import { DarkThemeRegular } from '@fluentui/react-icons/svg/dark-theme';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { LocalLanguageRegular } from '@fluentui/react-icons/svg/local-language';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { useRef } from 'react';
import { text, type Lang } from '../text/text';
import { examples, type Example } from './examples';
import type { ThemeChoice } from './settings';

interface TopBarProps {
  readonly lang: Lang;
  readonly theme: ThemeChoice;
  readonly file: string;
  readonly busy: boolean;
  onFile(file: File): void;
  onExample(example: Example): void;
  onSave(): void;
  onLang(lang: Lang): void;
  onTheme(theme: ThemeChoice): void;
}

const themes: readonly ThemeChoice[] = ['system', 'light', 'dark'];

export function TopBar({ lang, theme, file, busy, onFile, onExample, onSave, onLang, onTheme }: TopBarProps) {
  const picker = useRef<HTMLInputElement>(null);
  const other: Lang = lang === 'zh' ? 'en' : 'zh';
  return (
    <header className="workbench-bar">
      <h1 className="workbench-name"><img src="assets/icon-32.png" alt="" />{text(lang, 'workbench.name')}</h1>
      <Button appearance="subtle" icon={<FolderOpenRegular />} disabled={busy} onClick={() => picker.current?.click()}>{text(lang, 'workbench.open')}</Button>
      <input
        ref={picker} className="visually-hidden" type="file" accept=".xlsx,.xlsm,.csv" tabIndex={-1} aria-label={text(lang, 'workbench.open')}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          // The same file may be chosen again after it was changed elsewhere.
          event.target.value = '';
          if (chosen) onFile(chosen);
        }}
      />
      <Menu>
        <MenuTrigger disableButtonEnhancement><Button appearance="subtle" icon={<DocumentTableRegular />} disabled={busy}>{text(lang, 'workbench.examples')}</Button></MenuTrigger>
        <MenuPopover><MenuList>
          {examples.map((example) => <MenuItem key={example.file} onClick={() => onExample(example)}>{text(lang, example.label)}</MenuItem>)}
        </MenuList></MenuPopover>
      </Menu>
      <Button appearance="subtle" icon={<SaveRegular />} disabled={busy || file === ''} onClick={onSave}>{text(lang, 'workbench.save')}</Button>
      <span className="workbench-file" title={file}>{file}</span>
      {busy && <Spinner size="tiny" label={text(lang, 'workbench.busy')} />}
      <Button appearance="subtle" icon={<LocalLanguageRegular />} lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => onLang(other)}>{text(other, 'workbench.language')}</Button>
      <Menu checkedValues={{ theme: [theme] }} onCheckedValueChange={(_, { checkedItems }) => onTheme((checkedItems[0] ?? 'system') as ThemeChoice)}>
        <MenuTrigger disableButtonEnhancement><Button appearance="subtle" icon={<DarkThemeRegular />}>{text(lang, 'workbench.theme')}</Button></MenuTrigger>
        <MenuPopover><MenuList>
          {themes.map((choice) => <MenuItemRadio key={choice} name="theme" value={choice}>{text(lang, `workbench.theme.${choice}`)}</MenuItemRadio>)}
        </MenuList></MenuPopover>
      </Menu>
    </header>
  );
}
