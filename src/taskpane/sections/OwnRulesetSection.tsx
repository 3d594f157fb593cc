import { Button, Link, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';

import { WORKBOOK_RULESET, type Library } from '../../app/library';
import type { OwnRuleset } from '../../app/ownRuleset';
import { sayIssue } from '../../app/say';
import type { Session, SessionState } from '../../app/session';
import { isError, type Issue } from '../../engine';
import type { Lang } from '../../text/text';
import { cellName } from '../../workbook/address';
import type { Workbook } from '../../workbook/port';
import { useLang, useWords, type Words } from '../words';

/** Faults shown at once; the next come up when these are mended. */
const SHOWN = 12;

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  list: { margin: '4px 0 0', paddingLeft: '18px', display: 'flex', flexDirection: 'column', gap: '4px', overflowWrap: 'anywhere' },
  file: { display: 'none' },
  more: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly state: SessionState;
  readonly session: Session;
  readonly library: Library;
  readonly workbook: Workbook;
}

/** What the workbook's own ruleset is called among the rulesets. */
export const ownLabel = ({ ruleset }: OwnRuleset, say: Words, lang: Lang): string =>
  ruleset === null ? say('pane.own-faulty') : say('pane.own', { title: ruleset.title[lang] });

/** The workbook's own ruleset: put one in, import one, what is wrong with it, or back to one that ships. */
export function OwnRulesetSection({ state, session, library, workbook }: Props) {
  const say = useWords();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [waiting, setWaiting] = useState<File | null>(null);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const { own, choices } = state;
  const sheet = own?.sheet ?? null;
  const chosen = choices.ruleset === WORKBOOK_RULESET;
  const disabled = state.busy !== null;

  const importFile = async (file: File): Promise<void> => {
    setWaiting(null);
    setUnreadable(null);
    try {
      await session.importRuleset(file.name, await file.text());
    } catch (error) {
      setUnreadable(say('pane.own-unreadable', { name: file.name, detail: error instanceof Error ? error.message : String(error) }));
    }
  };

  return (
    <>
      <div className={styles.actions} role="group" aria-label={say('pane.own-actions')}>
        {sheet === null
          ? <Button size="small" disabled={disabled || state.library.get(choices.ruleset) === undefined} onClick={() => void session.placeRuleset()}>{say('pane.own-place')}</Button>
          : <Button size="small" disabled={disabled} onClick={() => void workbook.reveal(sheet.id, { row: 0, column: 1, rows: 1, columns: 1 })}>{say('pane.own-show')}</Button>}
        <Button size="small" disabled={disabled} onClick={() => input.current?.click()}>{say('pane.own-import')}</Button>
        {chosen && <Button size="small" disabled={disabled} onClick={() => void session.choose({ ruleset: shippedFor(own, library) })}>{say('pane.own-shipped')}</Button>}
      </div>
      <input
        ref={input} className={styles.file} type="file" accept=".yaml,.yml,.json" aria-label={say('pane.own-import')} tabIndex={-1}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file === undefined) return;
          if (sheet === null) void importFile(file);
          else setWaiting(file);
        }}
      />
      {waiting !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say('pane.own-replace')}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void importFile(waiting)}>{say('pane.own-replace-yes')}</Button>
            <Button size="small" onClick={() => setWaiting(null)}>{say('pane.own-replace-no')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {unreadable !== null && <MessageBar intent="error" layout="multiline"><MessageBarBody>{unreadable}</MessageBarBody></MessageBar>}
      {state.refused !== null && (
        <Faults intent="error" title={say('pane.own-refused', { name: state.refused.name, count: state.refused.issues.filter(isError).length })} issues={state.refused.issues.filter(isError)} />
      )}
      {chosen && own !== null && <OwnFaults own={own} workbook={workbook} />}
    </>
  );
}

/** The one it was made from, where that ships. */
function shippedFor(own: OwnRuleset | null, library: Library): string {
  const origin = own?.ruleset?.id.replace(/-own$/, '');
  return (origin !== undefined && library.get(origin)?.id) || (library.entries[0]?.id ?? '');
}

function OwnFaults({ own, workbook }: { readonly own: OwnRuleset; readonly workbook: Workbook }) {
  const say = useWords();
  const errors = own.issues.filter(isError);
  const issues = errors.length > 0 ? errors : own.issues.filter(({ severity }) => severity === 'warning');
  if (issues.length === 0) return null;
  const title = say(errors.length > 0 ? 'pane.own-faults' : 'pane.own-none', { count: issues.length });
  return <Faults intent={errors.length > 0 ? 'error' : 'warning'} title={title} issues={issues} place={own.sheet && { sheet: own.sheet.id, workbook }} />;
}

function Faults({ intent, title, issues, place }: {
  readonly intent: 'error' | 'warning';
  readonly title: string;
  readonly issues: readonly Issue[];
  readonly place?: { readonly sheet: string; readonly workbook: Workbook } | null;
}) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <ul className={styles.list}>
          {issues.slice(0, SHOWN).map((issue, index) => (
            <li key={index}>
              {sayIssue(issue, lang)}{' '}
              {issue.cell !== undefined && place != null && (
                <Link as="button" inline onClick={() => void place.workbook.reveal(place.sheet, { row: issue.cell!.row, column: issue.cell!.column, rows: 1, columns: 1 })}>
                  {say('pane.go-to', { cell: cellName(issue.cell.row, issue.cell.column) })}
                </Link>
              )}
            </li>
          ))}
        </ul>
        {issues.length > SHOWN && <span className={styles.more}>{say('pane.own-more', { count: issues.length - SHOWN })}</span>}
      </MessageBarBody>
    </MessageBar>
  );
}
