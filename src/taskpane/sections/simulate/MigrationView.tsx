import { Button, Caption1, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import { planMigration } from '../../../app/analyse/plans';
import type { Session } from '../../../app/session';
import { causesOf } from '../../../engine/analyse/causes';
import type { Comparison } from '../../../engine/analyse/comparison';
import { type Analysed, named } from '../../../workbook/planning/analyse/analysed';
import { causesInWords, placeWords, shown as number } from '../../../workbook/planning/analyse/causeWords';
import { countsOf } from '../../../workbook/planning/analyse/migrationSheet';
import type { Workbook } from '../../../workbook/port';
import { useLang, useWords } from '../../words';

/** Names shown of one cell; all of them go to the sheet 等级迁移. */
const SHOWN = 50;

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: '2px', textAlign: 'center', border: `1px solid ${tokens.colorNeutralStroke2}`, fontWeight: tokens.fontWeightRegular },
  },
  cell: { minWidth: '34px', padding: '2px 4px', fontVariantNumeric: 'tabular-nums' },
  stay: { backgroundColor: tokens.colorNeutralBackground3 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '6px', overflowWrap: 'anywhere' },
  why: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface Props {
  readonly analysed: Analysed;
  /** Column that a subject is shown by on its sheet. */
  readonly column: number;
  readonly session: Session;
  readonly workbook: Workbook;
  readonly disabled: boolean;
}

/** Who went from which grade to which: counts, the matrix, and behind each of its cells the names and the clauses that moved them. */
export function MigrationView({ analysed, column, session, workbook, disabled }: Props) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  const { comparison } = analysed;
  const [chosen, setChosen] = useState<readonly [row: number, column: number] | null>(null);
  const [row, to] = chosen ?? [-1, -1];
  const members = comparison.cells[row]?.[to];
  return (
    <>
      <Caption1>{say('analyse.migration.line', countsOf(comparison))}</Caption1>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={say('analyse.pane.matrix')}>
        <Matrix comparison={comparison} chosen={chosen} onChoose={setChosen} />
      </div>
      {members !== undefined && members.length > 0 && (
        <>
          <Caption1 as="h3" id="migration-cell">
            {say('analyse.pane.cell', { from: placeWords(comparison.rows[row]!, lang), to: placeWords(comparison.columns[to]!, lang), count: members.length })}
          </Caption1>
          <ul className={styles.list} aria-labelledby="migration-cell">
            {members.slice(0, SHOWN).map((subject) => <Subject key={subject} subject={subject} analysed={analysed} column={column} workbook={workbook} />)}
          </ul>
          {members.length > SHOWN && <Caption1>{say('analyse.pane.more', { count: members.length - SHOWN })}</Caption1>}
        </>
      )}
      {comparison.moves.length > 0 && (
        <div className={styles.buttons}>
          <Button disabled={disabled} onClick={() => void session.write(() => planMigration(workbook, analysed, lang))}>{say('analyse.pane.write-migration')}</Button>
        </div>
      )}
    </>
  );
}

function Subject({ subject, analysed, column, workbook }: Pick<Props, 'analysed' | 'column' | 'workbook'> & { readonly subject: number }) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  const { comparison } = analysed;
  const pair = comparison.subjects[subject]!;
  const side = pair.after === null ? 'before' : 'after';
  const sheet = analysed.sheets[side];
  const row = analysed.subjects[side].rows[(pair.after ?? pair.before) as number];
  const { name } = named(analysed, pair);
  const move = comparison.moves.find((one) => one.subject === subject);
  const causes = causesOf(comparison, subject);
  const scores = move && `${number(move.scores.before, comparison.before.places)} → ${number(move.scores.after, comparison.after.places)}`;
  return (
    <li>
      {row === undefined || sheet === null ? name : (
        <Link as="button" inline onClick={() => void workbook.reveal(sheet, { row, column, rows: 1, columns: 1 })}>{name}</Link>
      )}
      {scores !== undefined && <Caption1>{` ${say('analyse.docket.score')} ${scores}`}</Caption1>}
      {causes.length > 0 && <Caption1 block className={styles.why}>{causesInWords(causes, comparison, lang)}</Caption1>}
    </li>
  );
}

interface MatrixProps {
  readonly comparison: Comparison;
  readonly chosen: readonly [number, number] | null;
  readonly onChoose: (cell: readonly [number, number]) => void;
}

function Matrix({ comparison: { rows, columns, cells }, chosen, onChoose }: MatrixProps) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say('analyse.migration.corner')}</th>
          {columns.map((place) => <th key={placeWords(place, lang)} scope="col">{placeWords(place, lang)}</th>)}
        </tr>
      </thead>
      <tbody>
        {rows.map((from, row) => (
          <tr key={placeWords(from, lang)}>
            <th scope="row">{placeWords(from, lang)}</th>
            {columns.map((to, column) => {
              const count = cells[row]?.[column]?.length ?? 0;
              const isSame = from.grade === to.grade && from.status === to.status;
              const isChosen = chosen?.[0] === row && chosen[1] === column;
              return (
                <td key={placeWords(to, lang)} className={mergeClasses(isSame && styles.stay)}>
                  {count === 0 ? '·' : (
                    <Button
                      size="small"
                      className={styles.cell}
                      appearance={isChosen ? 'primary' : 'subtle'}
                      aria-pressed={isChosen}
                      aria-label={say('analyse.pane.cell', { from: placeWords(from, lang), to: placeWords(to, lang), count })}
                      onClick={() => onChoose([row, column])}
                    >
                      {count}
                    </Button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
