import { Input, makeStyles, Slider, tokens } from '@fluentui/react-components';

import { Fraction } from '../../../engine';
import { shown as number } from '../../../workbook/planning/analyse/causeWords';
import { useWords } from '../../words';

const useStyles = makeStyles({
  field: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 76px', columnGap: '8px', alignItems: 'center' },
  label: { gridColumnStart: 1, gridColumnEnd: -1, fontSize: tokens.fontSizeBase200 },
  slider: { minWidth: 0 },
  input: { minWidth: 0, '& input': { minWidth: 0, textAlign: 'right' } },
});

interface Props {
  readonly label: string;
  /** The case it weighs so in, where weights go by case. */
  readonly within?: string | undefined;
  readonly weight: Fraction;
  /** What all weights come to. */
  readonly full: Fraction;
  /** undefined until somebody moves it. */
  readonly typed: string | undefined;
  readonly disabled: boolean;
  readonly onType: (value: string) => void;
}

/** A weight as a slider and as a number; the slider moves by whole points, the number takes fractions too. */
export function WeightField({ label, within, weight, full, typed, disabled, onType }: Props) {
  const say = useWords();
  const styles = useStyles();
  const indicator = within === undefined ? label : say('sheets.cited', { words: label, cite: within });
  const value = typed ?? number(weight, 4);
  return (
    <div className={styles.field}>
      <span className={styles.label}>{label}</span>
      <Slider
        className={styles.slider}
        min={1}
        max={Math.max(2, Math.floor(full.toNumber()))}
        value={Math.round((Fraction.parse(value) ?? weight).toNumber())}
        disabled={disabled}
        aria-label={say('analyse.pane.weight-slider', { indicator })}
        onChange={(_, data) => onType(String(data.value))}
      />
      <Input className={styles.input} size="small" value={value} disabled={disabled} aria-label={say('analyse.pane.weight-of', { indicator })} onChange={(_, data) => onType(data.value)} />
    </div>
  );
}
