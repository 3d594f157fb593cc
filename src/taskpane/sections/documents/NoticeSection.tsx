import { Button, Caption1, Checkbox, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useRef, useState, type ChangeEvent } from 'react';

import type { HandOver } from '../../../app/handOver';
import { sayTrouble } from '../../../app/trouble';
import type { Documented } from '../../../workbook/documents/documented';
import type { Leak } from '../../../workbook/documents/noticeLeaks';
import { noticeFields, type NoticeField } from '../../../workbook/documents/publicNotice';
import { useLang, useWords } from '../../words';
import { Card } from '../Card';

/** What a look through a notice came to. */
type Looked = { readonly name: string; readonly leaks: readonly Leak[] } | { readonly failed: string } | { readonly made: number } | null;

/** Places shown before the list is cut short. */
const SHOWN = 12;

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  list: { margin: '4px 0 0', paddingLeft: '20px', overflowWrap: 'anywhere' },
  hidden: { display: 'none' },
});

/** The public notice: a file of its own with names and grades, and a look through one that somebody has worked on. */
export function NoticeSection({ run, handOver, disabled }: { readonly run: Documented; readonly handOver: HandOver; readonly disabled: boolean }) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  const [open, setOpen] = useState(true);
  const [fields, setFields] = useState<readonly NoticeField[]>([]);
  const [ungraded, setUngraded] = useState(false);
  const [looked, setLooked] = useState<Looked>(null);
  const input = useRef<HTMLInputElement>(null);

  async function make(): Promise<void> {
    try {
      const { publish } = await import(/* webpackChunkName: "publish" */ '../../../app/publish');
      const { bytes, named } = await publish(run, { fields, ungraded });
      await handOver({ name: `${say('document.notice.title', { ruleset: run.evaluation.ruleset.title[lang] })}.xlsx`, bytes });
      setLooked({ made: named });
    } catch (error) {
      setLooked({ failed: sayTrouble(error, lang) });
    }
  }

  async function look(event: ChangeEvent<HTMLInputElement>): Promise<void> {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (file === undefined) return;
    try {
      const { lookThrough } = await import(/* webpackChunkName: "publish" */ '../../../app/publish');
      setLooked({ name: file.name, leaks: lookThrough(new Uint8Array(await file.arrayBuffer()), file.name, run) });
    } catch (error) {
      setLooked({ failed: sayTrouble(error, lang) });
    }
  }

  return (
    <Card title={say('document.pane.notice')} open={open} onToggle={setOpen}>
      <Caption1>{say('document.pane.notice-about')}</Caption1>
      {noticeFields.filter((field) => run.table.columns.has(field)).map((field) => (
        <Checkbox
          key={field}
          label={say('document.pane.notice-with', { field: say(`document.field.${field}`) })}
          checked={fields.includes(field)}
          onChange={(_, { checked }) => setFields(checked === true ? [...fields, field] : fields.filter((one) => one !== field))}
        />
      ))}
      <Checkbox label={say('document.pane.notice-ungraded')} checked={ungraded} onChange={(_, { checked }) => setUngraded(checked === true)} />
      <div className={styles.buttons}>
        <Button disabled={disabled} onClick={() => void make()}>{say('document.pane.notice-make')}</Button>
        <Button appearance="subtle" disabled={disabled} onClick={() => input.current?.click()}>{say('document.pane.notice-look')}</Button>
        <input ref={input} type="file" accept=".xlsx" className={styles.hidden} aria-label={say('document.pane.notice-look')} onChange={(event) => void look(event)} />
      </div>
      <div role="status">{looked !== null && <Outcome looked={looked} />}</div>
    </Card>
  );
}

function Outcome({ looked }: { readonly looked: NonNullable<Looked> }) {
  const say = useWords();
  const styles = useStyles();
  if ('failed' in looked) return <MessageBar intent="error" layout="multiline"><MessageBarBody>{looked.failed}</MessageBarBody></MessageBar>;
  if ('made' in looked) return <MessageBar intent="success" layout="multiline"><MessageBarBody>{say('document.pane.notice-made', { count: looked.made })}</MessageBarBody></MessageBar>;
  const { name, leaks } = looked;
  if (leaks.length === 0) return <MessageBar intent="success" layout="multiline"><MessageBarBody>{say('document.clean', { file: name })}</MessageBarBody></MessageBar>;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {say('document.leaks', { file: name, count: leaks.length })}
        <ul className={styles.list}>
          {leaks.slice(0, SHOWN).map(({ kind, place, found }, index) => <li key={index}>{say(`document.leak.${kind}`, { place, found })}</li>)}
          {leaks.length > SHOWN && <li>{say('pane.own-more', { count: leaks.length - SHOWN })}</li>}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
