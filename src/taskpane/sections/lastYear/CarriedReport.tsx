import { Caption1, MessageBar, MessageBarBody } from '@fluentui/react-components';

import type { Prepared } from '../../../app/evaluate';
import { sayIssue } from '../../../app/say';
import { useLang, useWords } from '../../words';

/** What is said beside the choice itself; the rest stands among the problems. */
const ABOUT_THE_TABLE = /^(last-year-(ungraded|no-grades|graded-here|differs-often|no-table)|carried-years-at-least|same-as-last-year-most)$/;

/** How many firms of last year's table were found, and what it gave. */
export function CarriedReport({ prepared }: { readonly prepared: Prepared }) {
  const say = useWords();
  const lang = useLang();
  const { ruleset: { needs }, issues, carried } = prepared;
  const reads = [...needs.required, ...needs.optional].some((field) => /^上年|^连续.+年数$/.test(field));
  return (
    <div role="status">
      {carried !== null && (
        <>
          <Caption1 block>{say('lastYear.pane.matched', { matched: carried.matched, of: prepared.subjects.rows.length, fresh: carried.fresh.length, gone: carried.gone.length })}</Caption1>
          {carried.fields.length > 0 && <Caption1 block>{say('lastYear.pane.carried', { fields: carried.fields.map(({ field }) => field).join(say('join.pane.list-comma')) })}</Caption1>}
          {!reads && <Caption1 block>{say('lastYear.pane.nothing')}</Caption1>}
        </>
      )}
      {issues.filter(({ code }) => ABOUT_THE_TABLE.test(code)).map((issue, index) => (
        <MessageBar key={index} intent={issue.severity === 'error' ? 'error' : 'warning'} layout="multiline"><MessageBarBody>{sayIssue(issue, lang)}</MessageBarBody></MessageBar>
      ))}
    </div>
  );
}
