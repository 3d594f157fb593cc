import { Caption1, makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import type { Explained } from '../../../app/explain';
import type { IndicatorStory } from '../../../engine/explain/story';
import { lightColours } from '../../../workbook/planning/colours';
import { shownNumber, withUnit } from '../../../workbook/story/words';
import { useLang, useWords } from '../../words';
import { Card } from '../Card';
import { StoryLines } from './StoryLines';

/** Points beyond so many weights draw no longer bar. */
const MOST_SHARE = 2;

const useStyles = makeStyles({
  table: { tableLayout: 'auto' },
  cell: { paddingTop: '6px', paddingBottom: '6px', verticalAlign: 'top', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
  number: { fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3 },
  bar: { position: 'relative', height: '6px', width: '64px', backgroundColor: tokens.colorNeutralBackground5, borderRadius: tokens.borderRadiusSmall, overflow: 'hidden' },
  fill: { height: '100%', backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: 'none' },
  full: { position: 'absolute', top: 0, bottom: 0, left: '50%', width: '1px', backgroundColor: tokens.colorNeutralForeground3 },
  light: { display: 'inline-block', padding: '0 6px', borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: 'none' },
  summary: { cursor: 'pointer', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

/** Every indicator at a glance: value beside benchmark, points beside weight, and the light; how each came about folds away. */
export function IndicatorsSection({ explained: { story, sections } }: { readonly explained: Explained }) {
  const say = useWords();
  const styles = useStyles();
  const [open, setOpen] = useState(true);
  const linesOf = (name: string) => sections.find((one) => one.name === name)?.lines ?? [];
  const heads = ['indicator', 'value', 'points', 'light'] as const;
  return (
    <Card title={say('explain.section.indicators')} open={open} onToggle={setOpen}>
      <Table size="extra-small" className={styles.table} aria-label={say('pane.explain.table')}>
        <TableHeader>
          <TableRow>{heads.map((head) => <TableHeaderCell key={head} className={styles.cell}>{say(`pane.explain.${head}`)}</TableHeaderCell>)}</TableRow>
        </TableHeader>
        <TableBody>{story.indicators.map((one) => <IndicatorRow key={one.name} one={one} />)}</TableBody>
      </Table>
      {([['pane.explain.how', 'indicators'], ['explain.section.standing', 'standing']] as const).map(([title, name]) => (
        <details key={name}>
          <summary className={styles.summary}><Caption1>{say(title)}</Caption1></summary>
          <StoryLines lines={linesOf(name)} />
        </details>
      ))}
    </Card>
  );
}

function IndicatorRow({ one }: { readonly one: IndicatorStory }) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  const { value, benchmark, points, weight, standing, unit } = one;
  const share = Math.min(MOST_SHARE, Math.max(0, weight.isZero || points === null ? 0 : points.div(weight).toNumber()));
  // Units stand under the name; a share is shown as a percentage.
  const shownUnit = unit === '%' ? '%' : '';
  const light = standing?.light ?? null;
  return (
    <TableRow>
      <TableCell className={styles.cell}>
        {one.label[lang]}
        {unit !== '' && unit !== '%' && <div className={styles.quiet}>{unit}</div>}
      </TableCell>
      <TableCell className={styles.cell}>
        <div className={styles.number}>{value === null ? say('explain.none') : withUnit(value, shownUnit)}</div>
        {benchmark?.value && <div className={`${styles.number} ${styles.quiet}`}>{withUnit(benchmark.value, shownUnit)}</div>}
      </TableCell>
      <TableCell className={styles.cell}>
        <div className={styles.number}>{points === null ? '–' : say('pane.explain.of-weight', { points: points.toFixed(2), weight: shownNumber(weight) })}</div>
        <div className={styles.bar} aria-hidden="true">
          <div className={styles.fill} style={{ width: `${(share / MOST_SHARE) * 100}%` }} />
          <div className={styles.full} />
        </div>
      </TableCell>
      <TableCell className={styles.cell}>
        <span className={styles.light} style={light === null ? undefined : { backgroundColor: `#${lightColours[light].fill}`, color: `#${lightColours[light].color}` }}>
          {say(`explain.light.${light ?? 'none'}`)}
        </span>
      </TableCell>
    </TableRow>
  );
}
