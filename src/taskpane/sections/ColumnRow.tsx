import { Caption1, makeStyles, Select, tokens } from '@fluentui/react-components';

import { unitsLike, type Field } from '../../engine';
import type { Lang } from '../../text/text';
import { columnName } from '../../workbook/address';
import type { ColumnMatch } from '../../workbook/layout';
import { unitEvidence } from '../../workbook/planning/unitEvidence';
import { useLang, useWords, type Words } from '../words';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', columnGap: '8px', rowGap: '2px', alignItems: 'center' },
  header: { overflowWrap: 'anywhere' },
  letter: { color: tokens.colorNeutralForeground3, marginRight: '6px' },
  selects: { display: 'flex', gap: '4px', '& > *': { minWidth: 0, flexGrow: 1 } },
  note: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground3 },
  doubtful: { gridColumn: '1 / -1', color: tokens.colorPaletteDarkOrangeForeground1 },
});

interface RowProps {
  readonly match: ColumnMatch;
  readonly fields: readonly Field[];
  readonly onSettle: (match: ColumnMatch, field: string | null, unit: string | null) => void;
}

/** One column: what it is taken for, and its unit; both can be changed. An item of a list. */
export function ColumnRow({ match, fields, onSettle }: RowProps) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  const field = fields.find((one) => one.name === match.field);
  // A pure number is offered as a fraction or percent where one of them is in question.
  const units = field?.kind !== 'number' ? [] : field.unit ? [...unitsLike(field.unit), ...(field.equals ? unitsLike(field.equals.from) : [])] : match.evidence.length > 0 || match.unit !== null ? ['', '%'] : [];
  const likely = fields.filter((one) => match.candidates.includes(one.name) && one.name !== match.field);
  const others = fields.filter((one) => !match.candidates.includes(one.name) && one.name !== match.field);
  const label = (one: Field) => (lang === 'zh' ? one.name : `${one.en} (${one.name})`);
  const note = noteOf(match, say, lang);
  const doubtful = match.how === 'similar' || match.how === 'stand-in' || doubted(match);

  return (
    <li className={styles.row}>
      <span className={styles.header}>
        <span className={styles.letter}>{columnName(match.column)}</span>
        {match.header}
      </span>
      <span className={styles.selects}>
        <Select
          size="small"
          aria-label={say('pane.field-for', { header: match.header })}
          value={match.field ?? ''}
          onChange={(_, data) => onSettle(match, data.value === '' ? null : data.value, null)}
        >
          <option value="">{say('pane.field-none')}</option>
          {field !== undefined && <option value={field.name}>{label(field)}</option>}
          {[...likely, ...others].map((one) => <option key={one.name} value={one.name}>{label(one)}</option>)}
        </Select>
        {units.length > 0 && (
          <Select
            size="small"
            aria-label={say('pane.unit-for', { header: match.header })}
            value={match.unit ?? field?.unit ?? ''}
            onChange={(_, data) => onSettle(match, match.field, data.value)}
          >
            {units.map((unit) => <option key={unit} value={unit}>{unit === '' ? say('unit.fraction') : unit}</option>)}
          </Select>
        )}
      </span>
      {note !== null && (
        <Caption1 className={doubtful ? styles.doubtful : styles.note}>{note}</Caption1>
      )}
    </li>
  );
}

/** What speaks for the unit does not agree, or nobody wrote one and the numbers had to say it. */
function doubted({ unit, unitFrom, evidence }: ColumnMatch): boolean {
  return unitFrom !== 'chosen' && evidence.some((one) => ('fits' in one ? !one.fits || unitFrom === 'assumed' : one.kind === 'format' && one.unit !== unit));
}

/** Only what a person should know: a plain match needs no words. */
function noteOf(match: ColumnMatch, say: Words, lang: Lang): string | null {
  const notes: string[] = [];
  if (match.how !== 'exact' && match.how !== 'none' && match.how !== 'synonym') notes.push(say(`pane.how-${match.how}`));
  const unit = match.field !== null && (match.unitFrom !== 'header' || doubted(match)) ? unitEvidence(match, lang) : '';
  if (unit !== '') notes.push(unit);
  return notes.length === 0 ? null : notes.join(say('pane.semicolon'));
}
