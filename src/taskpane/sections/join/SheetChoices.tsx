import { Button, Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';

import type { FoundSheet } from '../../../app/join/foundSheets';
import { useWords } from '../../words';
import { Group } from '../preparation/Group';
import { isTaken, type UsedJoin } from './useJoin';

const useStyles = makeStyles({
  found: { display: 'block', color: tokens.colorNeutralForeground3, paddingLeft: '32px', marginTop: '-6px', overflowWrap: 'anywhere' },
  file: { display: 'flex', alignItems: 'center', gap: '8px', overflowWrap: 'anywhere' },
  input: { display: 'none' },
});

/** Fields named before the list is cut short. */
const SHOWN = 6;

/** The sheets of this workbook and of further files, each with what was found on it. */
export function SheetChoices({ used, disabled }: { readonly used: UsedJoin; readonly disabled: boolean }) {
  const say = useWords();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const of = (file: string | null): readonly FoundSheet[] => (used.sheets ?? []).filter((sheet) => sheet.file === file);
  return (
    <>
      <Group label={say('join.pane.own-sheets')}>
        {of(null).map((sheet) => <SheetChoice key={sheet.key} sheet={sheet} used={used} disabled={disabled} />)}
      </Group>
      {used.files.map((file) => (
        <Group key={file} label={file}>
          {of(file).map((sheet) => <SheetChoice key={sheet.key} sheet={sheet} used={used} disabled={disabled} />)}
          <div><Button size="small" disabled={disabled} onClick={() => used.removeFile(file)}>{say('join.pane.remove', { file })}</Button></div>
        </Group>
      ))}
      <div><Button size="small" disabled={disabled} onClick={() => input.current?.click()}>{say('join.pane.add')}</Button></div>
      <input
        ref={input} className={styles.input} type="file" multiple accept=".xlsx,.xlsm,.xls,.csv" aria-label={say('join.pane.add')} tabIndex={-1}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void used.addFiles(files);
        }}
      />
    </>
  );
}

function SheetChoice({ sheet, used, disabled }: { readonly sheet: FoundSheet; readonly used: UsedJoin; readonly disabled: boolean }) {
  const say = useWords();
  const styles = useStyles();
  const { source } = sheet;
  const fields = source?.matches.flatMap(({ field }) => (field === null || field === '企业名称' || field === '统一社会信用代码' ? [] : [field])) ?? [];
  return (
    <div>
      <Checkbox
        label={sheet.info.name} checked={isTaken(used.picks, sheet)} disabled={disabled || source === null}
        onChange={(_, { checked }) => used.pick({ taken: { ...used.picks.taken, [sheet.key]: checked === true } })}
      />
      <Caption1 className={styles.found}>
        {source === null ? say('join.pane.no-table') : say('join.pane.found', {
          rows: source.subjects.rows.length,
          fields: fields.length === 0 ? say('join.pane.names-only') : `${fields.slice(0, SHOWN).join(say('join.pane.list-comma'))}${fields.length > SHOWN ? '…' : ''}`,
        })}
      </Caption1>
    </div>
  );
}
