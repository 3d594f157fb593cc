import { halves, rows, run, taxAlone } from './written';

const policyFront = 'kind: policy\n';

test('differential power price: first hit by grade and years, no hit no value, each with the clause of its row', () => {
  const result = run(`${policyFront}
policies:
  - name: 差别化电价
    label: 差别化电价
    unit: 元/千瓦时
    cite: 办法 五
    rows:
      - { when: 等级 = "D" and 连续D档年数 >= 3, value: 0.5, cite: 办法 五(一) }
      - { when: 等级 = "D" and 连续D档年数 = 2, value: 0.3 }
      - { when: 等级 = "D", value: 0.1 }
  - { name: 全年电费, label: 全年电费, unit: 万元, rows: [{ when: 差别化电价 > 0, value: 差别化电价 * 用电量, cite: 办法 五 }] }
`, '评价等级 连续D档年数 用电量\nA 0 100\nD 1 100\nD 2 100\nD 4 100\n- 1 100');
  const [price, cost] = result.policies;
  expect(rows(result, (row) => price!.numbers.at(row))).toBe('- 0.1 0.3 0.5 -');
  expect(rows(result, (row) => cost!.numbers.at(row))).toBe('- 10 30 50 -');
  expect([1, 3].map((row) => price!.cite(row))).toEqual(['办法 五', '办法 五(一)']);
  expect([price!.unit, result.ruleset.needs.required, result.groups[0]!.counts.size]).toEqual(['元/千瓦时', ['评价等级'], 0]);
  expect(result.scores.at(0)).toBeNull();
});

test('a table without the grades a policy rests on is refused, naming the column', () => {
  const result = run(`${policyFront}policies: [{ name: 奖补, label: 奖补, rows: [{ when: 等级 = "A", value: 100% }], cite: 办法 五 }]`, '用电量\n1');
  expect(result.issues.filter(({ severity }) => severity === 'error')).toEqual([
    { severity: 'error', code: 'column-absent', field: '评价等级', params: { field: '评价等级', indicators: '奖补' } },
  ]);
});

test('words, and published numbers looked up', () => {
  const result = run(`${policyFront}
observed: [{ name: 税额标准, label: 税额标准, unit: 元/平方米, values: { A: 2, D: 8 }, cite: 办法 六 }]
policies:
  - { name: 土地使用税, label: 土地使用税, observed: 税额标准, by: 等级 }
  - { name: 用地, label: 用地, cite: 办法 七, rows: [{ when: '等级 in ("A", "B")', words: { zh: 优先, en: first } }, { words: 不予新增 }] }
`, '评价等级\nA\nB\nD');
  expect(rows(result, (row) => result.policies[0]!.numbers.at(row))).toBe('2 - 8');
  expect([result.policies[0]!.unit, result.policies[0]!.cite(0)]).toEqual(['元/平方米', '办法 六']);
  expect([0, 1, 2].map((row) => result.policies[1]!.words(row)?.en)).toEqual(['first', 'first', '不予新增']);
});

describe('lists', () => {
  const list = (rest: string): string => `${taxAlone}${halves}lists: [{ name: 领跑者, label: 领跑者, cite: 办法 八, ${rest} }]`;
  const members = (rest: string, table: string): readonly number[] => run(list(rest), table).lists[0]!.members;

  test('in order, so many, once for each parent, who is excluded never', () => {
    const table = '用地面积 税收实际贡献 集团编号\n1 10 甲\n1 30 乙\n1 40 乙\n1 20 -\n1 5 -';
    expect(members('when: 亩均税收 >= 10', table)).toEqual([0, 1, 2, 3]);
    expect(members('when: 亩均税收 >= 10, order: [{ by: 亩均税收 }], top: 2', table)).toEqual([2, 1]);
    expect(members('when: 亩均税收 >= 10, order: [{ by: 亩均税收 }], top: 2, unique: 集团编号', table)).toEqual([2, 3]);
    expect(members('when: 等级 = "B", order: [{ by: 亩均税收, dir: asc }]', table)).toEqual([4, 0]);
    expect(run(list('when: 亩均税收 > 0, order: [{ by: 亩均税收 }], unique: 集团编号'), table).lists[0]!.repeated).toEqual([1]);
  });

  test('so many of each part; who has no figure comes last; a tie at the edge is said', () => {
    const table = '用地面积 税收实际贡献 所属行业 研发经费支出\n1 1 甲 3\n1 1 乙 -\n1 1 甲 9\n1 1 乙 2\n1 1 甲 3';
    expect(members('when: 亩均税收 > 0, order: [{ by: 研发经费支出 }], top: 1, per: 所属行业', table)).toEqual([2, 3]);
    const tied = run(list('when: 亩均税收 > 0, order: [{ by: 研发经费支出 }], top: 2'), table);
    expect([tied.lists[0]!.members, tied.issues.filter(({ code }) => code === 'list-tie').map(({ row }) => row)]).toEqual([[2, 0], [4]]);
  });

  test('a later list and a policy may read an earlier one by name', () => {
    const result = run(`kind: list
lists:
  - { name: 低效, label: 低效, when: 税收实际贡献 / 用地面积 < 5, cite: 办法 八 }
  - { name: 整治, label: 整治, when: 低效 and 等级 = "D", cite: 办法 八 }
policies: [{ name: 融资, label: 融资, rows: [{ when: 整治, words: 不予支持 }, { when: 低效, words: 从严 }], cite: 办法 九 }]`, '评价等级 用地面积 税收实际贡献\nD 1 4\nC 1 4\nD 1 5');
    expect(result.lists.map((one) => one.members)).toEqual([[0, 1], [0]]);
    expect(rows(result, (row) => result.policies[0]!.words(row)?.zh)).toBe('不予支持 从严 -');
  });
});

describe('standards', () => {
  const body = `kind: standard
parameters:
  - { name: 六万以下, label: 六万以下, kind: choice, choices: [below, at-most], default: below, cite: 办法 十, assumption: 文件写“以下” }
standards:
  - name: 准入
    label: 准入
    cite: 办法 十
    rows:
      - { name: 容积率, value: 容积率, is: at-least, than: 2 }
      - { name: 税收, value: 税收实际贡献 / 用地面积, unit: 万元/亩, is: above, than: [{ when: 高新技术企业, value: 20 }, { value: 30 }] }
  - { name: 低贡献, label: 低贡献, when: 高新技术企业, rows: [{ name: 税收, value: 税收实际贡献 / 用地面积, is: 六万以下, than: 6, cite: 办法 十 }] }
`;
  const table = '容积率 用地面积 税收实际贡献 高新技术企业\n2 1 30 否\n2 1 31 否\n1.9 1 6 是\n- 1 21 是\n- 1 20 是';

  test('each subject passes, fails in rows that are named, or lacks figures', () => {
    const [entry] = run(body, table).standards;
    expect(entry!.status).toEqual(['fail', 'pass', 'fail', 'unknown', 'fail']);
    expect(entry!.failing).toEqual([['税收'], [], ['容积率', '税收'], [], ['税收']]);
    expect(entry!.missing).toEqual([[], [], [], ['容积率'], ['容积率']]);
  });

  test('“以下” is a parameter where the document leaves the edge open', () => {
    expect(run(body, table).standards[1]!.status).toEqual([null, null, 'fail', 'fail', 'fail']);
    expect(run(body, table, { 六万以下: 'at-most' }).standards[1]!.status).toEqual([null, null, 'pass', 'fail', 'fail']);
  });
});

test('targets: the sums of those who have both, beside each published number', () => {
  const result = run(`kind: targets
targets: [{ name: 税收目标, label: 税收目标, unit: 万元/亩, value: 税收实际贡献 / 用地面积, by: 所属区域, values: { 杭州: 57, 宁波: 10, 温州: 1 }, cite: 办法 十一 }]
`, '所属区域 用地面积 税收实际贡献\n杭州 1 50\n杭州 3 70\n杭州 2 -\n宁波 2 20\n台州 1 1');
  expect(result.targets[0]!.rows.map(({ key, target, actual, isMet }) => [key, target.toString(), actual?.toString() ?? null, isMet])).toEqual([
    ['杭州', '57', '30', false], ['宁波', '10', '10', true], ['温州', '1', null, null],
  ]);
});

test('a target whose column is not there is not compared, which is said', () => {
  const result = run(`kind: targets
targets:
  - { name: 税收目标, label: 税收目标, unit: 万元/亩, value: 税收实际贡献 / 用地面积, values: { 全市: 57 }, cite: 办法 十一 }
  - { name: 产值目标, label: 产值目标, unit: 万元/亩, value: 工业总产值 / 用地面积, values: { 全市: 57 }, cite: 办法 十一 }
`, '用地面积 税收实际贡献\n1 60');
  expect(result.targets.map(({ rows: [row] }) => row!.isMet)).toEqual([true, null]);
  expect(result.issues).toEqual([{ severity: 'info', code: 'not-compared', field: '工业总产值', params: { field: '工业总产值', rules: '产值目标', rulesEn: '产值目标' } }]);
});

test('已填 tells a blank from a figure, of any kind of field, and of a column that is not there', () => {
  const result = run('kind: list\nlists: [{ name: 甲, label: 甲, when: 已填(容积率) and 已填(所属行业) and known(高新技术企业) and not known(用水量), cite: 办法 八 }]',
    '容积率 所属行业 高新技术企业\n2 甲 否\n- 甲 是\n2 - 是\n2 甲 -');
  expect([result.lists[0]!.members, result.issues.filter(({ code }) => code.startsWith('unchecked'))]).toEqual([[0], []]);
});
