import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';

import type { Explained } from '../../../app/explain';
import { planDocument } from '../../../app/documents';
import type { Session } from '../../../app/session';
import { subjectName, type Documented } from '../../../workbook/documents/documented';
import { gradeColours } from '../../../workbook/planning/colours';
import type { Workbook } from '../../../workbook/port';
import { useLang, useWords } from '../../words';
import { FirmField } from '../documents/WhoField';
import { StoryLines } from './StoryLines';

const useStyles = makeStyles({
  card: { backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, padding: '12px', display: 'flex', flexDirection: 'column', gap: '10px' },
  head: { display: 'flex', gap: '10px', alignItems: 'center' },
  grade: { minWidth: '44px', padding: '4px 8px', borderRadius: tokens.borderRadiusMedium, textAlign: 'center', fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly run: Documented;
  readonly row: number | null;
  readonly onRow: (row: number | null) => void;
  readonly explained: Explained | null;
  readonly session: Session;
  readonly workbook: Workbook;
  readonly disabled: boolean;
}

/** Which firm, and first of all its grade and place. */
export function FirmSection({ run, row, onRow, explained, session, workbook, disabled }: Props) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  return (
    <section className={styles.card} aria-label={say('pane.explain.firm')}>
      <div>
        <FirmField run={run} row={row} onRow={onRow} disabled={false} />
        <Caption1 className={styles.quiet}>{say('pane.explain.follow')}</Caption1>
      </div>
      {row === null || explained === null ? <Caption1>{say('pane.explain.nobody')}</Caption1> : (
        <>
          <div aria-live="polite"><Headline run={run} row={row} explained={explained} /></div>
          <Button disabled={disabled} onClick={() => void session.write(() => planDocument(workbook, run, 'check-ups', [row], lang))}>{say('pane.explain.checkup')}</Button>
        </>
      )}
    </section>
  );
}

function Headline({ run, row, explained: { story, sections } }: { readonly run: Documented; readonly row: number; readonly explained: Explained }) {
  const styles = useStyles();
  const [first, ...rest] = sections[0]?.lines ?? [];
  const colours = story.grade === null ? undefined : gradeColours(run.evaluation.ruleset.grades.order).get(story.grade);
  return (
    <>
      <div className={styles.head}>
        {story.grade !== null && <span className={styles.grade} style={colours && { backgroundColor: `#${colours.fill}`, color: `#${colours.color}` }}>{story.grade}</span>}
        <div>
          <h2 className={styles.name}>{subjectName(run, row)}</h2>
          <Caption1>{first?.words}</Caption1>
        </div>
      </div>
      {rest.length > 0 && <StoryLines lines={rest} />}
    </>
  );
}
