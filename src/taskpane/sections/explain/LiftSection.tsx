import { Button, Caption1, Field, makeStyles, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

import { targetRow, type TargetInWords } from '../../../app/explain';
import type { Documented } from '../../../workbook/documents/documented';
import { useLang, useWords } from '../../words';
import { Card } from '../Card';
import { AppliedLines } from './StoryLines';

const useStyles = makeStyles({ ask: { display: 'flex', gap: '8px', alignItems: 'flex-end' }, grade: { flexGrow: 1 } });

/** Of tables up to this size the answer comes by itself: some dozens of evaluations of a few milliseconds. */
const AT_ONCE = 1_000;

/** What would lift the firm to a better grade; answers of large tables are worked out when asked for. */
export function LiftSection({ run, row }: { readonly run: Documented; readonly row: number }) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  const [open, setOpen] = useState(true);
  const { evaluation } = run;
  const { order } = evaluation.ruleset.grades;
  const better = order.slice(0, Math.max(0, order.indexOf(evaluation.grades[row] ?? '')));
  const [wanted, setWanted] = useState<string | null>(null);
  const goal = wanted !== null && better.includes(wanted) ? wanted : (better.at(-1) ?? null);
  const [asked, setAsked] = useState(false);
  const [answer, setAnswer] = useState<{ readonly of: string; readonly target: TargetInWords } | null>(null);
  const key = `${row}:${goal ?? ''}`;
  const isDue = open && (asked || evaluation.size <= AT_ONCE);

  useEffect(() => { setAnswer(null); setAsked(false); }, [run]);
  useEffect(() => {
    if (!isDue || answer?.of === key) return undefined;
    // The pane draws what it has first.
    const waiting = setTimeout(() => {
      setAnswer({ of: key, target: targetRow(run, run.catalogue, row, goal, lang) });
      setAsked(false);
    }, 30);
    return () => clearTimeout(waiting);
  }, [isDue, answer, key, run, row, goal, lang]);

  return (
    <Card title={say('explain.section.target')} open={open} onToggle={setOpen}>
      {order.length === 0 ? <Caption1>{say('pane.explain.lift-none')}</Caption1> : (
        <>
          {better.length > 0 && (
            <div className={styles.ask}>
              <Field label={say('pane.explain.to')} className={styles.grade}>
                <Select value={goal ?? ''} onChange={(_, { value }) => setWanted(value)}>
                  {[...better].reverse().map((grade) => <option key={grade} value={grade}>{grade}</option>)}
                </Select>
              </Field>
              {evaluation.size > AT_ONCE && <Button disabled={asked || answer?.of === key} onClick={() => setAsked(true)}>{say('pane.explain.go')}</Button>}
            </div>
          )}
          <div aria-live="polite">
            {answer?.of === key ? <AppliedLines lines={answer.target.lines} /> : isDue && <Caption1>{say('pane.explain.working')}</Caption1>}
          </div>
        </>
      )}
    </Card>
  );
}
