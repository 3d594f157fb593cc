import { Button, Caption1, Checkbox, Field, MessageBar, MessageBarBody, Select, Spinner } from '@fluentui/react-components';
import { useState } from 'react';

import { planPreparation } from '../../../app/preparation/planPreparation';
import type { Preparation } from '../../../app/preparation/preparation';
import { preparationKinds, type PreparationKind } from '../../../workbook/preparation/fields';
import type { ScreenProps } from '../../screens/screen';
import { useLang, useWords } from '../../words';
import { Card } from '../Card';
import { AccountPreview } from './AccountPreview';
import { ChoiceFields } from './ChoiceFields';
import { Group } from './Group';
import { SourceColumns } from './SourceColumns';
import { usePreparation, type UsedPreparation } from './usePreparation';

/** Sheets of land, electricity and tax records put together, one row a firm: which sheets, how, what does not come out even, and the button that writes. */
export function PreparationSection({ state, session, workbook, shown }: ScreenProps) {
  const say = useWords();
  const lang = useLang();
  const [open, setOpen] = useState(false);
  const used = usePreparation(workbook, state.library, state, shown && open);
  const { choices, preparation, failed } = used;
  const { kind } = choices;
  const disabled = state.busy !== null;

  return (
    <Card title={say('prepare.pane.title')} open={open} onToggle={setOpen}>
      <Caption1>{say('prepare.pane.about')}</Caption1>
      <Field label={say('prepare.pane.kind')} hint={say(`prepare.pane.about-${kind}`)}>
        <Select value={kind} disabled={disabled} onChange={(_, { value }) => used.turnTo(value as PreparationKind)}>
          {preparationKinds.map((one) => <option key={one} value={one}>{say(`sheets.name.${one}`)}</option>)}
        </Select>
      </Field>
      {failed !== null && <MessageBar intent="error" layout="multiline"><MessageBarBody>{failed}</MessageBarBody></MessageBar>}
      {preparation === null && failed === null && open && <Spinner size="tiny" label={say('pane.reading')} />}
      {preparation !== null && (
        <>
          <Sheets used={used} preparation={preparation} disabled={disabled} />
          {preparation.sources.map((source) => (
            <SourceColumns
              key={source.raw.sheet.id} source={source} fields={preparation.catalogue.fields} disabled={disabled}
              onSettle={(column, choice) => used.change({ columns: { ...choices.columns, [source.raw.sheet.id]: { ...choices.columns[source.raw.sheet.id], [column]: choice } } })}
            />
          ))}
          <ChoiceFields choices={choices} preparation={preparation} disabled={disabled} onChange={used.change} />
          <AccountPreview preparation={preparation} workbook={workbook} />
          <Button disabled={disabled || preparation.account === null} onClick={() => void session.write(() => planPreparation(workbook, preparation, lang))}>
            {say('prepare.pane.write', { sheet: say(`sheets.name.${kind}`) })}
          </Button>
        </>
      )}
    </Card>
  );
}

function Sheets({ used, preparation, disabled }: { readonly used: UsedPreparation; readonly preparation: Preparation; readonly disabled: boolean }) {
  const say = useWords();
  const taken = preparation.sheets.filter(({ isTaken }) => isTaken).map(({ info }) => info.id);
  return (
    <Group label={say('prepare.pane.sheets')}>
      {preparation.sheets.map(({ info, isTaken }) => (
        <Checkbox
          key={info.id} label={info.name} checked={isTaken} disabled={disabled}
          onChange={() => used.change({ sheets: isTaken ? taken.filter((id) => id !== info.id) : [...taken, info.id] })}
        />
      ))}
    </Group>
  );
}
