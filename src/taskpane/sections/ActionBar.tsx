import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';

import type { Session, SessionState } from '../../app/session';
import { useWords, type Words } from '../words';

const useStyles = makeStyles({
  bar: {
    padding: '10px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  main: { flexGrow: 1 },
  words: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What can be done now: evaluate, undo, read again; progress and cancel while it runs. */
export function ActionBar({ state, session }: { readonly state: SessionState; readonly session: Session }) {
  const say = useWords();
  const styles = useStyles();
  const { busy, prepared } = state;
  const ready = busy === null && prepared?.plan != null && prepared.conflicts.length === 0 && !state.stale;

  return (
    <div className={styles.bar}>
      <div role="status" aria-live="polite" className={styles.words}>
        {busy !== null && busyWords(busy, say)}
      </div>
      {busy !== null && <ProgressBar aria-label={busyWords(busy, say)} {...(busy.total > 0 ? { value: busy.done / busy.total } : {})} />}
      <div className={styles.buttons}>
        {busy?.what === 'writing' ? (
          <Button className={styles.main} onClick={() => session.cancel()}>{say('pane.cancel')}</Button>
        ) : (
          <Button className={styles.main} appearance="primary" disabled={!ready} onClick={() => void session.evaluate()}>
            {say(state.written ? 'pane.again' : 'pane.evaluate')}
          </Button>
        )}
        <Button disabled={busy !== null || state.receipt === null} onClick={() => void session.undo()}>{say('pane.undo')}</Button>
        <Button appearance="subtle" disabled={busy !== null} onClick={() => void session.refresh()}>{say('pane.refresh')}</Button>
      </div>
    </div>
  );
}

function busyWords(busy: NonNullable<SessionState['busy']>, say: Words): string {
  if (busy.what === 'reading') return say('pane.reading');
  if (busy.what === 'undoing') return say('pane.undoing');
  return say('pane.writing', { percent: busy.total === 0 ? 0 : Math.floor((100 * busy.done) / busy.total) });
}
