import { Caption1, makeStyles, tokens } from '@fluentui/react-components';

import type { Tried } from '../../../app/ledger';
import { subjectName, type Documented } from '../../../workbook/documents/documented';
import { effectsOf } from '../../../workbook/ledger/effects';
import { useWords } from '../../words';

/** Movers named before the list is cut short; all of them go to the sheet 更正影响. */
const SHOWN = 30;

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, '& td, & th': { textAlign: 'left', padding: '2px 4px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' } },
});

/** What a decision changes: those whose grade moves, and how many more move in rank or score. */
export function EffectList({ run, tried }: { readonly run: Documented; readonly tried: Tried }) {
  const say = useWords();
  const styles = useStyles();
  const { changed, counts } = effectsOf(tried.comparison);
  const { places } = tried.after;
  const movers = changed.slice(0, Math.min(SHOWN, Math.max(counts.grades, 5)));
  return (
    <>
      <Caption1>{say('ledger.effect.line', counts)}</Caption1>
      {movers.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>{(['firm', 'scoreAfter', 'rankAfter', 'gradeAfter'] as const).map((key) => <th key={key} scope="col">{say(`ledger.effect.${key}`)}</th>)}</tr>
          </thead>
          <tbody>
            {movers.map(({ row, scores, ranks, grades }) => (
              <tr key={row}>
                <td>{subjectName(run, row)}</td>
                <td>{moved(scores.before?.toFixed(places) ?? '—', scores.after?.toFixed(places) ?? '—')}</td>
                <td>{moved(String(ranks.before || '—'), String(ranks.after || '—'))}</td>
                <td>{moved(grades.before ?? '—', grades.after ?? '—')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changed.length > movers.length && <Caption1>{say('pane.own-more', { count: changed.length - movers.length })}</Caption1>}
    </>
  );
}

const moved = (before: string, after: string): string => (before === after ? after : `${before} → ${after}`);
