import { Button, Caption1, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';

import { evidenceOf, type DoubtEvidence, type DoubtSide } from '../../../workbook/join/evidence';
import type { Joined } from '../../../workbook/join/join';
import type { Workbook } from '../../../workbook/port';
import { useWords } from '../../words';
import type { UsedJoin } from './useJoin';

/** Pairs shown at once; the next come up as these are decided. */
const SHOWN = 10;
const PLACES = 3;

const useStyles = makeStyles({
  heading: { ...typographyStyles.body1Strong, margin: 0, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  item: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: '8px', display: 'flex', flexDirection: 'column', gap: '6px' },
  sides: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
  side: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
});

interface Props {
  readonly used: UsedJoin;
  readonly joined: Joined;
  readonly workbook: Workbook;
  readonly disabled: boolean;
}

/** Names that may or may not be one firm, side by side with what tells them apart, for a person to decide. */
export function DoubtList({ used, joined, workbook, disabled }: Props) {
  const say = useWords();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const [decidedOne, setDecidedOne] = useState(0);
  const { decisions } = used.picks;
  const shown = useMemo(() => joined.doubts.slice(0, SHOWN).map((doubt) => evidenceOf(joined, doubt)), [joined]);

  // The pair just decided goes away with its buttons; the keyboard stays in the list.
  useEffect(() => { if (decidedOne > 0) heading.current?.focus(); }, [decidedOne]);

  const decide = ({ a, b }: DoubtEvidence, same: boolean): void => {
    used.pick({ decisions: [...decisions, { a: a.label, b: b.label, same }] });
    setDecidedOne((count) => count + 1);
  };
  if (joined.doubts.length === 0 && decisions.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading} ref={heading} tabIndex={-1}>{say('join.pane.doubts', { n: joined.doubts.length })}</h3>
      <ul className={styles.list}>
        {shown.map((evidence) => (
          <li key={`${evidence.a.label}\n${evidence.b.label}`} className={styles.item}>
            <span>{say(`join.why.${evidence.why}`)}</span>
            <div className={styles.sides}>
              <Side side={evidence.a} joined={joined} workbook={workbook} />
              <Side side={evidence.b} joined={joined} workbook={workbook} />
            </div>
            <div className={styles.actions}>
              <Button size="small" disabled={disabled} onClick={() => decide(evidence, true)} aria-label={say('join.pane.same-label', namesOf(evidence))}>{say('join.pane.same')}</Button>
              <Button size="small" disabled={disabled} onClick={() => decide(evidence, false)} aria-label={say('join.pane.different-label', namesOf(evidence))}>{say('join.pane.different')}</Button>
            </div>
          </li>
        ))}
      </ul>
      {joined.doubts.length > SHOWN && <Caption1>{say('join.pane.more-doubts', { n: joined.doubts.length - SHOWN })}</Caption1>}
      {decisions.length > 0 && (
        <div className={styles.actions}>
          <Caption1>{say('join.pane.decided', { n: decisions.length })}</Caption1>
          <Button size="small" disabled={disabled} onClick={() => used.pick({ decisions: decisions.slice(0, -1) })}>{say('join.pane.take-back')}</Button>
        </div>
      )}
    </>
  );
}

const namesOf = ({ a, b }: DoubtEvidence): { a: string; b: string } => ({ a: a.name || a.code, b: b.name || b.code });

function Side({ side, joined, workbook }: { readonly side: DoubtSide; readonly joined: Joined; readonly workbook: Workbook }) {
  const say = useWords();
  const styles = useStyles();
  return (
    <div className={styles.side}>
      <span className={styles.name}>{side.name || say('join.pane.no-name')}</span>
      <Caption1>{side.code || say('join.pane.no-code')}</Caption1>
      {side.facts.map(({ label, value }) => <Caption1 key={label} className={styles.quiet}>{say('join.pane.fact', { label, value })}</Caption1>)}
      {side.places.slice(0, PLACES).map((place) => {
        const words = `${place.sheet} ${place.cell}`;
        const source = joined.sources[place.source];
        return source?.file === null
          ? <Link as="button" key={words} onClick={() => void workbook.reveal(source.raw.sheet.id, { row: place.row, column: place.column, rows: 1, columns: 1 })}>{words}</Link>
          : <Caption1 key={words}>{words}</Caption1>;
      })}
    </div>
  );
}
