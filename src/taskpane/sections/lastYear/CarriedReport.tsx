import { Caption1, MessageBar, MessageBarBody } from '@fluentui/react-components';

import type { Prepared } from '../../../app/evaluate';
import type { CarriedIn } from '../../../app/lastYear/carriedIn';
import { sayIssue } from '../../../app/say';
import { useLang, useWords } from '../../words';

/** What is said beside the choice itself; the rest stands among the problems. */
const ABOUT_THE_TABLE = /^(last-year-(ungraded|no-grades|graded-here|differs-often|no-table)|carried-years-at-least|same-as-last-year-most)$/;

/** How many firms of last year's table were found, and what it gave. */
export function CarriedReport({ carried, prepared }: { readonly carried: CarriedIn; readonly prepared: Prepared }) {
  const say = useWords();
  const lang = useLang();
  const { matched, fresh, gone, fields } = carried;
  const { ruleset: { needs }, issues } = prepared;
  const named = fields.map(({ field }) => field).join(say('join.pane.list-comma'));
  const reads = [...needs.required, ...needs.optional].some((field) => /^上年|^连续.+年数$/.test(field));
  return (
    <div role="status">
      <Caption1 block>{say('lastYear.pane.matched', { matched, of: prepared.subjects.rows.length, fresh: fresh.length, gone: gone.length })}</Caption1>
      {fields.length > 0 && <Caption1 block>{say('lastYear.pane.carried', { fields: named })}</Caption1>}
      {!reads && <Caption1 block>{say('lastYear.pane.nothing')}</Caption1>}
      {issues.filter(({ code }) => ABOUT_THE_TABLE.test(code)).map((issue, index) => (
        <MessageBar key={index} intent="warning" layout="multiline"><MessageBarBody>{sayIssue(issue, lang)}</MessageBarBody></MessageBar>
      ))}
    </div>
  );
}
