import { Combobox, Field, Option, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';

import { subjectName, type Documented } from '../../../workbook/documents/documented';
import { rowsOfGrades } from '../../../workbook/documents/gradeNoticeSheet';
import { useWords } from '../../words';

/** For whom a form is drawn up. */
export type Who =
  | { readonly by: 'all' }
  | { readonly by: 'grade'; readonly grade: string }
  | { readonly by: 'selected' }
  | { readonly by: 'one'; readonly row: number | null };

/** Names offered at a time while typing: a list of thousands helps nobody. */
const OFFERED = 30;

/** Rows of the table that a choice means; merged rows have one page. @param selected rows selected in the table */
export function rowsOf(run: Documented, who: Who, selected: readonly number[]): readonly number[] {
  const { evaluation } = run;
  if (who.by === 'grade') return rowsOfGrades(evaluation, [who.grade]);
  if (who.by === 'one') return who.row === null ? [] : [who.row];
  const all = who.by === 'selected' ? selected : evaluation.status.map((_, row) => row);
  return all.filter((row) => evaluation.status[row] !== 'excluded' && evaluation.leads[row] === row);
}

interface WhoProps {
  readonly run: Documented;
  /** Rows selected in the table. */
  readonly selected: readonly number[];
  readonly who: Who;
  readonly onWho: (who: Who) => void;
  readonly disabled: boolean;
}

/** Everybody, one grade, the rows selected in the table, or one firm found by typing its name or code. */
export function WhoField({ run, selected, who, onWho, disabled }: WhoProps) {
  const say = useWords();
  const { order } = run.evaluation.ruleset.grades;
  const value = who.by === 'grade' ? `grade:${who.grade}` : who.by;
  return (
    <>
      <Field label={say('document.pane.who')}>
        <Select
          value={value}
          disabled={disabled}
          onChange={(_, data) => onWho(chosenBy(data.value, selected))}
        >
          <option value="all">{say('document.pane.everybody')}</option>
          {order.map((grade) => <option key={grade} value={`grade:${grade}`}>{say('document.pane.of-grade', { grade })}</option>)}
          <option value="selected">{say('document.pane.selected', { count: selected.length })}</option>
          <option value="one">{say('document.pane.one')}</option>
        </Select>
      </Field>
      {who.by === 'one' && <FirmField run={run} row={who.row} onRow={(row) => onWho({ by: 'one', row })} disabled={disabled} />}
    </>
  );
}

function chosenBy(value: string, selected: readonly number[]): Who {
  if (value === 'all' || value === 'selected') return { by: value };
  if (value === 'one') return { by: 'one', row: selected[0] ?? null };
  return { by: 'grade', grade: value.slice('grade:'.length) };
}

/** One firm, found by typing its name or code. */
export function FirmField({ run, row, onRow, disabled }: { readonly run: Documented; readonly row: number | null; readonly onRow: (row: number | null) => void; readonly disabled: boolean }) {
  const say = useWords();
  const [typed, setTyped] = useState('');
  const found = useMemo(() => run.subjects.rows.flatMap((_, at) => {
    const [name, code] = [subjectName(run, at), run.subjects.ids[at] ?? ''];
    return typed === '' || name.includes(typed) || code.includes(typed.toUpperCase()) ? [{ at, name }] : [];
  }).slice(0, OFFERED), [run, typed]);
  return (
    <Field label={say('document.pane.firm')}>
      <Combobox
        freeform
        disabled={disabled}
        value={row === null ? typed : subjectName(run, row)}
        selectedOptions={row === null ? [] : [String(row)]}
        onInput={({ currentTarget: { value } }) => { setTyped(value); onRow(whollyTyped(run, value)); }}
        onOptionSelect={(_, { optionValue }) => onRow(optionValue === undefined ? null : Number(optionValue))}
      >
        {found.map(({ at, name }) => <Option key={at} value={String(at)}>{name}</Option>)}
      </Combobox>
    </Field>
  );
}

/** The only firm that is called so or has this code. */
function whollyTyped(run: Documented, typed: string): number | null {
  const found = run.subjects.rows.flatMap((_, at) => (subjectName(run, at) === typed || run.subjects.ids[at] === typed.toUpperCase() ? [at] : []));
  return found.length === 1 ? (found[0] as number) : null;
}
