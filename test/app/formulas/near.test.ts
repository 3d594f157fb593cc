import { near } from '../../../src/app/formulas/near';

describe('names a person may have meant', () => {
  const ids = ['zhejiang-2022', 'xian-2022-enterprise', 'linshu-2019'];

  test.each<[string, readonly string[], readonly string[]]>([
    ['zhejang-2022', ids, ['zhejiang-2022']],
    ['ＺＨＥＪＩＡＮＧ-2022', ids, ['zhejiang-2022']],
    ['浙江规上工业', ['浙江省规上工业企业', '西安市规上工业企业', '苏州工业园区'], ['浙江省规上工业企业', '西安市规上工业企业']],
    ['甲', ['甲', '乙'], []],
    ['', ids, []],
    ['qqqq', ids, []],
  ])('%s', (word, known, expected) => {
    expect(near(word, known)).toEqual(expected);
  });

  test('are at most three, likeliest first', () => {
    expect(near('abcd', ['abce', 'abcd', 'abcf', 'abcg'])).toEqual(['abcd', 'abce', 'abcf']);
  });
});
