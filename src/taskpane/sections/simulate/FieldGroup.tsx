import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  group: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: '6px 8px' },
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  rows: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '6px' },
});

/** Fields of one kind that fold away together. */
export function FieldGroup({ title, open = false, children }: { readonly title: string; readonly open?: boolean; readonly children: ReactNode }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(open);
  return (
    <details className={styles.group} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{title}</summary>
      {isOpen && <div className={styles.rows}>{children}</div>}
    </details>
  );
}
