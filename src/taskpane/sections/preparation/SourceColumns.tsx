import { Caption1, makeStyles } from '@fluentui/react-components';

import type { Source } from '../../../app/preparation/source';
import type { Field } from '../../../engine';
import type { ColumnChoices } from '../../../workbook/layout';
import { useWords } from '../../words';
import { ColumnRow } from '../ColumnRow';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '8px 0 0', padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  summary: { cursor: 'pointer' },
});

interface Props {
  readonly source: Source;
  readonly fields: readonly Field[];
  readonly disabled: boolean;
  readonly onSettle: (column: number, choice: ColumnChoices[number]) => void;
}

/** What the columns of one sheet of records were taken for; a person may change it, and it is remembered when the sheet is written. */
export function SourceColumns({ source, fields, disabled, onSettle }: Props) {
  const say = useWords();
  const styles = useStyles();
  const { matches, raw } = source;
  const matched = matches.filter(({ field }) => field !== null).length;
  // Last year's fields are many, and records are of one year.
  const own = fields.filter(({ lastYearOf }) => lastYearOf === undefined);
  return (
    <details>
      <summary className={styles.summary}>
        {say('prepare.pane.columns', { sheet: raw.sheet.name })}{' '}
        <Caption1>{say('pane.columns-summary', { total: matches.length, matched })}</Caption1>
      </summary>
      <fieldset disabled={disabled} style={{ border: 'none', margin: 0, padding: 0 }} aria-label={say('prepare.pane.columns', { sheet: raw.sheet.name })}>
        <ul className={styles.list}>
          {matches.map((match) => (
            <ColumnRow key={match.column} match={match} fields={own} onSettle={(_, field, unit) => onSettle(match.column, field === null ? null : { field, unit })} />
          ))}
        </ul>
      </fieldset>
    </details>
  );
}
