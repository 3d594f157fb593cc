import { Label, makeStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({ group: { display: 'flex', flexDirection: 'column' } });

/** Boxes under one label. Not a Field: that would give each box the label of the group for its own. */
export function Group({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.group}>
      <Label id={id}>{label}</Label>
      {children}
    </div>
  );
}
