import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import type { Explained } from '../../../app/explain';
import { useWords } from '../../words';
import { Card } from '../Card';
import { AppliedLines } from './StoryLines';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  part: { display: 'flex', flexDirection: 'column', gap: '6px' },
});

/** Shown by themselves above. */
const elsewhere: readonly string[] = ['result', 'indicators', 'standing'];

/** Score, rank, adjustments and what follows, each step with what applied, and folded away what did not. */
export function StepsSection({ explained: { sections } }: { readonly explained: Explained }) {
  const say = useWords();
  const styles = useStyles();
  const [open, setOpen] = useState(true);
  return (
    <Card title={say('pane.explain.steps')} open={open} onToggle={setOpen}>
      {sections.filter(({ name }) => !elsewhere.includes(name)).map(({ name, title, lines }) => (
        <div key={name} className={styles.part}>
          <h3 className={styles.title}>{title}</h3>
          <AppliedLines lines={lines} />
        </div>
      ))}
    </Card>
  );
}
