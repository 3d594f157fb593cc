import { sayIssue } from '../../src/app/say';
import type { Issue } from '../../src/engine';

const missing: Issue = { severity: 'error', code: 'column-missing', field: '用地面积', params: { field: '用地面积' } };

test.each([
  [{ ...missing, cell: { sheet: '企业表', row: 2, column: 5 } }, 'zh', /^「企业表」F3：缺少“用地面积”/],
  [{ ...missing, line: 12, path: 'indicators[0].value' }, 'zh', /^第 12 行 indicators\[0\]\.value：/],
  [{ ...missing, path: 'grades' }, 'en', /^grades: /],
  [{ severity: 'error', code: 'parameter-not-a-number', path: 'parameters.C类占比', params: { name: 'C类占比', value: 'x' } }, 'zh', /^参数“C类占比”/],
  [missing, 'zh', /^缺少“用地面积”/],
] satisfies [Issue, 'zh' | 'en', RegExp][])('%#: an issue is said with its place', (issue, lang, words) => {
  expect(sayIssue(issue, lang)).toMatch(words);
});
