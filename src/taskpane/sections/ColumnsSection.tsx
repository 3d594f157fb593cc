import { Caption1, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

import type { Prepared } from '../../app/evaluate';
import type { Library } from '../../app/library';
import type { Session } from '../../app/session';
import type { Field } from '../../engine';
import type { ColumnMatch } from '../../workbook/layout';
import { useWords } from '../words';
import { Card } from './Card';
import { ColumnRow } from './ColumnRow';
import { DerivedFields } from './DerivedFields';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
});

interface Props {
  readonly prepared: Prepared;
  readonly session: Session;
  readonly library: Library;
}

/** What each column is taken for, and its unit; both can be corrected. */
export function ColumnsSection({ prepared, session, library }: Props) {
  const say = useWords();
  const styles = useStyles();
  const { layout, matches, choices } = prepared;
  const missing = prepared.issues.filter((issue) => issue.code === 'column-missing' && issue.severity === 'error').length;
  const doubtful = matches.some((match) => match.how === 'similar' || match.how === 'stand-in');
  // How a column is worked out of others is for a person to say: it is shown unasked.
  const isDerived = prepared.derived.length > 0;
  const [open, setOpen] = useState(missing > 0 || doubtful || isDerived);
  useEffect(() => { if (missing > 0 || isDerived) setOpen(true); }, [missing, isDerived]);

  const fields = offered(prepared, library.catalogue.fields);
  const isBusy = session.state().busy !== null && session.state().busy?.what !== 'reading';
  const matched = matches.filter((match) => match.field !== null).length;

  function settle(match: ColumnMatch, field: string | null, unit: string | null): void {
    void session.choose({ columns: { ...choices.columns, [match.column]: field === null ? null : { field, unit } } });
  }

  return (
    <Card
      title={say('pane.columns')}
      badge={missing > 0
        ? { text: say('pane.columns-missing', { count: missing }), color: 'danger' }
        : { text: say('pane.columns-complete'), color: doubtful ? 'warning' : 'success' }}
      open={open}
      onToggle={setOpen}
    >
      {layout === null ? (
        <MessageBar intent="error" layout="multiline"><MessageBarBody>{say('pane.no-table')}</MessageBarBody></MessageBar>
      ) : (
        <>
          <Caption1>{say('pane.columns-summary', { total: matches.length, matched })}</Caption1>
          <DerivedFields
            derived={prepared.derived}
            mayCountEquivalents={prepared.issues.some(({ code }) => code === 'unit-are-equivalents')}
            choices={choices.derived ?? {}}
            disabled={isBusy}
            onChange={(derived) => void session.choose({ derived })}
          />
          <ul className={styles.list}>
            {matches.map((match) => <ColumnRow key={match.column} match={match} fields={fields} onSettle={settle} />)}
          </ul>
        </>
      )}
    </Card>
  );
}

/** Fields that mean something to this run: what the ruleset reads, who and where the firm is, and what a column is or may be. */
function offered({ ruleset, matches }: Prepared, fields: readonly Field[]): readonly Field[] {
  const named = new Set([...ruleset.needs.required, ...ruleset.needs.optional, ...matches.flatMap(({ field, candidates }) => [...(field === null ? [] : [field]), ...candidates])]);
  return fields.filter(({ name, role }) => role !== undefined || named.has(name));
}
