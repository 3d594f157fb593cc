import { Button, Caption1, Field, makeStyles, MessageBar, MessageBarBody, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import { consequencesBy, followingRulesets, type NotFollowed } from '../../../app/consequences';
import { isOffered, planDocument } from '../../../app/documents';
import type { Prepared } from '../../../app/evaluate';
import type { Library } from '../../../app/library';
import { sayIssue } from '../../../app/say';
import type { Session } from '../../../app/session';
import { absentWords, type Documented } from '../../../workbook/documents/documented';
import { receivers, total } from '../../../workbook/documents/policiesSheet';
import type { Workbook } from '../../../workbook/port';
import { useLang, useWords } from '../../words';
import { Card } from '../Card';
import { ParameterFields } from '../ParameterFields';
import { useWork } from '../simulate/useWork';

interface Props {
  readonly run: Documented;
  readonly prepared: Prepared;
  readonly library: Library;
  readonly session: Session;
  readonly workbook: Workbook;
  readonly disabled: boolean;
}

/** Faults shown of a ruleset that cannot be applied to the table. */
const SHOWN = 10;

const useStyles = makeStyles({
  select: { minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums', '& td, & th': { textAlign: 'left', padding: '2px 4px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' }, '& td + td, & th + th': { textAlign: 'right' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** 政策兑现 and 名单: what follows from the grades, by the ruleset itself or by another document; totals first, then the sheets. */
export function FollowingSection({ run, prepared, library, session, workbook, disabled }: Props) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [other, setOther] = useState('');
  const [parameters, setParameters] = useState<Readonly<Record<string, string>>>({});
  const work = useWork<Documented | NotFollowed>(prepared);
  const { ruleset } = run.evaluation;
  const hasOwn = isOffered('policies', run) || isOffered('lists', run);
  const chosen = other === '' ? undefined : library.get(other);
  const faults = work.result !== null && 'faults' in work.result ? work.result.faults : [];
  const shown = chosen === undefined ? (hasOwn ? run : null) : (work.result !== null && !('faults' in work.result) ? work.result : null);

  const apply = (id: string, values: Readonly<Record<string, string>>): void => {
    setOther(id);
    setParameters(values);
    const next = id === '' ? undefined : library.get(id);
    if (next !== undefined) work.start(async () => consequencesBy(prepared, library, next, values, await workbook.record()));
  };

  return (
    <Card title={say('document.pane.following')} open={open} onToggle={setOpen}>
      <Field label={say('document.pane.by')} hint={say('document.pane.by-hint')}>
        <Select className={styles.select} value={other} disabled={disabled} onChange={(_, { value }) => apply(value, {})}>
          <option value="">{hasOwn ? ruleset.title[lang] : say('document.pane.by-none')}</option>
          {followingRulesets(ruleset, library).map(({ id, title }) => <option key={id} value={id}>{title[lang]}</option>)}
        </Select>
      </Field>
      {chosen !== undefined && <ParameterFields parameters={chosen.parameters} values={parameters} disabled={disabled} onChange={(values) => apply(other, values)} />}
      <div role="status">
        {faults.length > 0 && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{say('document.pane.not-followed')} {faults.slice(0, SHOWN).map((issue) => sayIssue(issue, lang)).join(' ')}</MessageBarBody></MessageBar>}
        {work.trouble !== null && <MessageBar intent="error" layout="multiline"><MessageBarBody>{work.trouble}</MessageBarBody></MessageBar>}
        {shown !== null && <Totals run={shown} />}
      </div>
      {shown !== null && (
        <div className={styles.buttons}>
          {(['policies', 'lists'] as const).filter((kind) => isOffered(kind, shown)).map((kind) => (
            <Button key={kind} disabled={disabled} onClick={() => void session.write(() => planDocument(workbook, shown, kind, [], lang))}>
              {say('document.pane.write', { sheet: say(`sheets.name.${kind}`) })}
            </Button>
          ))}
        </div>
      )}
    </Card>
  );
}

/** How many each policy and list reaches, and what it comes to. */
function Totals({ run }: { readonly run: Documented }) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  const { policies, lists } = run.evaluation;
  const absent = absentWords(run, lang);
  return (
    <>
      <table className={styles.table}>
        <thead><tr><th scope="col">{say('document.pane.what')}</th><th scope="col">{say('document.policies.firms')}</th><th scope="col">{say('sheets.summary.total')}</th></tr></thead>
        <tbody>
          {policies.map((policy) => {
            const rows = receivers(run, [policy]);
            const sum = total(policy, rows);
            return <tr key={`policy ${policy.name}`}><td>{policy.label[lang]}</td><td>{rows.length}</td><td>{sum === null ? '' : `${String(sum)} ${policy.unit}`}</td></tr>;
          })}
          {lists.map(({ name, label, members }) => <tr key={`list ${name}`}><td>{label[lang]}</td><td>{members.length}</td><td /></tr>)}
        </tbody>
      </table>
      {absent !== null && <Caption1>{absent}</Caption1>}
      {policies.length > 0 && <Caption1>{say('document.pane.sums')}</Caption1>}
    </>
  );
}
