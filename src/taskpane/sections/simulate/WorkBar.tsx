import { Button, Caption1, makeStyles, MessageBar, MessageBarBody, ProgressBar } from '@fluentui/react-components';

import { useWords } from '../../words';
import type { Work } from './useWork';

const useStyles = makeStyles({ row: { display: 'flex', alignItems: 'center', gap: '8px' }, grow: { flexGrow: 1 } });

interface Props {
  readonly work: Pick<Work<unknown>, 'progress' | 'trouble' | 'cancel'>;
  /** Words of the button that starts the work. */
  readonly action: string;
  readonly disabled: boolean;
  readonly onStart: () => void;
}

/** The button that starts a piece of work; while it runs, how far it is and the way to stop it. */
export function WorkBar({ work: { progress, trouble, cancel }, action, disabled, onStart }: Props) {
  const say = useWords();
  const styles = useStyles();
  return (
    <>
      {progress === null ? <div><Button disabled={disabled} onClick={onStart}>{action}</Button></div> : (
        <div className={styles.row}>
          <div className={styles.grow}>
            <ProgressBar aria-label={action} {...(progress.total > 0 && { value: progress.done / progress.total })} />
            <Caption1>{progress.total > 0 ? say('analyse.pane.progress', { done: progress.done, total: progress.total }) : say('analyse.pane.working')}</Caption1>
          </div>
          <Button size="small" onClick={cancel}>{say('pane.cancel')}</Button>
        </div>
      )}
      {trouble !== null && <MessageBar intent="error" layout="multiline"><MessageBarBody>{trouble}</MessageBarBody></MessageBar>}
    </>
  );
}
