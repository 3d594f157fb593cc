import { evaluate, Fraction } from '../../engine';
import type { Evaluation, ExactColumn } from '../../engine';
import type { Library } from '../../app/library';
import { type Case, caseKeys } from './case';
import { CaseFault } from './caseFault';
import { engineTable, filled, ladder, type TextTable, textTable } from './tables';

/** What came out otherwise than a case says. */
export interface Mismatch {
  readonly what: string;
  readonly given: unknown;
  readonly expected: unknown;
  /** Headers of a table, whose rows begin with their name. */
  readonly headers?: readonly string[];
}

/**
 * Runs a worked case, and says what came out otherwise; nothing when it passes.
 * @throws CaseFault when the case itself cannot be read: a field nobody knows, a ragged table, nothing promised
 */
export function runCase(library: Library, id: string, each: Case): readonly Mismatch[] {
  const ruleset = library.get(id);
  if (!ruleset) throw new RangeError(`no ruleset ${id}`);
  const unknown = Object.keys(each).find((key) => !caseKeys.includes(key));
  if (unknown !== undefined) throw new CaseFault('unknown-key', { key: unknown, known: caseKeys.join(', ') });
  const input = inputOf(each, ruleset.needs.required);
  const result = evaluate(engineTable(input, library.catalogue), ruleset, each.parameters);
  const names = input.rows.map((row, index) => row[input.headers.indexOf('企业名称')] ?? String(index + 1));
  const checks = [...checksOf(each, result, names)];
  if (checks.length === 0) throw new CaseFault('no-promise', {});
  return checks.filter(({ given, expected }) => JSON.stringify(given) !== JSON.stringify(expected));
}

/** The table a case is about, as lines of words. */
export function inputOf(each: Case, required: readonly string[]): TextTable {
  const written = each.table ? textTable(each.table) : ladder(Number(each.firms), required, each.falling ?? '税收实际贡献', each.rows ?? {});
  return filled(written, each.fill ?? {});
}

function* checksOf(each: Case, result: Evaluation, names: readonly string[]): Generator<Mismatch> {
  const table = (what: string, text: string, cell: (header: string, row: number) => string, normal = exact): Mismatch => {
    const { headers, rows } = textTable(text);
    const given = names.map((name, row) => [name, ...headers.slice(1).map((header) => cell(header, row))]);
    return { what, given, expected: rows.map(([name, ...cells]) => [name, ...cells.map(normal)]), headers };
  };
  const named = <T extends { readonly name: string }>(all: readonly T[], name: string): T => {
    const found = all.find((one) => one.name === name);
    if (!found) throw new CaseFault('no-such', { name });
    return found;
  };
  const asIs = (text: string): string => text;
  if (each.benchmarks) yield benchmarks(result, each.benchmarks);
  if (each.values) yield table('values', each.values, (name, row) => shown(named(result.indicators, name).values, row));
  if (each.points) yield table('points', each.points, (name, row) => shown(named(result.indicators, name).points, row));
  if (each.derived) yield table('derived', each.derived, (name, row) => derivedText(named(result.derived, name).at(row)));
  if (each.coefficients) yield table('coefficients', each.coefficients, (name, row) => shown(named(result.coefficients, name).factors, row));
  if (each.bonus) {
    yield table('bonus', each.bonus, (name, row) => {
      if (!result.bonus) return '-';
      return shown(name === '加减分' ? result.bonus.totals : named(result.bonus.lists, name).points, row);
    });
  }
  if (each.expect) yield table('expect', each.expect, (header, row) => outcome(result, header, row), asIs);
  if (each.policies) {
    yield table('policies', each.policies, (name, row) => {
      const policy = named(result.policies, name);
      return policy.isText ? (policy.words(row)?.zh ?? '-') : shown(policy.numbers, row);
    });
  }
  if (each.standards) {
    yield table('standards', each.standards, (name, row) => {
      const { status, failing, missing } = named(result.standards, name);
      const words = { pass: '达标', fail: `不达标:${failing[row]!.join('、')}`, unknown: `缺数据:${missing[row]!.join('、')}` };
      const own = status[row];
      return own ? words[own] : '-';
    }, asIs);
  }
  if (each.lists) {
    const given = Object.fromEntries(Object.keys(each.lists).map((name) => [name, named(result.lists, name).members.map((row) => names[row])]));
    yield { what: 'lists', given, expected: each.lists };
  }
  if (each.targets) {
    const rowsOf = (name: string, keys: readonly string[]) => Object.fromEntries(keys.map((key) => {
      const row = named(result.targets, name).rows.find((one) => one.key === key);
      return [key, row?.actual ? `${row.actual.toString()} ${row.isMet === true ? '达到' : '未达到'}` : '-'];
    }));
    const given = Object.fromEntries(Object.entries(each.targets).map(([name, rows]) => [name, rowsOf(name, Object.keys(rows))]));
    yield { what: 'targets', given, expected: each.targets };
  }
  if (each.status) yield { what: 'status', given: Object.fromEntries(Object.keys(each.status).map((row) => [row, result.status[Number(row) - 1]])), expected: each.status };
  if (each.ranked) yield counts('ranked', result, each.ranked, (group) => group.rankedCounts);
  if (each.counts) yield counts('counts', result, each.counts, (group) => group.counts);
  if (each.reasons) yield reasons(result, each.reasons);
  if (each.issues) yield { what: 'issues', given: [...new Set(result.issues.map(({ code }) => code))].sort(), expected: [...each.issues].sort() };
}

const shown = (column: ExactColumn, row: number): string => column.at(row)?.toString() ?? '-';

function derivedText(value: Fraction | string | boolean | null): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return value === null ? '-' : value.toString();
}

/** A number in one spelling; other words as they are. */
const exact = (text: string): string => Fraction.parse(text)?.toString() ?? text;

const isNested = (value: object): value is Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.values(value).some((inner) => typeof inner === 'object');

function benchmarks(result: Evaluation, expected: NonNullable<Case['benchmarks']>): Mismatch {
  const valueOf = (indicator: string, group: string | null): string =>
    result.benchmarks.find((one) => one.indicator === indicator && (group === null || one.group === group))?.value?.toString() ?? '-';
  const among = (of: Readonly<Record<string, string>>, group: string | null) => ({
    given: Object.fromEntries(Object.keys(of).map((name) => [name, valueOf(name, group)])),
    wanted: Object.fromEntries(Object.entries(of).map(([name, text]) => [name, exact(text)])),
  });
  if (!isNested(expected)) {
    const { given, wanted } = among(expected as Readonly<Record<string, string>>, null);
    return { what: 'benchmarks', given, expected: wanted };
  }
  const groups = Object.entries(expected).map(([group, of]) => [group, among(of, group)] as const);
  return {
    what: 'benchmarks',
    given: Object.fromEntries(groups.map(([group, { given }]) => [group, given])),
    expected: Object.fromEntries(groups.map(([group, { wanted }]) => [group, wanted])),
  };
}

function outcome(result: Evaluation, header: string, row: number): string {
  switch (header) {
    case '得分':
      return result.scores.at(row)?.toFixed(result.places) ?? '-';
    case '名次':
      return result.ranks[row] === 0 ? '-' : String(result.ranks[row]);
    case '排名档':
      return result.rankedGrades[row] ?? '-';
    case '最终档':
      return result.grades[row] ?? '-';
    case '分组':
      return result.group[row] || '-';
    case '状态':
      return { graded: '分档', ungraded: '不分档', excluded: '不参评' }[result.status[row]!];
    case '主体得分':
      return result.entity?.scores.at(row)?.toFixed(result.places) ?? '-';
    case '主体名次':
      return String(result.entity?.ranks[row] || '-');
    case '主体等级':
      return result.entity?.grades[row] ?? '-';
    case '理由':
      return result.reasons[row]!.map(({ text }) => text.zh).join('；') || '-';
    default:
      throw new CaseFault('no-column', { name: header });
  }
}

function counts(
  what: string, result: Evaluation, expected: NonNullable<Case['counts']>, of: (group: Evaluation['groups'][number]) => ReadonlyMap<string, number>,
): Mismatch {
  const texts = (group: Evaluation['groups'][number] | undefined): Record<string, string> =>
    Object.fromEntries([...(group ? of(group) : [])].map(([grade, count]) => [grade, String(count)]));
  if (!isNested(expected)) return { what, given: sorted(texts(result.groups[0])), expected: sorted(expected) };
  const given = Object.fromEntries(Object.keys(expected).map((name) => [name, sorted(texts(result.groups.find((group) => group.name === name)))]));
  return { what, given, expected: Object.fromEntries(Object.entries(expected).map(([name, inner]) => [name, sorted(inner)])) };
}

const sorted = (map: object): object => Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Rows not named have no reason at all; every reason cites its clause. */
function reasons(result: Evaluation, expected: Readonly<Record<string, string>>): Mismatch {
  const given = result.reasons.flatMap((all, row) => (all.length === 0 ? [] : [[String(row + 1), all.map(({ text }) => text.zh).join('；')] as const]));
  const uncited = result.reasons.flat().filter(({ cite, kind }) => cite === '' && kind !== 'limit').map(({ text }) => text.zh);
  return { what: 'reasons', given: { ...sorted(Object.fromEntries(given)), uncited }, expected: { ...sorted(expected), uncited: [] } };
}
