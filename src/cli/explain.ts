import { explainRow, targetRow, type Explainable } from '../app/explain';
import { explainJson } from '../app/explainJson';
import type { Prepared } from '../app/evaluate';
import { text, type Lang } from '../text/text';
import type { StoryLine } from '../workbook/story/words';
import { UsageError } from './commandLine';
import { lightsFlag } from './lights';
import { prepareRun } from './prepareRun';
import { Refusal } from './refusal';
import { rowOf } from './rowOf';
import { runRequest } from './runRequest';

/** `mujun explain`: why one firm stands where it stands, and what would lift it. */
export async function run(args: readonly string[]): Promise<void> {
  const { request, line } = runRequest('explain', args, { '--key': 'value', '--grade': 'value', '--lights': 'value', '--json': 'switch' });
  const { lang } = request;
  const key = line.value('--key')?.trim() ?? '';
  if (key === '') throw new UsageError(text(lang, 'cli.wants-key'));
  const lights = lightsFlag(line, lang);
  const { prepared } = await prepareRun(request);
  const run = prepared as Prepared & Explainable;
  const grade = gradeWanted(line.value('--grade'), run, lang);
  const row = rowOf(key, run, lang);
  const explained = explainRow(run, prepared.catalogue, row, lang, lights ?? undefined);
  const target = run.evaluation.ruleset.grades.order.length === 0 ? null : targetRow(run, prepared.catalogue, row, grade, lang);
  if (line.has('--json')) {
    process.stdout.write(`${JSON.stringify(explainJson(explained, target), null, 2)}\n`);
    return;
  }
  const head = text(lang, 'cli.explain.head', { name: run.subjects.names[row] || run.subjects.ids[row] || '', row: (run.subjects.rows[row] ?? 0) + 1, ruleset: run.ruleset.title[lang] });
  const sections = [...explained.sections, ...(target ? [{ title: text(lang, 'explain.section.target'), lines: target.lines }] : [])];
  process.stdout.write(`${[head, ...sections.map(({ title, lines }) => [`\n${title}`, ...lines.map((one) => shown(one, lang))].join('\n'))].join('\n')}\n`);
}

const marks = { yes: '✓', no: '·', plain: ' ' } as const;

function shown({ what, words, cite, mark }: StoryLine, lang: Lang): string {
  const said = `${what}${lang === 'zh' ? '：' : ': '}${words}`;
  return `  ${marks[mark]} ${cite === '' ? said : text(lang, 'sheets.cited', { words: said, cite })}`;
}

function gradeWanted(grade: string | null, { evaluation: { ruleset } }: Explainable, lang: Lang): string | null {
  const { order } = ruleset.grades;
  if (grade === null || order.includes(grade)) return grade;
  throw new Refusal(order.length === 0 ? text(lang, 'functions.no-grades') : text(lang, 'functions.unknown-grade', { grade, grades: order.join(lang === 'zh' ? '、' : ', ') }));
}
