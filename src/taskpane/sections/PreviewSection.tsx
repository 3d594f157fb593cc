import { Caption1, makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import type { Prepared } from '../../app/evaluate';
import { isGraded, isScored, type Evaluation, type GroupResult } from '../../engine';
import { areaName } from '../../workbook/address';
import { gradeColours } from '../../workbook/planning/colours';
import { consequenceColumns } from '../../workbook/planning/outcomeColumns';
import { useLang, useWords, type Words } from '../words';
import { Card } from './Card';

/** Rows shown before anything is written. */
const SHOWN = 20;

const useStyles = makeStyles({
  counts: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(56px, 1fr))', gap: '6px' },
  count: { borderRadius: tokens.borderRadiusMedium, padding: '6px 8px', textAlign: 'center' },
  letter: { fontWeight: tokens.fontWeightSemibold },
  number: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontVariantNumeric: 'tabular-nums' },
  ranked: { whiteSpace: 'nowrap' },
  scroll: { overflowX: 'auto' },
  table: { tableLayout: 'auto', '& th, & td': { whiteSpace: 'nowrap' } },
  right: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  name: { maxWidth: '160px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  muted: { color: tokens.colorNeutralForeground3 },
  chip: { display: 'inline-block', minWidth: '22px', textAlign: 'center', borderRadius: tokens.borderRadiusSmall, padding: '0 4px' },
});

/** Counts per grade, the first rows, and where things would be written. Nothing is written yet. */
export function PreviewSection({ prepared }: { readonly prepared: Prepared }) {
  const say = useWords();
  const styles = useStyles();
  const [open, setOpen] = useState(true);
  const { evaluation } = prepared;

  return (
    <Card title={say('pane.preview')} open={open} onToggle={setOpen}>
      {evaluation === null ? (
        <Caption1>{say('pane.preview-none')}</Caption1>
      ) : (
        <>
          {evaluation.groups.map((group) => <GroupCounts key={group.name} group={group} evaluation={evaluation} />)}
          <Caption1 className={styles.muted}>{statusWords(evaluation, say)}</Caption1>
          {isScored(evaluation.ruleset) && (
            <Caption1 className={styles.muted}>{say('verify.certainty', { scores: evaluation.certainty.byBound + evaluation.certainty.exactly, ...evaluation.certainty })}</Caption1>
          )}
          <FirstRows prepared={prepared} evaluation={evaluation} />
          <Caption1 className={styles.muted}>{say('pane.preview-writes', { places: placesOf(prepared, say).join(say('pane.comma')) })}</Caption1>
        </>
      )}
    </Card>
  );
}

function GroupCounts({ group, evaluation }: { readonly group: GroupResult; readonly evaluation: Evaluation }) {
  const say = useWords();
  const styles = useStyles();
  const { order } = evaluation.ruleset.grades;
  const palette = gradeColours(order);
  return (
    <div>
      {evaluation.groups.length > 1 && <Caption1 block>{group.name}</Caption1>}
      <div className={styles.counts}>
        {order.map((grade) => {
          const colours = palette.get(grade);
          const final = group.counts.get(grade) ?? 0;
          const ranked = group.rankedCounts.get(grade) ?? 0;
          return (
            <div
              key={grade}
              className={styles.count}
              style={colours === undefined ? {} : { backgroundColor: `#${colours.fill}`, color: `#${colours.color}` }}
              title={say('pane.preview-adjusted', { ranked, final })}
            >
              <div className={styles.letter}>{grade}</div>
              <div className={styles.number}>{final}</div>
              {final !== ranked && <Caption1 className={styles.ranked}>{say('pane.preview-ranked', { ranked })}</Caption1>}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** What stands beside a name before anything is written: score, rank and grade, or, where there are none, the first things that follow. */
function FirstRows(props: { readonly prepared: Prepared; readonly evaluation: Evaluation }) {
  const { ruleset } = props.evaluation;
  return isScored(ruleset) || isGraded(ruleset) ? <ScoredRows {...props} /> : <FollowingRows {...props} />;
}

/** As many columns as the pane holds. */
const FOLLOWING = 3;

function FollowingRows({ prepared, evaluation }: { readonly prepared: Prepared; readonly evaluation: Evaluation }) {
  const say = useWords();
  const styles = useStyles();
  const columns = consequenceColumns(evaluation, useLang()).slice(0, FOLLOWING);
  const rows = [...prepared.subjects.names.slice(0, SHOWN).keys()];
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={say('pane.preview-rows', { count: rows.length })}>
      <Table size="extra-small" className={styles.table} aria-label={say('pane.preview-rows', { count: rows.length })}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{say('pane.name')}</TableHeaderCell>
            {columns.map(({ title }) => <TableHeaderCell key={title}>{title}</TableHeaderCell>)}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row}>
              <TableCell className={styles.name} title={prepared.subjects.names[row]}>{prepared.subjects.names[row]}</TableCell>
              {columns.map(({ title, at }) => <TableCell key={title}>{String(at(row) ?? '–')}</TableCell>)}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function ScoredRows({ prepared, evaluation }: { readonly prepared: Prepared; readonly evaluation: Evaluation }) {
  const say = useWords();
  const styles = useStyles();
  const palette = gradeColours(evaluation.ruleset.grades.order);
  const rows = [...prepared.subjects.names.slice(0, SHOWN).keys()];
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={say('pane.preview-rows', { count: rows.length })}>
      <Table size="extra-small" className={styles.table} aria-label={say('pane.preview-rows', { count: rows.length })}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{say('pane.name')}</TableHeaderCell>
            <TableHeaderCell className={styles.right}>{say('pane.score')}</TableHeaderCell>
            <TableHeaderCell className={styles.right}>{say('pane.rank')}</TableHeaderCell>
            <TableHeaderCell>{say('pane.grade')}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map((row) => {
            const grade = evaluation.grades[row] ?? null;
            const colours = grade === null ? undefined : palette.get(grade);
            const rank = evaluation.ranks[row] ?? 0;
            return (
              <TableRow key={row}>
                <TableCell className={styles.name} title={prepared.subjects.names[row]}>{prepared.subjects.names[row]}</TableCell>
                <TableCell className={styles.right}>{evaluation.scores.at(row)?.toFixed(evaluation.places) ?? '–'}</TableCell>
                <TableCell className={styles.right}>{rank === 0 ? '–' : rank}</TableCell>
                <TableCell>
                  {colours === undefined ? '–' : (
                    <span className={styles.chip} style={{ backgroundColor: `#${colours.fill}`, color: `#${colours.color}` }}>{grade}</span>
                  )}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </div>
  );
}

function statusWords(evaluation: Evaluation, say: Words): string {
  const count = (status: Evaluation['status'][number]) => evaluation.status.filter((one, row) => one === status && evaluation.leads[row] === row).length;
  const parts = [say('pane.preview-graded', { count: count('graded') })];
  if (count('ungraded') > 0) parts.push(say('pane.preview-ungraded', { count: count('ungraded') }));
  if (count('excluded') > 0) parts.push(say('pane.preview-excluded', { count: count('excluded') }));
  return parts.join(say('pane.comma'));
}

function placesOf({ plan, raw }: Prepared, say: Words): string[] {
  if (plan === null) return [];
  const beside = plan.region === null
    ? []
    : [say('pane.place-beside', { sheet: raw.sheet.name, area: areaName(plan.region.area), columns: plan.region.area.columns })];
  return [...beside, ...plan.sheets.map((sheet) => say('pane.place-sheet', { name: sheet.name }))];
}
