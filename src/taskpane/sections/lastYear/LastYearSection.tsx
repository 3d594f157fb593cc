import { Button, Caption1, Checkbox, Field, makeStyles, MessageBar, MessageBarBody, Select, Spinner, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';

import { isOpened, mayBeLastYear, type LastYearChoice, type OpenedSheet } from '../../../app/lastYear/choice';
import { sheetOf } from '../../../app/lastYear/carriedIn';
import type { Session, SessionState } from '../../../app/session';
import { useWords } from '../../words';
import { Card } from '../Card';
import { CarriedReport } from './CarriedReport';
import { useOpenedSheets } from './useOpenedSheets';

const useStyles = makeStyles({
  select: { minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
  input: { display: 'none' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly state: SessionState;
  readonly session: Session;
}

const keyOf = (from: LastYearChoice['from']): string => (isOpened(from) ? `file:${from.file}\n${from.raw.sheet.name}` : `sheet:${from.sheet}`);

/** Last year's table: which, and what came of it. Chosen once, for the evaluation, the data check and the comparison. */
export function LastYearSection({ state, session }: Props) {
  const say = useWords();
  const styles = useStyles();
  const { choices, sheets, prepared, lastYearFile } = state;
  const chosen = choices.lastYear ?? null;
  const [toggled, setOpen] = useState<boolean | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const choose = (from: LastYearChoice['from'] | null): void =>
    void session.choose({ lastYear: from === null ? null : { from, grade: chosen?.grade ?? false } });
  const opened = useOpenedSheets(state.library.catalogue, choose);
  const disabled = (state.busy !== null && state.busy.what !== 'reading') || opened.working;
  const own = sheets.filter((sheet) => mayBeLastYear(sheet) && sheet.id !== choices.sheet);
  const carried = chosen === null ? null : (prepared?.carried ?? null);

  const pick = (key: string): void => {
    const file = opened.sheets.find((one) => keyOf(one) === key);
    choose(file ?? (key === '' ? null : { sheet: key.slice('sheet:'.length) }));
  };
  return (
    <Card
      title={say('lastYear.pane.title')}
      badge={carried === null ? undefined : { text: `${carried.matched}/${prepared?.subjects.rows.length ?? 0}`, color: 'informative' }}
      open={toggled ?? chosen !== null}
      onToggle={setOpen}
    >
      <Field label={say('lastYear.pane.choose')} hint={say('lastYear.pane.hint')}>
        <Select className={styles.select} value={chosen === null ? '' : keyOf(chosen.from)} disabled={disabled} onChange={(_, { value }) => pick(value)}>
          <option value="">{say('lastYear.pane.none')}</option>
          {own.length > 0 && (
            <optgroup label={say('lastYear.pane.own')}>
              {own.map(({ id, name }) => <option key={id} value={`sheet:${id}`}>{name}</option>)}
            </optgroup>
          )}
          {byFile(opened.sheets).map(([file, those]) => (
            <optgroup key={file} label={file}>
              {those.map((one) => <option key={keyOf(one)} value={keyOf(one)}>{sheetOf(one)}</option>)}
            </optgroup>
          ))}
        </Select>
      </Field>
      {chosen === null && lastYearFile !== null && <Caption1 className={styles.quiet}>{say('lastYear.pane.again', { file: lastYearFile.file ?? '', sheet: lastYearFile.name })}</Caption1>}
      <div><Button size="small" disabled={disabled} onClick={() => input.current?.click()}>{say('lastYear.pane.open')}</Button></div>
      <input
        ref={input} className={styles.input} type="file" accept=".xlsx,.xlsm,.xls,.csv" aria-label={say('lastYear.pane.open')} tabIndex={-1}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file !== undefined) void opened.open(file, lastYearFile);
        }}
      />
      {opened.working && <Spinner size="tiny" label={say('lastYear.pane.reading')} />}
      {opened.refused !== null && <MessageBar intent="error" layout="multiline"><MessageBarBody>{opened.refused}</MessageBarBody></MessageBar>}
      {carried !== null && chosen !== null && carried.from.past.published === null && (
        <Checkbox
          label={say('lastYear.pane.grade')} checked={chosen.grade} disabled={disabled}
          onChange={(_, { checked }) => void session.choose({ lastYear: { ...chosen, grade: checked === true } })}
        />
      )}
      {chosen !== null && prepared !== null && <CarriedReport prepared={prepared} />}
    </Card>
  );
}

function byFile(sheets: readonly OpenedSheet[]): readonly (readonly [string, readonly OpenedSheet[]])[] {
  const files = new Map<string, OpenedSheet[]>();
  for (const sheet of sheets) files.set(sheet.file, [...(files.get(sheet.file) ?? []), sheet]);
  return [...files];
}
