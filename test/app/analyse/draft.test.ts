import { adoptable, draftOf, isNoChange, shareText } from '../../../src/app/analyse/draft';
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
