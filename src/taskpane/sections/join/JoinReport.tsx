import { Caption1, Field, makeStyles, Select, tokens } from '@fluentui/react-components';

import { sayIssue } from '../../../app/say';
import type { Issue } from '../../../engine';
import type { Joined } from '../../../workbook/join/join';
import { useLang, useWords } from '../../words';
import type { UsedJoin } from './useJoin';

/** Messages shown; 合并说明 has all of them. */
const SHOWN = 8;

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', '& th, & td': { textAlign: 'left', padding: '2px 4px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' }, '& .number': { textAlign: 'right', whiteSpace: 'nowrap' } },
  list: { margin: 0, paddingLeft: '18px', display: 'flex', flexDirection: 'column', gap: '4px', overflowWrap: 'anywhere' },
});

/** Who is missing where, which sheet goes first where several give a figure, and what differs. */
export function JoinReport({ used, joined, disabled }: { readonly used: UsedJoin; readonly joined: Joined; readonly disabled: boolean }) {
  const say = useWords();
  return (
    <>
      <Coverage joined={joined} />
      <Preferences used={used} joined={joined} disabled={disabled} />
      <ManyRowsChoices used={used} joined={joined} disabled={disabled} />
      <Messages issues={joined.issues.filter(({ severity }) => severity === 'warning')} />
      {joined.outside.length > 0 && <Caption1>{say('join.pane.outside', { n: joined.outside.length })}</Caption1>}
    </>
  );
}

function Coverage({ joined: { sources, base, firms, missing, outside } }: { readonly joined: Joined }) {
  const say = useWords();
  const styles = useStyles();
  const beside = sources.map((_, s) => outside.filter(({ rows }) => rows[s] !== undefined).length);
  return (
    <table className={styles.table}>
      <caption>{say('join.pane.coverage', { base: sources[base]?.label ?? '', firms: firms.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('join.notes.sheet')}</th>
          <th scope="col" className="number">{say('join.pane.listed')}</th>
          <th scope="col" className="number">{say('join.pane.lacking')}</th>
          <th scope="col" className="number">{say('join.pane.beside')}</th>
        </tr>
      </thead>
      <tbody>
        {sources.map(({ label }, s) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="number">{firms.length - (missing[s]?.length ?? 0)}</td>
            <td className="number">{missing[s]?.length ?? 0}</td>
            <td className="number">{beside[s]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ChoiceProps { readonly used: UsedJoin; readonly joined: Joined; readonly disabled: boolean }

function Preferences({ used, joined, disabled }: ChoiceProps) {
  const say = useWords();
  const keyOf = (s: number): string | undefined => used.sheets?.find(({ source }) => source === joined.sources[s])?.key;
  return joined.columns.filter(({ origins }) => origins.length > 1).map(({ field, origins }) => (
    <Field key={field.name} label={say('join.pane.prefer', { field: field.name })}>
      <Select size="small" disabled={disabled} value={keyOf(origins[0]?.source ?? -1) ?? ''} onChange={(_, { value }) => used.pick({ prefer: { ...used.picks.prefer, [field.name]: value } })}>
        {origins.map(({ source }) => <option key={source} value={keyOf(source) ?? ''}>{joined.sources[source]?.label}</option>)}
      </Select>
    </Field>
  ));
}

/** Where every firm repeats one figure in all its rows, a person may know better. */
function ManyRowsChoices({ used, joined, disabled }: ChoiceProps) {
  const say = useWords();
  const { many } = used.picks;
  const asked = new Set([...joined.issues.flatMap(({ code, field }) => (code === 'join-once' && field !== undefined ? [field] : [])), ...Object.keys(many)]);
  return [...asked].map((field) => (
    <Field key={field} label={say('join.pane.many', { field })}>
      <Select size="small" disabled={disabled} value={many[field] ?? 'once'} onChange={(_, { value }) => used.pick({ many: { ...many, [field]: value === 'sum' ? 'sum' : 'once' } })}>
        <option value="once">{say('join.pane.once')}</option>
        <option value="sum">{say('join.pane.sum')}</option>
      </Select>
    </Field>
  ));
}

function Messages({ issues }: { readonly issues: readonly Issue[] }) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  if (issues.length === 0) return null;
  return (
    <>
      <Caption1>{say('join.pane.warnings', { n: issues.length })}</Caption1>
      <ul className={styles.list}>
        {issues.slice(0, SHOWN).map((issue, i) => <li key={i}>{sayIssue(issue, lang)}</li>)}
      </ul>
      {issues.length > SHOWN && <Caption1>{say('join.pane.more-warnings', { n: issues.length - SHOWN })}</Caption1>}
    </>
  );
}
