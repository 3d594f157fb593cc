import { Caption1, Field, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import { WORKBOOK_RULESET, type Library, type LibraryEntry } from '../../app/library';
import type { Session, SessionState } from '../../app/session';
import type { Ruleset } from '../../engine/ruleset/types';
import type { Lang } from '../../text/text';
import { isTableSheet, type Workbook } from '../../workbook/port';
import { useLang, useWords } from '../words';
import { Card } from './Card';
import { OwnRulesetSection, ownLabel } from './OwnRulesetSection';
import { ParameterFields } from './ParameterFields';

const useStyles = makeStyles({
  // Long titles must not push the card wider than a narrow pane.
  select: { minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
  source: { color: tokens.colorNeutralForeground3 },
  assumptions: { margin: '4px 0 0', paddingLeft: '20px', color: tokens.colorNeutralForeground2 },
  fold: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly state: SessionState;
  readonly session: Session;
  /** The rulesets that ship; the workbook's own is the session's. */
  readonly library: Library;
  readonly workbook: Workbook;
}

/** Which sheet, by which ruleset, with which local numbers, and where the results go. */
export function RuleSection({ state, session, library, workbook }: Props) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  const [open, setOpen] = useState(true);
  const { choices } = state;
  const ruleset = state.library.get(choices.ruleset);
  const disabled = state.busy !== null && state.busy.what !== 'reading';

  return (
    <Card title={say('pane.rule')} open={open} onToggle={setOpen}>
      <Field label={say('pane.sheet')}>
        <Select className={styles.select} value={choices.sheet} disabled={disabled} onChange={(_, data) => void session.choose({ sheet: data.value })}>
          {state.sheets.filter(isTableSheet).map((sheet) => (
            <option key={sheet.id} value={sheet.id}>{sheet.name}</option>
          ))}
        </Select>
      </Field>
      <Field label={say('pane.ruleset')}>
        <Select className={styles.select} value={choices.ruleset} disabled={disabled} onChange={(_, data) => void session.choose({ ruleset: data.value })}>
          {state.own !== null && <option value={WORKBOOK_RULESET}>{ownLabel(state.own, say, lang)}</option>}
          {places(library.entries, lang).map(([place, entries]) => (
            <optgroup key={place} label={place}>
              {entries.map((one) => <option key={one.id} value={one.id}>{one.title[lang]}</option>)}
            </optgroup>
          ))}
        </Select>
      </Field>
      <OwnRulesetSection state={state} session={session} library={library} workbook={workbook} />
      {ruleset !== undefined && <Basis ruleset={ruleset} />}
      {ruleset !== undefined && ruleset.parameters.length > 0 && (
        <ParameterFields
          parameters={ruleset.parameters}
          values={choices.parameters}
          disabled={disabled}
          onChange={(parameters) => void session.choose({ parameters })}
        />
      )}
      <Field label={say('pane.placement')}>
        <RadioGroup
          value={choices.placement}
          disabled={disabled}
          onChange={(_, data) => void session.choose({ placement: data.value === 'sheet' ? 'sheet' : 'beside' })}
        >
          <Radio value="beside" label={say('pane.placement-beside')} />
          <Radio value="sheet" label={say('pane.placement-sheet')} />
        </RadioGroup>
      </Field>
    </Card>
  );

  function Basis({ ruleset: one }: { readonly ruleset: Ruleset }) {
    return (
      <div>
        {[...one.sources.values()].map((source) => (
          <Caption1 key={source.document} block className={styles.source}>
            {say('pane.source', { source: [`《${source.document}》`, source.number].filter(Boolean).join('，') })}
          </Caption1>
        ))}
        {one.assumptions.length > 0 && (
          <details className={styles.fold}>
            <summary>{say('pane.assumptions', { count: one.assumptions.length })}</summary>
            <ul className={styles.assumptions}>
              {one.assumptions.map((assumption) => <li key={assumption.about}>{assumption.text[lang]}</li>)}
            </ul>
          </details>
        )}
      </div>
    );
  }
}

/** Rulesets by the place they are in force in, in the order the places first come up. */
function places(entries: readonly LibraryEntry[], lang: Lang): readonly (readonly [string, readonly LibraryEntry[]])[] {
  const byPlace = new Map<string, LibraryEntry[]>();
  for (const entry of entries) {
    const place = entry.place?.[lang] ?? '—';
    byPlace.set(place, [...(byPlace.get(place) ?? []), entry]);
  }
  return [...byPlace];
}
