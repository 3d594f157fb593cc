import { Button, makeStyles, Subtitle2 } from '@fluentui/react-components';

import type { Prepared } from '../../../app/evaluate';
import { decisionWords, planDecision, tryWithdrawal } from '../../../app/ledger';
import type { Library } from '../../../app/library';
import type { Session } from '../../../app/session';
import type { Workbook } from '../../../workbook/port';
import { useLang, useWords } from '../../words';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  item: { display: 'flex', gap: '8px', alignItems: 'flex-start', justifyContent: 'space-between', overflowWrap: 'anywhere' },
  button: { flexShrink: 0 },
  title: { margin: 0 },
});

interface Props {
  readonly prepared: Prepared;
  readonly library: Library;
  readonly session: Session;
  readonly workbook: Workbook;
  readonly disabled: boolean;
}

/** Decisions in force on the sheet, each with a way to take it back. */
export function LedgerList({ prepared, library, session, workbook, disabled }: Props) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  if (prepared.ledger.length === 0) return null;
  return (
    <>
      <Subtitle2 as="h3" className={styles.title}>{say('ledger.pane.in-force')}</Subtitle2>
      <ul className={styles.list}>
        {prepared.ledger.map((entry) => (
          <li key={entry.key} className={styles.item}>
            <span>{decisionWords(entry, lang)}</span>
            <Button size="small" className={styles.button} disabled={disabled} onClick={() => void session.write(() => planDecision(workbook, library, prepared, tryWithdrawal(prepared, entry), lang))}>{say('ledger.pane.withdraw')}</Button>
          </li>
        ))}
      </ul>
    </>
  );
}
