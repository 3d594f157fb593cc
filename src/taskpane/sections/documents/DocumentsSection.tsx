import { Button, Caption1, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';

import { formKinds, planDocument, type FormKind } from '../../../app/documents';
import { lightsOf } from '../../../engine/explain/standing';
import type { Session } from '../../../app/session';
import type { Documented } from '../../../workbook/documents/documented';
import { MOST_PAGES } from '../../../workbook/documents/form';
import { toldGrades } from '../../../workbook/documents/gradeNoticeSheet';
import type { Workbook } from '../../../workbook/port';
import { useLang, useWords } from '../../words';
import { Card } from '../Card';
import { WhoField, rowsOf, type Who } from './WhoField';

interface Props {
  readonly run: Documented;
  /** Rows selected in the table. */
  readonly selected: readonly number[];
  readonly session: Session;
  readonly workbook: Workbook;
  readonly disabled: boolean;
}

/** Sheets drawn up from the run: which one, for whom, and the button that puts it into the workbook. */
export function DocumentsSection({ run, selected, session, workbook, disabled }: Props) {
  const say = useWords();
  const lang = useLang();
  const [open, setOpen] = useState(true);
  const [kind, setKind] = useState<FormKind>('check-ups');
  const [who, setWho] = useState<Who>({ by: 'all' });
  const [words, setWords] = useState('75, 50, 25');
  const lights = lightsOf(words);
  const rows = rowsOf(run, who, selected);
  const tooMany = rows.length > MOST_PAGES;

  /** Notices go to the lowest grades unless the bureau says otherwise. */
  const choose = (next: FormKind): void => {
    setKind(next);
    const [first] = toldGrades(run.evaluation.ruleset.grades.order);
    if (next === 'notices' && who.by === 'all' && first !== undefined) setWho({ by: 'grade', grade: first });
  };

  return (
    <Card title={say('document.pane.title')} open={open} onToggle={setOpen}>
      <Field label={say('document.pane.kind')} hint={say(`document.pane.about.${kind}`)}>
        <Select value={kind} disabled={disabled} onChange={(_, { value }) => choose(value as FormKind)}>
          {formKinds.map((one) => <option key={one} value={one}>{say(`sheets.name.${one}`)}</option>)}
        </Select>
      </Field>
      {kind === 'check-ups' && (
        <Field
          label={say('document.pane.lights')} hint={say('document.pane.lights-hint')}
          validationState={lights === null ? 'error' : 'none'} validationMessage={lights === null ? say('document.bad-lights', { words }) : undefined}
        >
          <Input value={words} disabled={disabled} onChange={(_, { value }) => setWords(value)} />
        </Field>
      )}
      <WhoField run={run} selected={selected} who={who} onWho={setWho} disabled={disabled} />
      <Caption1>{say(tooMany ? 'document.too-many' : 'document.pane.pages', { count: rows.length, most: MOST_PAGES })}</Caption1>
      <Button
        disabled={disabled || tooMany || rows.length === 0 || (kind === 'check-ups' && lights === null)}
        onClick={() => void session.write(() => planDocument(workbook, { ...run, ...(lights && { lights }) }, kind, rows, lang))}
      >
        {say('document.pane.write', { sheet: say(`sheets.name.${kind}`) })}
      </Button>
    </Card>
  );
}
