import { adoptable, draftOf, isNoChange, shareText } from '../../../src/app/analyse/draft';
import { weightCases } from '../../../src/engine/analyse/weightCases';
import { WORKBOOK_RULESET } from '../../../src/app/library';
import { bundledLibrary } from '../../support/library';

const base = bundledLibrary().get('zhejiang-2022')!;

test('words as the ruleset has them are no change', () => {
  const typed = { weights: { 亩均税收: ' 30 ' }, benchmarks: { 亩均税收: { times: '1' }, 亩均增加值: { value: '' } }, caps: { 亩均税收: '' }, missing: { 亩均税收: 'zero' }, shares: { A: '25%' }, ties: 'better', parameters: {} } as const;
  expect(draftOf(base, typed)).toEqual({ variation: {}, scaledFrom: null });
  expect(isNoChange(draftOf(base, typed))).toBe(true);
});

test('weights come to full marks in exact proportion, and what they came to is told', () => {
  const { variation, scaledFrom } = draftOf(base, { weights: { 亩均税收: '50' } });
  expect(variation).toEqual({ weights: { 亩均税收: '125/3', 亩均增加值: '50/3', 单位能耗增加值: '50/3', 全员劳动生产率: '25/3', 单位排放增加值: '25/3', 研发经费支出占营业收入之比: '25/3' } });
  expect(scaledFrom?.toString()).toBe('120');
  expect(draftOf(base, { weights: { 亩均税收: '40', 亩均增加值: '10' } })).toEqual({ variation: { weights: { 亩均税收: '40', 亩均增加值: '10' } }, scaledFrom: null });
});

test('weights by case come to full marks in each case by itself; an indicator that weighs the same for everybody goes with them', () => {
  const jiaxing = bundledLibrary().get('jiaxing-2024')!;
  expect(weightCases(jiaxing, new Map())?.map(({ when, weights }) => [when, weights.join(' ')])).toEqual([['评价行业 = "赛道一"', '30 20 20 10 10 10'], ['', '30 20 20 10 10 10']]);
  const { variation, scaledFrom } = draftOf(jiaxing, { caseWeights: { 亩均税收: { 0: '55' } } });
  // 55 in place of 30 comes to 125: each is four fifths of what it was, and 44 for tax.
  expect(variation).toEqual({ caseWeights: { 亩均税收: { 0: '44' }, 亩均增加值: { 0: '16' }, 单位能耗增加值: { 0: '16' }, 全员劳动生产率: { 0: '8' }, 单位排放增加值: { 0: '8' }, 研发经费支出占营业收入之比: { 0: '8' } } });
  expect(scaledFrom?.toString()).toBe('125');
  expect(draftOf(jiaxing, { caseWeights: { 亩均税收: { 0: '40' }, 亩均增加值: { 0: ' 10' }, 单位能耗增加值: { 1: '20' } } })).toEqual({ variation: { caseWeights: { 亩均税收: { 0: '40' }, 亩均增加值: { 0: '10' } } }, scaledFrom: null });
});

test('what is no weight is left to the loader', () => {
  expect(draftOf(base, { weights: { 亩均税收: '三十' } }).variation).toEqual({ weights: { 亩均税收: '三十' } });
  expect(draftOf(base, { weights: { 亩均税收: '0' } }).variation).toEqual({ weights: { 亩均税收: '0' } });
});

test('everything else is passed on as typed', () => {
  const typed = { benchmarks: { 亩均税收: { times: '1.1' }, 亩均增加值: { value: '100' } }, caps: { 亩均税收: '150%' }, missing: { 亩均税收: 'reweigh' }, shares: { A: '20%', B: '55%' }, ties: 'worse' } as const;
  expect(draftOf(base, typed).variation).toEqual(typed);
  expect(shareText(base, 'B')).toBe('50%');
});

test('a tried ruleset becomes the workbook’s own, under an id that cannot be taken for the document’s', () => {
  const tried = { ...base, document: { ...base.document, id: 'zhejiang-2022-trial' } };
  expect(adoptable(base, tried, 'zhejiang-2022')['id']).toBe('zhejiang-2022-own');
  expect(adoptable(base, tried, WORKBOOK_RULESET)['id']).toBe('zhejiang-2022');
});
