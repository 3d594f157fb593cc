import { Button, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import { planDocket } from '../../../app/analyse/plans';
import { docketOf } from '../../../app/analyse/runs';
import type { DocketEntry } from '../../../engine/analyse/docket';
import { cellName } from '../../../workbook/address';
import { placeWords, shown as number } from '../../../workbook/planning/analyse/causeWords';
import { docketCounts, type DocketInput, figureCell } from '../../../workbook/planning/analyse/docketSheet';
import { useLang, useWords } from '../../words';
import { Card } from '../Card';
import type { SimulateProps } from './props';
import { SubjectLink } from './SubjectLink';
import { useWork } from './useWork';
import { WorkBar } from './WorkBar';

/** Figures shown; all of them go to the sheet 临界名单. */
const SHOWN = 50;
/** Decimals of a figure as it is filed. */
const FILED = 10;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '6px', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums', '& td, & th': { textAlign: 'left', padding: '2px 4px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' } },
});

/** Figures whose last filed unit decides a grade, each with the way to its cell, and who stands beside each boundary. */
export function DocketSection({ prepared, session, workbook, disabled }: SimulateProps) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const work = useWork<DocketInput>(prepared);
  const { result } = work;
  return (
    <Card title={say('analyse.pane.docket')} badge={result === null ? undefined : { text: String(result.docket.entries.length), color: result.docket.entries.length > 0 ? 'warning' : 'success' }} open={open} onToggle={setOpen}>
      <Caption1>{say('analyse.pane.docket-hint')}</Caption1>
      <WorkBar work={work} action={say('analyse.pane.find-docket')} disabled={disabled} onStart={() => work.start((options) => docketOf(prepared, options))} />
      <div role="status">
        {result !== null && <Caption1>{result.docket.entries.length === 0 ? say('analyse.docket.none') : say('analyse.docket.line', docketCounts(result.docket, result.evaluation))}</Caption1>}
      </div>
      {result !== null && (
        <>
          <ul className={styles.list}>
            {result.docket.entries.slice(0, SHOWN).map((entry) => <Entry key={`${entry.row} ${entry.field} ${String(entry.moved)}`} entry={entry} input={result} prepared={prepared} workbook={workbook} />)}
          </ul>
          {result.docket.entries.length > SHOWN && <Caption1>{say('analyse.pane.more', { count: result.docket.entries.length - SHOWN })}</Caption1>}
          {result.docket.boundaries.length > 0 && <Nearest input={result} prepared={prepared} workbook={workbook} />}
          <div><Button disabled={disabled} onClick={() => void session.write(() => planDocket(workbook, result, lang))}>{say('analyse.pane.write-docket')}</Button></div>
        </>
      )}
    </Card>
  );
}

function Entry({ entry: { row, field, figure, moved, from, to, gap }, input, prepared, workbook }: Pick<SimulateProps, 'prepared' | 'workbook'> & { readonly entry: DocketEntry; readonly input: DocketInput }) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  const cell = figureCell(input, row, field);
  return (
    <li>
      <SubjectLink prepared={prepared} row={row} workbook={workbook} />{' '}
      {say('analyse.pane.docket-entry', { field, figure: number(figure, FILED), moved: number(moved, FILED), from: placeWords(from, lang), to: placeWords(to, lang) })}{' '}
      {cell !== null && (
        <Link as="button" inline onClick={() => void workbook.reveal(prepared.choices.sheet, { ...cell, rows: 1, columns: 1 })}>{say('pane.go-to', { cell: cellName(cell.row, cell.column) })}</Link>
      )}
      {gap !== null && <Caption1 block className={styles.quiet}>{say('analyse.pane.docket-gap', { gap: number(gap, input.evaluation.places) })}</Caption1>}
    </li>
  );
}

function Nearest({ input: { docket, evaluation }, prepared, workbook }: Pick<SimulateProps, 'prepared' | 'workbook'> & { readonly input: DocketInput }) {
  const say = useWords();
  const styles = useStyles();
  return (
    <details>
      <summary><Caption1>{say('analyse.docket.nearest')}</Caption1></summary>
      <table className={styles.table}>
        <thead><tr>{(['docket.boundary', 'name', 'docket.score', 'docket.gap'] as const).map((key) => <th key={key} scope="col">{say(`analyse.${key}`)}</th>)}</tr></thead>
        <tbody>
          {docket.boundaries.slice(0, SHOWN).flatMap(({ group, better, worse, last, first }) => [...last.map((one) => ({ ...one, side: better })), ...first.map((one) => ({ ...one, side: worse }))].map(({ row, gap, side }) => (
            <tr key={`${group} ${better} ${side} ${row}`}>
              <td>{group === '' ? `${better}/${worse}` : `${group} ${better}/${worse}`}</td>
              <td><SubjectLink prepared={prepared} row={row} workbook={workbook} /> {side}</td>
              <td>{number(evaluation.scores.at(row), evaluation.places)}</td>
              <td>{number(gap, evaluation.places)}</td>
            </tr>
          )))}
        </tbody>
      </table>
    </details>
  );
}
