import { Caption1, makeStyles, tokens } from '@fluentui/react-components';

import type { StoryLine } from '../../../workbook/story/words';
import { useWords } from '../../words';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  line: { display: 'grid', gridTemplateColumns: '14px 1fr', columnGap: '4px', overflowWrap: 'anywhere' },
  what: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  yes: { color: tokens.colorPaletteGreenForeground1, fontWeight: tokens.fontWeightSemibold },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

const marks = { yes: '✓', no: '✕', plain: '' } as const;

/** Lines of a story, each with its clause. */
export function StoryLines({ lines }: { readonly lines: readonly StoryLine[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.map(({ what, words, cite, mark }, index) => (
        <li key={index} className={styles.line}>
          <Caption1 aria-hidden="true" className={mark === 'yes' ? styles.yes : styles.quiet}>{marks[mark]}</Caption1>
          <div>
            <Caption1 block className={styles.what}>{what}</Caption1>
            <Caption1 block>{words}</Caption1>
            {cite !== '' && <Caption1 block className={styles.quiet}>{cite}</Caption1>}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What applied stands open; what did not, and why, folds away. */
export function AppliedLines({ lines }: { readonly lines: readonly StoryLine[] }) {
  const say = useWords();
  const styles = useStyles();
  const idle = lines.filter(({ mark }) => mark === 'no');
  const applied = lines.filter(({ mark }) => mark !== 'no');
  return (
    <>
      {applied.length > 0 && <StoryLines lines={applied} />}
      {idle.length > 0 && (
        <details>
          <summary className={styles.summary}><Caption1>{say('pane.explain.idle', { count: idle.length })}</Caption1></summary>
          <StoryLines lines={idle} />
        </details>
      )}
    </>
  );
}
