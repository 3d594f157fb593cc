import { Combobox, Field, Option, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';

import { subjectName, type Documented } from '../../../workbook/documents/documented';
import { rowsOfGrades } from '../../../workbook/documents/gradeNoticeSheet';
import { useWords } from '../../words';

/** For whom a form is drawn up. */
export type Who =
  | { readonly by: 'all' }
  | { readonly by: 'grade'; readonly grade: string }
  | { readonly by: 'one'; readonly row: number | null };

/** Names offered at a time while typing: a list of thousands helps nobody. */
const OFFERED = 30;

/** Rows of the table that a choice means; merged rows have one page. */
export function rowsOf(run: Documented, who: Who): readonly number[] {
  const { evaluation } = run;
  if (who.by === 'grade') return rowsOfGrades(evaluation, [who.grade]);
  if (who.by === 'one') return who.row === null ? [] : [who.row];
  return evaluation.status.flatMap((status, row) => (status !== 'excluded' && evaluation.leads[row] === row ? [row] : []));
}

/** Everybody, one grade, or one firm found by typing its name or code. */
export function WhoField({ run, who, onWho, disabled }: { readonly run: Documented; readonly who: Who; readonly onWho: (who: Who) => void; readonly disabled: boolean }) {
  const say = useWords();
  const { order } = run.evaluation.ruleset.grades;
  const value = who.by === 'grade' ? `grade:${who.grade}` : who.by;
  return (
    <>
      <Field label={say('document.pane.who')}>
        <Select
          value={value}
          disabled={disabled}
          onChange={(_, data) => onWho(data.value === 'all' ? { by: 'all' } : data.value === 'one' ? { by: 'one', row: null } : { by: 'grade', grade: data.value.slice('grade:'.length) })}
        >
          <option value="all">{say('document.pane.everybody')}</option>
          {order.map((grade) => <option key={grade} value={`grade:${grade}`}>{say('document.pane.of-grade', { grade })}</option>)}
          <option value="one">{say('document.pane.one')}</option>
        </Select>
      </Field>
      {who.by === 'one' && <FirmField run={run} row={who.row} onRow={(row) => onWho({ by: 'one', row })} disabled={disabled} />}
    </>
  );
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
        onInput={(event) => { setTyped(event.currentTarget.value); onRow(null); }}
        onOptionSelect={(_, { optionValue }) => onRow(optionValue === undefined ? null : Number(optionValue))}
      >
        {found.map(({ at, name }) => <Option key={at} value={String(at)}>{name}</Option>)}
      </Combobox>
    </Field>
  );
}
