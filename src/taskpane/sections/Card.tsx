import { Badge, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  summary: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '10px 12px',
    cursor: 'pointer',
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusLarge,
    '::-webkit-details-marker': { display: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { flexGrow: 1, margin: 0 },
  chevron: { color: tokens.colorNeutralForeground3, width: '12px' },
  body: { padding: '0 12px 12px', display: 'flex', flexDirection: 'column', gap: '10px' },
});

export interface CardProps {
  readonly title: string;
  readonly badge?: { readonly text: string; readonly color: 'success' | 'warning' | 'danger' | 'informative' } | undefined;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly children: ReactNode;
}

/** A part of the pane that folds away; a native details element, so keyboard and screen readers know it. */
export function Card({ title, badge, open, onToggle, children }: CardProps) {
  const styles = useStyles();
  const heading = useId();
  return (
    <section className={styles.card} aria-labelledby={heading}>
      <details open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
        <summary className={styles.summary}>
          <span className={styles.chevron} aria-hidden="true">{open ? '▾' : '▸'}</span>
          <Subtitle2 as="h2" id={heading} className={styles.title}>{title}</Subtitle2>
          {badge !== undefined && <Badge appearance="tint" color={badge.color}>{badge.text}</Badge>}
        </summary>
        <div className={styles.body}>{children}</div>
      </details>
    </section>
  );
}
