import { Button, Caption1, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import { planStability } from '../../../app/analyse/plans';
import { type DrawingWords, drawingOf, notDrawable, stabilityOf, usualDrawing } from '../../../app/analyse/runs';
import { bandsOf, leastStable, neverWords, type StabilityInput } from '../../../workbook/planning/analyse/stabilitySheet';
import { useLang, useWords } from '../../words';
import { Card } from '../Card';
import type { SimulateProps } from './props';
import { SubjectLink } from './SubjectLink';
import { useWork } from './useWork';
import { WorkBar } from './WorkBar';

/** The least stable, by name; all go to the sheet 稳定性. */
const SHOWN = 30;

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '8px', '& .fui-Input, & input': { minWidth: 0, width: '100%' } },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums', '& td, & th': { textAlign: 'left', padding: '2px 4px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' } },
  held: { color: tokens.colorNeutralForeground2 },
});

const keys = ['draws', 'within', 'seed'] as const;

/** How often each firm keeps its grade when the weights move at random, with progress and a way to stop. */
export function StabilitySection({ prepared, session, workbook, disabled }: SimulateProps) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState<DrawingWords>(usualDrawing);
  const work = useWork<StabilityInput>(prepared);
  const drawing = drawingOf(words);
  const why = notDrawable(prepared);
  const faults = Array.isArray(drawing) ? drawing : [];
  return (
    <Card title={say('analyse.pane.stability')} open={open} onToggle={setOpen}>
      {why !== null ? <Caption1>{say(`analyse.undrawable.${why}`)}</Caption1> : (
        <>
          <Caption1>{say('analyse.pane.stability-hint')}</Caption1>
          <div className={styles.fields}>
            {keys.map((key) => (
              <Field key={key} label={say(`analyse.pane.${key}`)} validationState={faults.includes(key) ? 'error' : 'none'} validationMessage={faults.includes(key) ? say(`analyse.pane.bad-${key}`) : undefined}>
                <Input value={words[key]} disabled={disabled || work.progress !== null} onChange={(_, { value }) => setWords({ ...words, [key]: value })} />
              </Field>
            ))}
          </div>
          <WorkBar work={work} action={say('analyse.pane.draw')} disabled={disabled || Array.isArray(drawing)} onStart={() => { if (!Array.isArray(drawing)) work.start((options) => stabilityOf(prepared, drawing, options)); }} />
          <div role="status">{work.result !== null && <Caption1>{neverWords(work.result.stability, work.result.evaluation, lang)}</Caption1>}</div>
          {work.result !== null && <Outcome input={work.result} prepared={prepared} workbook={workbook} />}
          {work.result !== null && (
            <div><Button disabled={disabled} onClick={() => { const input = work.result; if (input !== null) void session.write(() => planStability(workbook, input, lang)); }}>{say('analyse.pane.write-stability')}</Button></div>
          )}
          <Caption1 className={styles.held}>{say('analyse.stability.held')}</Caption1>
        </>
      )}
    </Card>
  );
}

function Outcome({ input: { stability, evaluation }, prepared, workbook }: Pick<SimulateProps, 'prepared' | 'workbook'> & { readonly input: StabilityInput }) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  const rows = leastStable(stability, evaluation).filter((row) => (stability.kept[row] as number) < stability.draws).slice(0, SHOWN);
  return (
    <>
      <table className={styles.table}>
        <thead><tr><th scope="col">{say('analyse.stability.bands')}</th><th scope="col">{say('analyse.stability.firms')}</th></tr></thead>
        <tbody>{bandsOf(stability, evaluation, lang).map(({ label, firms }) => <tr key={label}><td>{label}</td><td>{firms}</td></tr>)}</tbody>
      </table>
      {rows.length > 0 && (
        <table className={styles.table}>
          <thead><tr><th scope="col">{say('analyse.name')}</th><th scope="col">{say('analyse.grade')}</th><th scope="col">{say('analyse.stability.kept')}</th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <td><SubjectLink prepared={prepared} row={row} workbook={workbook} /></td>
                <td>{stability.grades[row]}</td>
                <td>{`${((stability.kept[row] as number) * 100 / stability.draws).toFixed(1)}%`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
