import { evaluate, type Evaluation } from '../../../src/engine';
import { textOf } from '../../../src/text/text';
import { f, ruleset, type RulesetSketch, shown, table } from './small';

/** Scores n, n−1, … 1 for n firms, no two alike. */
const ladder = (n: number) => table(['x'], Array.from({ length: n }, (_, place) => [n - place]));
const counts = (evaluation: Evaluation, group = 0) => Object.fromEntries(evaluation.groups[group]?.counts ?? []);
const codes = (evaluation: Evaluation) => evaluation.issues.map(({ code }) => code);
const run = (names: string[], rows: (number | string | boolean | null)[][], sketch: RulesetSketch = {}, given: Record<string, string> = {}) =>
  evaluate(table(names, rows), ruleset(sketch), given);

/** Every issue has words in both languages, with nothing left unfilled. */
function expectWords({ issues }: Evaluation): void {
  for (const { code, params } of issues) {
    expect(textOf('zh', `issue.${code}`, params)).not.toMatch(/\{|undefined/);
    expect(textOf('en', `issue.${code}`, params)).not.toMatch(/\{|undefined/);
  }
}

describe('screening', () => {
  test('the first rule that applies wins; the excluded are not scored, the ungraded are scored and not ranked', () => {
    const evaluation = run(['x', '公益', '过渡'], [[90, true, true], [80, false, true], [70, false, false], [60, true, false]], {
      scope: [['excluded', '公益'], ['ungraded', '过渡']],
    });
    expect(evaluation.status).toEqual(['excluded', 'ungraded', 'graded', 'excluded']);
    expect(shown(evaluation.scores)).toEqual([null, '80', '70', null]);
    expect([...evaluation.ranks]).toEqual([0, 0, 1, 0]);
    expect(evaluation.grades).toEqual([null, null, 'B', null]);
    expect(evaluation.reasons[0]).toEqual([{ kind: 'excluded', text: { zh: '公益', en: '公益' }, cite: 's1' }]);
    expect(evaluation.reasons[1]).toEqual([{ kind: 'ungraded', text: { zh: '过渡', en: '过渡' }, cite: 's2' }]);
    expect(evaluation.groups[0]?.size).toBe(1);
    expect(shown(evaluation.indicators[0]!.values)).toEqual([null, '80', '70', null]);
    expect(shown(evaluation.indicators[0]!.points)).toEqual([null, '80', '70', null]);
  });

  test('a condition on an absent or blank field is not met, and is reported once for the field', () => {
    const evaluation = run(['x', '过渡'], [[90, null], [80, true], [70, null]], {
      scope: [['excluded', '公益'], ['ungraded', '过渡']], adjust: [['set A', '公益 and x > 1000']],
    });
    expect(evaluation.status).toEqual(['graded', 'ungraded', 'graded']);
    expect(evaluation.issues).toEqual([
      { severity: 'info', code: 'unchecked-absent', field: '公益', params: { field: '公益', rules: '公益', rulesEn: '公益' } },
      { severity: 'warning', code: 'unchecked-blank', field: '过渡', row: 0, params: { field: '过渡', count: 2, rules: '过渡', rulesEn: '过渡' } },
    ]);
    expectWords(evaluation);
  });

  test('a blank that decides nothing is not reported', () => {
    const evaluation = run(['x', '新设立', '年数'], [[90, false, null], [80, true, 2]], { scope: [['ungraded', '新设立 and 年数 <= 3']] });
    expect([evaluation.status, evaluation.issues]).toEqual([['graded', 'ungraded'], []]);
  });

  test('nobody graded is said', () => {
    expect(codes(run(['x', 'y'], [[1, true]], { scope: [['ungraded', 'y']] }))).toEqual(['nothing-graded']);
    expect(run(['x'], []).groups).toMatchObject([{ name: '', size: 0 }]);
  });
});

describe('benchmarks', () => {
  const firms = [[30, 10], [20, 20], [10, 30]];
  test.each<[string, RulesetSketch['indicators'], string, string[]]>([
    ['given', [{ value: 'a / b', benchmark: { as: 'given', value: f(2) } }], '2', ['150', '50', '50/3']],
    ['sum of numerators ÷ sum of denominators', [{ value: 'a / b' }], '1', ['300', '100', '100/3']],
    ['mean of the subjects’ own ratios', [{ value: 'a / b', benchmark: { as: 'mean' } }], '13/9', ['2700/13', '900/13', '300/13']],
    ['sum over a value without a denominator is its mean', [{ value: 'a' }], '20', ['150', '100', '50']],
    ['sums over composite parts', [{ value: '(a + b) / (b + 10)' }], '4/3', ['150', '100', '75']],
  ])('%s', (_, indicators, benchmark, points) => {
    const evaluation = run(['a', 'b'], firms, { indicators });
    expect(evaluation.benchmarks.map(({ value }) => value?.toString())).toEqual([benchmark]);
    expect(shown(evaluation.indicators[0]!.points)).toEqual(points);
  });

  test('subjects without the indicator and excluded ones count in neither sum; ungraded ones do', () => {
    const rows = [[30, 10, false, false], [500, null, false, false], [700, 1, true, false], [10, 10, false, true]];
    const evaluation = run(['a', 'b', '公益', '过渡'], rows, { indicators: [{ value: 'a / b' }], scope: [['excluded', '公益'], ['ungraded', '过渡']] });
    expect(evaluation.benchmarks).toEqual([{ group: '', indicator: 'a / b', value: expect.anything(), as: 'sum-ratio', cite: null }]);
    expect(evaluation.benchmarks[0]?.value?.toString()).toBe('2');
  });

  test('by group: each has its own benchmark, ranks and quota', () => {
    const rows = [[30, '有地'], [10, '租户'], [10, '有地'], [20, '租户'], [5, null]];
    const evaluation = run(['a', 'g'], rows, { indicators: [{ name: 'a', value: 'a' }], group: 'g' });
    expect(evaluation.group).toEqual(['有地', '租户', '有地', '租户', '']);
    expect(evaluation.benchmarks.map(({ group, value }) => [group, value?.toString()])).toEqual([['有地', '20'], ['租户', '15'], ['', '5']]);
    expect([...evaluation.ranks]).toEqual([1, 2, 2, 1, 1]);
    expect(evaluation.groups.map(({ name, size }) => [name, size])).toEqual([['有地', 2], ['租户', 2], ['', 1]]);
    expect(evaluation.issues).toEqual([{ severity: 'warning', code: 'group-unknown', row: 4, field: 'g', params: { group: 'g' } }]);
  });

  test('keyed by an expression; a key without a number gives 0 points and says so', () => {
    const indicators: RulesetSketch['indicators'] = [{
      name: 'a', value: 'a', benchmark: { as: 'keyed', key: ruleset({ group: 'if(k < 28, "石化", "其他")' }).group!.by, values: new Map([['石化', f('1.2')]]), cite: 'b' },
    }];
    const evaluation = run(['a', 'k'], [[6, 25], [6, 30], [3, 27]], { indicators });
    expect(shown(evaluation.scores)).toEqual(['500', '0', '250']);
    expect(evaluation.benchmarks.map(({ group, value, cite }) => [group, value?.toString(), cite])).toEqual([['石化', '1.2', 'b'], ['其他', undefined, 'b']]);
    expect(evaluation.issues).toMatchObject([{ code: 'benchmark-no-key', row: 1, field: 'k', params: { indicator: 'a', key: '其他' } }]);
    expectWords(evaluation);
  });

  test.each<[string, number[][], string, string | undefined]>([
    ['zero', [[0, 5], [0, 6]], 'benchmark-not-positive', '0'],
    ['negative', [[-3, 5], [1, 6]], 'benchmark-not-positive', '-2/11'],
    ['without data', [[3, 0], [4, 0]], 'benchmark-missing', undefined],
  ])('a benchmark that is %s gives everybody 0 points, never infinity', (_, rows, code, value) => {
    const evaluation = run(['a', 'b'], rows, { indicators: [{ value: 'a / b', floor: '20' }] });
    expect(evaluation.benchmarks[0]?.value?.toString()).toBe(value);
    expect(shown(evaluation.scores)).toEqual(['0', '0']);
    expect(codes(evaluation)).toContain(code);
    expectWords(evaluation);
  });

  test('a benchmark that is not positive in one group leaves the others alone', () => {
    const evaluation = run(['a', 'g'], [[0, 'p'], [2, 'q']], { indicators: [{ value: 'a' }], group: 'g' });
    expect(shown(evaluation.scores)).toEqual(['0', '100']);
    expect(evaluation.issues).toMatchObject([{ code: 'benchmark-not-positive-of', params: { group: 'p', value: '0' } }]);
    expectWords(evaluation);
  });
});

describe('points', () => {
  test.each<[string, RulesetSketch['indicators'], number[], string[]]>([
    ['weight × value ÷ benchmark', [{ value: 'x', weight: '30', benchmark: { as: 'given', value: f('24.097') } }], [24.097, 48.194, 1], ['30', '60', '30000/24097']],
    ['less is better: weight × (2 − value ÷ benchmark)', [{ value: 'x', weight: '10', better: 'lower', benchmark: { as: 'given', value: f(4) } }], [4, 2, 0, 10], ['10', '15', '20', '0']],
    ['cap', [{ value: 'x', cap: '150', benchmark: { as: 'given', value: f(1) } }], [1, 1.5, 1.6], ['100', '150', '150']],
    ['floor', [{ value: 'x', floor: '20', benchmark: { as: 'given', value: f(1) } }], [0.1, 0.2, 0.3, -1], ['20', '20', '30', '20']],
    ['floor 0 for what is negative', [{ value: 'x', benchmark: { as: 'given', value: f(1) } }], [-1, 1], ['0', '100']],
    ['no floor', [{ value: 'x', floor: null, benchmark: { as: 'given', value: f(1) } }], [-1, 1], ['-100', '100']],
  ])('%s', (_, indicators, cells, points) => {
    const evaluation = run(['x'], cells.map((cell) => [cell]), { indicators });
    expect(shown(evaluation.indicators[0]!.points)).toEqual(points);
  });

  test('units: the column’s factor is exact', () => {
    const evaluation = evaluate(table(['a', 'b'], [[300, 2000]], { a: '1/10000', b: '3/2000' }), ruleset({ indicators: [{ value: 'a / b' }] }));
    expect(shown(evaluation.indicators[0]!.values)).toEqual(['0.01']);
  });
});

describe('missing values', () => {
  const indicators = (missing: 'zero' | 'group-mean-points' | 'reweigh' | 'exclude'): RulesetSketch['indicators'] => [
    { name: 'p', value: 'a / b', weight: '60', benchmark: { as: 'given', value: f(1) }, missing },
    { name: 'q', value: 'c', weight: '40', benchmark: { as: 'given', value: f(10) } },
  ];
  const rows = [[3, 1, 10], [2, 0, 10], [1, 1, 20], [null, 1, 10]];
  test.each<['zero' | 'group-mean-points' | 'reweigh' | 'exclude', (string | null)[], (string | null)[]]>([
    ['zero', ['180', '0', '60', '0'], ['220', '40', '140', '40']],
    ['group-mean-points', ['180', '120', '60', '120'], ['220', '160', '140', '160']],
    ['reweigh', ['180', null, '60', null], ['220', '100', '140', '100']],
    ['exclude', ['180', null, '60', null], ['220', null, '140', null]],
  ])('%s', (missing, points, scores) => {
    const evaluation = run(['a', 'b', 'c'], rows, { indicators: indicators(missing) });
    expect(shown(evaluation.indicators[0]!.points)).toEqual(points);
    expect(shown(evaluation.scores)).toEqual(scores);
    expect(evaluation.issues.slice(0, 3)).toMatchObject([
      { severity: 'warning', code: 'zero-denominator', row: 1, field: 'b', params: { field: 'b', indicators: 'p', value: '0' } },
      { severity: 'warning', code: 'value-missing', row: 3, field: 'a', params: { field: 'a', indicators: 'p' } },
      { severity: 'warning', code: `missing-${missing}`, params: { indicator: 'p', count: 2 }, cite: 'i' },
    ]);
    expect(evaluation.reasons[1]?.[0]).toEqual({ kind: 'missing', text: { zh: 'a / b', en: 'a / b' }, cite: 'i' });
    expect(evaluation.status[1]).toBe(missing === 'exclude' ? 'excluded' : 'graded');
    expectWords(evaluation);
  });

  test('points of a subject that lacks an indicator add up to its score when reweighed', () => {
    const evaluation = run(['a', 'b', 'c'], [[1, null, 5]], { indicators: indicators('reweigh') });
    expect([shown(evaluation.indicators[1]!.points), shown(evaluation.scores)]).toEqual([['50'], ['50']]);
  });

  test('a subject with nothing left to weigh has 0', () => {
    const evaluation = run(['x'], [[null], [3]], { indicators: [{ value: 'x', missing: 'reweigh' }] });
    expect(shown(evaluation.scores)).toEqual(['0', '100']);
  });

  test('a negative denominator counts as missing; the issue names row, field and the cell’s number', () => {
    const evaluation = evaluate(table(['税', '面积'], [[10, -5], [10, 5]], { 面积: '3/2000' }), ruleset({ indicators: [{ name: '亩均税收', value: '税 / 面积' }] }));
    expect(shown(evaluation.indicators[0]!.values)).toEqual([null, '4000/3']);
    expect(evaluation.issues[0]).toEqual({
      severity: 'warning', code: 'negative-denominator', row: 0, field: '面积', params: { field: '面积', indicators: '亩均税收', value: '-5' },
    });
    expectWords(evaluation);
  });

  test('a field of several indicators is reported once for a row, with all of them', () => {
    const evaluation = run(['税', '值', '面积'], [[1, 1, 0], [1, 1, null], [1, 1, 2]], { indicators: [{ name: 'p', value: '税 / 面积' }, { name: 'q', value: '值 / 面积' }] });
    expect(evaluation.issues.filter(({ field }) => field !== undefined).map(({ code, row, params }) => [code, row, params?.['indicators']])).toEqual([
      ['zero-denominator', 0, 'p、q'], ['value-missing', 1, 'p、q'],
    ]);
  });

  test('a column that is not there is one error, not one for each row', () => {
    const evaluation = run(['税'], [[1], [2]], { indicators: [{ name: 'p', value: '税 / 面积' }] });
    expect(codes(evaluation)).toEqual(['column-absent', 'missing-zero', 'benchmark-missing', 'tie-across-boundary']);
    expectWords(evaluation);
  });

  test('an inner division by zero names the indicator', () => {
    const evaluation = run(['a', 'b'], [[1, 0], [1, 1]], { indicators: [{ name: 'p', value: 'max(a, a/b) / a' }] });
    expect(evaluation.issues[0]).toMatchObject({ code: 'value-not-computable', row: 0, params: { indicator: 'p' } });
    expectWords(evaluation);
  });
});

describe('score', () => {
  test.each([
    ['300285.097/4200/239×30 is 8.9745', 300285.097, '1003800', '30', '8.9745'],
    ['2618.91/7.2/350×5 is 5.1963', 2618.91, '2520', '5', '5.1963'],
    ['a half goes up', 0.00005, '1', '1', '0.0001'],
    ['a hair under a half goes down', 0.0000499999999, '1', '1', '0'],
  ])('%s', (_, x, benchmark, weight, score) => {
    const evaluation = run(['x'], [[x]], { indicators: [{ value: 'x', weight, benchmark: { as: 'given', value: f(benchmark) } }] });
    expect(shown(evaluation.scores)).toEqual([score]);
  });

  test('is rounded once, not indicator by indicator', () => {
    const one = { value: 'x', weight: '1', benchmark: { as: 'given', value: f(3) } } as const;
    expect(shown(run(['x'], [[1]], { indicators: [one, one, one] }).scores)).toEqual(['1']);
  });

  test('scores beyond what doubles count are still exact', () => {
    const evaluation = run(['x'], [[123456789012345], [123456789012344]], { indicators: [{ value: 'x', weight: '1000', benchmark: { as: 'given', value: f(1) } }] });
    expect(shown(evaluation.scores)).toEqual(['123456789012345000', '123456789012344000']);
    expect([...evaluation.ranks]).toEqual([1, 2]);
  });

  test('very small and very large cells are still exact', () => {
    const evaluation = run(['a', 'b'], [[1e-300, 2e-300], [3e-300, 2e-300]], { indicators: [{ value: 'a / b' }] });
    expect(shown(evaluation.scores)).toEqual(['50', '150']);
  });

  test('rank by rounded score unless the ruleset ranks the unrounded', () => {
    const sketch: RulesetSketch = { indicators: [{ value: 'x', weight: '1', benchmark: { as: 'given', value: f(3) } }] };
    const rows = [[3.00001], [3.00002], [3.00002], [9]];
    expect([...run(['x'], rows, sketch).ranks]).toEqual([2, 2, 2, 1]);
    const exact = run(['x'], rows, { ...sketch, score: { places: 4, full: f(100), exactRank: true, cite: '' } });
    expect([[...exact.ranks], shown(exact.scores)]).toEqual([[4, 2, 2, 1], ['1', '1', '1', '3']]);
  });
});

describe('quota', () => {
  test.each([
    [37, { A: '25%', B: '50%', C: '20%', D: '5%' }, { A: 9, B: 19, C: 7, D: 2 }],
    [200, { A: '15%', B: '75%', C: '7%', D: '3%' }, { A: 30, B: 150, C: 14, D: 6 }],
    [1, { A: '25%', B: '50%', C: '20%', D: '5%' }, { A: 0, B: 1, C: 0, D: 0 }],
    [2, { A: '25%', B: '50%', C: '20%', D: '5%' }, { A: 1, B: 1, C: 0, D: 0 }],
    [200, { A: '5%', B: '55%', 'C-': '25%', 'C+': '7%', D: '8%' }, { A: 10, B: 110, 'C-': 50, 'C+': 14, D: 16 }],
    [3, { A: '1/3', B: '2/3' }, { A: 1, B: 2 }],
    [10, { A: '0%', B: '100%', C: '0%' }, { A: 0, B: 10, C: 0 }],
  ])('%i firms at %j give %j', (n, shares, expected) => {
    const evaluation = evaluate(ladder(n), ruleset({ shares }));
    expect(counts(evaluation)).toEqual(expected);
    expect(Object.values(expected).reduce((sum, count) => sum + count)).toBe(n);
  });

  test.each([['half-up', 9], ['floor', 9], ['ceiling', 10]] as const)('%s of 9.25 places is %i', (rounding, count) => {
    expect(counts(evaluate(ladder(37), ruleset({ grades: { rounding } })))['A']).toBe(count);
  });

  const tied = [[90], [80], [80], [80], [50], [40], [30], [20]];
  test('equal scores share a rank, and the next rank counts them', () => {
    expect([...run(['x'], tied).ranks]).toEqual([1, 2, 2, 2, 5, 6, 7, 8]);
  });

  test.each([
    ['better', ['A', 'A', 'A', 'A', 'B', 'B', 'C', 'C'], 'A', 'B', 'A'],
    ['worse', ['A', 'B', 'B', 'B', 'B', 'B', 'C', 'C'], 'B', 'A', 'B'],
  ] as const)('a tie across a boundary takes the %s grade, and the run says so', (ties, grades, given, from, to) => {
    const evaluation = run(['x'], tied, { grades: { ties } });
    expect(evaluation.grades).toEqual(grades);
    expect(evaluation.issues).toEqual([{
      severity: 'info', code: 'tie-across-boundary', row: 1,
      params: { group: '', rank: 2, count: 3, better: 'A', worse: 'B', given, score: '80.0000' },
    }]);
    expect(evaluation.reasons[3]).toEqual([{ kind: 'tie', text: { zh: to, en: to }, cite: 'g', from, to }]);
    expectWords(evaluation);
  });

  test('a tie inside a grade is no matter', () => {
    expect(run(['x'], [[9], [9], [5], [5], [4], [3], [2], [1]]).issues).toEqual([]);
  });

  test('all alike are all of the best grade', () => {
    const evaluation = run(['x'], [[5], [5], [5], [5]]);
    expect(evaluation.grades).toEqual(['A', 'A', 'A', 'A']);
    expect(evaluation.issues).toMatchObject([{ params: { better: 'A', worse: 'C', count: 4 } }]);
  });

  test('boundaries are kept with the group', () => {
    expect(evaluate(ladder(37), ruleset()).groups[0]?.boundaries).toEqual([
      { grade: 'A', lastRank: 9 }, { grade: 'B', lastRank: 28 }, { grade: 'C', lastRank: 35 }, { grade: 'D', lastRank: 37 },
    ]);
  });
});

describe('adjustments', () => {
  /** Eight firms: A A B B B B C C by quota; the flags mark one firm. */
  const adjusted = (place: number, adjust: RulesetSketch['adjust'], flags: string[] = ['f']) => {
    const rows = Array.from({ length: 20 }, (_, row) => [20 - row, ...flags.map(() => row === place)]);
    const evaluation = run(['x', ...flags], rows, { adjust });
    return [evaluation.rankedGrades[place], evaluation.grades[place], evaluation.reasons[place]!.map(({ kind, from, to, cite }) => `${kind} ${from}→${to} ${cite}`)];
  };

  test.each<[string, number, string, string, string[]]>([
    ['set', 10, 'set A', 'B→A', ['set B→A c1']],
    ['set, down as well', 0, 'set D', 'A→D', ['set A→D c1']],
    ['raise', 19, 'raise 1', 'D→C', ['raise D→C c1']],
    ['raise stops at the best', 10, 'raise 3', 'B→A', ['raise B→A c1']],
    ['lower', 0, 'lower 2', 'A→C', ['lower A→C c1']],
    ['lower stops at the worst', 16, 'lower 2', 'C→D', ['lower C→D c1']],
    ['lower leaves the worst', 19, 'lower 1', 'D→D', []],
    ['at-most', 0, 'at-most B', 'A→B', ['at-most A→B c1']],
    ['at-most leaves what is below', 16, 'at-most B', 'C→C', []],
    ['keep-at-least', 19, 'keep-at-least C', 'D→C', ['keep-at-least D→C c1']],
    ['keep-at-least leaves what is above', 10, 'keep-at-least C', 'B→B', []],
    ['veto', 0, 'veto D', 'A→D', ['veto A→D c1']],
    ['veto never lifts', 19, 'veto C', 'D→D', ['veto D→D c1']],
  ])('%s', (_, place, what, moves, reasons) => {
    const [from, to] = moves.split('→');
    expect(adjusted(place, [[what, 'f']])).toEqual([from, to, reasons]);
  });

  test('apply in the declared order, each from where the last one left it', () => {
    expect(adjusted(10, [['lower 1', 'f'], ['keep-at-least B', 'f'], ['raise 1', 'f']])).toEqual(['B', 'A', ['lower B→C c1', 'keep-at-least C→B c2', 'raise B→A c3']]);
    expect(adjusted(19, [['keep-at-least C', 'f'], ['lower 1', 'f']])).toEqual(['D', 'D', ['keep-at-least D→C c1', 'lower C→D c2']]);
  });

  test('a veto holds against what follows', () => {
    expect(adjusted(10, [['keep-at-least C', 'f'], ['veto D', 'f'], ['keep-at-least C', 'f'], ['set A', 'f']])).toEqual(['B', 'D', ['veto B→D c2']]);
  });

  test('ungraded is settled before the quota: scored, not ranked, not counted', () => {
    const evaluation = run(['x', 'f'], [[9, false], [8, true], [7, false]], { adjust: [['ungraded', 'f'], ['set A', 'f']] });
    expect(evaluation.status).toEqual(['graded', 'ungraded', 'graded']);
    expect([[...evaluation.ranks], evaluation.grades[1], evaluation.groups[0]?.size, shown(evaluation.scores)[1]]).toEqual([[1, 0, 2], null, 2, '8']);
    expect(evaluation.reasons[1]).toMatchObject([{ kind: 'ungraded', cite: 'c1' }]);
  });

  test('nobody refills the place; counts are given before and after', () => {
    const evaluation = run(['x', 'f'], Array.from({ length: 20 }, (_, row) => [20 - row, row === 0]), { adjust: [['veto D', 'f']] });
    expect(Object.fromEntries(evaluation.groups[0]!.rankedCounts)).toEqual({ A: 5, B: 10, C: 4, D: 1 });
    expect(counts(evaluation)).toEqual({ A: 4, B: 10, C: 4, D: 2 });
  });

  test('conditions may speak of an indicator by its name', () => {
    const evaluation = run(['税', '面积'], [[30, 1], [5, 1]], { indicators: [{ name: '亩均税收', value: '税 / 面积' }], adjust: [['set D', '亩均税收 < 10']] });
    expect(evaluation.reasons[1]).toMatchObject([{ kind: 'set', from: 'B', to: 'D' }]);
    expect(evaluation.reasons[0]).toEqual([]);
  });
});

describe('parameters', () => {
  const share = { name: 'C占比', label: { zh: '', en: '' }, kind: 'share', default: '7%', choices: [], min: '0%', max: '10%', cite: '', assumption: { zh: '', en: '' } } as const;
  const choice = { ...share, name: '归类', kind: 'choice', default: 'D', choices: ['C', 'D'], min: null, max: null } as const;
  const sketch: RulesetSketch = {
    parameters: [share, choice], shares: { A: '15%', B: '75%', C: 'C占比', D: '10% - C占比' }, adjust: [['veto @归类', 'f']],
  };
  const rows = Array.from({ length: 200 }, (_, row) => [200 - row, row === 0]);
  const at = (given: Record<string, string>) => run(['x', 'f'], rows, sketch, given);

  test('defaults, and values given', () => {
    expect(counts(at({}))).toEqual({ A: 29, B: 150, C: 14, D: 7 });
    expect([...at({}).parameters]).toEqual([['C占比', '7%'], ['归类', 'D']]);
    expect(counts(at({ C占比: '5%', 归类: 'C' }))).toEqual({ A: 29, B: 150, C: 11, D: 10 });
    expect([...at({ C占比: ' 1/20 ' }).parameters][0]).toEqual(['C占比', '1/20']);
  });

  test.each([
    [{ C占比: '11%' }, 'parameter-too-large', 'parameters.C占比'],
    [{ C占比: '-1%' }, 'parameter-too-small', 'parameters.C占比'],
    [{ C占比: '七成' }, 'parameter-not-a-number', 'parameters.C占比'],
    [{ 归类: 'B' }, 'parameter-not-a-choice', 'parameters.归类'],
    [{ B占比: '1%' }, 'parameter-unknown', 'parameters.B占比'],
  ])('%j is an error at its place, and the default stands in', (given, code, path) => {
    const evaluation = at(given);
    expect(evaluation.issues).toMatchObject([{ severity: 'error', code, path }]);
    expect([...evaluation.parameters]).toEqual([['C占比', '7%'], ['归类', 'D']]);
    expectWords(evaluation);
  });

  test('a ruleset without parameters says so', () => {
    const evaluation = run(['x'], [[1]], {}, { k: '1' });
    expect(codes(evaluation)).toEqual(['parameter-none']);
    expectWords(evaluation);
  });

  test('shares that are none or do not add up are errors', () => {
    const evaluation = run(['x'], [[1]], { shares: { A: '120%', B: '-10%' } });
    expect(evaluation.issues.map(({ code, path, params }) => [code, path, params])).toEqual([
      ['share-out-of-range', 'grades.shares.A', { grade: 'A', share: '120%' }],
      ['share-out-of-range', 'grades.shares.B', { grade: 'B', share: '-10%' }],
      ['shares-not-whole', 'grades.shares', { total: '110%' }],
    ]);
    expectWords(evaluation);
  });
});
