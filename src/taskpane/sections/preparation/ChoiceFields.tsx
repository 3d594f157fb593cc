import { Caption1, Checkbox, Field, Input, Select } from '@fluentui/react-components';

import type { Offer, Preparation, PreparationChoices } from '../../../app/preparation/preparation';
import { NEW_LAND } from '../../../engine/prepare/land';
import { splitKeys, type SplitKey } from '../../../engine/prepare/shared';
import type { LeaseTrust } from '../../../engine/prepare/leases';
import { useLang, useWords } from '../../words';
import { Group } from './Group';

interface Props {
  readonly choices: PreparationChoices;
  readonly preparation: Preparation;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<PreparationChoices>) => void;
}

const trusts: readonly LeaseTrust[] = ['own', 'lessor', 'lessee'];

/** How it is to be done: what is restored or left out, what shared meters and plots are split by, whose figure of a lease counts. */
export function ChoiceFields({ choices, preparation, disabled, onChange }: Props) {
  const say = useWords();
  const { kind, splitBy, trust, year } = choices;
  const { offers } = preparation;
  const keys = splitKeys.filter((key) => kind === 'power' || !key.startsWith('reading'));
  return (
    <>
      {kind !== 'power' && <Items choices={choices} preparation={preparation} disabled={disabled} onChange={onChange} />}
      {kind === 'land' && offers.some(({ name, isTaken }) => name === NEW_LAND && isTaken) && (
        <Field label={say('prepare.pane.year')} hint={say('prepare.pane.year-hint')}>
          <Input value={year} disabled={disabled} inputMode="numeric" maxLength={4} onChange={(_, { value }) => onChange({ year: value })} />
        </Field>
      )}
      {kind !== 'tax' && (
        <Field label={say(`prepare.pane.split-${kind}`)}>
          <Select value={splitBy ?? ''} disabled={disabled} onChange={(_, { value }) => onChange({ splitBy: value === '' ? null : (value as SplitKey) })}>
            <option value="">{say(`prepare.pane.stated-${kind}`)}</option>
            {keys.map((key) => <option key={key} value={key}>{say(`prepare.by-${key}`)}</option>)}
          </Select>
        </Field>
      )}
      {kind === 'land' && (
        <Field label={say('prepare.pane.trust')}>
          <Select value={trust} disabled={disabled} onChange={(_, { value }) => onChange({ trust: value as LeaseTrust })}>
            {trusts.map((one) => <option key={one} value={one}>{say(`prepare.pane.trust-${one}`)}</option>)}
          </Select>
        </Field>
      )}
    </>
  );
}

/** The ruleset's own items, which a person may set aside, or ticks. */
function Items({ choices, preparation, disabled, onChange }: Props) {
  const say = useWords();
  const lang = useLang();
  const { ruleset, offers, catalogue } = preparation;
  const label = say(`prepare.pane.items-${choices.kind as 'land' | 'tax'}`);
  if (ruleset !== null) {
    return (
      <Group label={label}>
        <Checkbox checked disabled={disabled} label={say('prepare.pane.by-ruleset', { ruleset: ruleset.title[lang] })} onChange={() => onChange({ items: [] })} />
      </Group>
    );
  }
  const toggle = ({ name, isTaken }: Offer): void =>
    onChange({ items: offers.filter((one) => (one.name === name ? !isTaken : one.isTaken)).map((one) => one.name) });
  const there = offers.filter(({ isThere, isTaken }) => isThere || isTaken);
  const absent = offers.filter((offer) => !there.includes(offer));
  const named = (name: string): string => (lang === 'zh' ? name : (catalogue.byName.get(name)?.en ?? say('prepare.pane.high-tech')));
  return (
    <Group label={label}>
      {there.map((offer) => <Checkbox key={offer.name} checked={offer.isTaken} disabled={disabled} label={named(offer.name)} onChange={() => toggle(offer)} />)}
      {choices.items !== null && <Checkbox checked={false} disabled={disabled} label={say('prepare.pane.as-usual')} onChange={() => onChange({ items: null })} />}
      {absent.length > 0 && <Caption1 block>{say('prepare.pane.absent', { items: absent.map(({ name }) => named(name)).join(say('pane.comma')) })}</Caption1>}
    </Group>
  );
}
