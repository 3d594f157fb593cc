import type { Issue } from '../issue';
import { found, type Check } from './auditData';

/** GB/T 4754: a letter for the section, two to four digits; the name may stand behind. */
const CODE = /^[A-T]?\s?\d{2,4}(?!\d)/i;

/** Industry codes that are missing or are words. A column that holds no codes at all is told once. */
export const industry: Check = (data) => {
  const codes = data.texts('行业代码');
  if (codes === null) return [];
  const isCode = codes.map((code) => code !== null && CODE.test(code));
  const sound = isCode.filter(Boolean).length;
  const filled = codes.filter((code) => code !== null).length;
  if (filled === 0) return [];
  if (sound * 2 < filled) return [{ severity: 'info', code: 'industry-code-words', field: '行业代码', params: { field: '行业代码', count: filled - sound }, basis: '' }];
  const issues: Issue[] = [];
  for (let row = 0; row < data.size; row++) {
    if (isCode[row] === true) continue;
    const code = codes[row] ?? null;
    issues.push(found(data, { row, code: code === null ? 'industry-code-blank' : 'industry-code-text', field: '行业代码', severity: 'info', params: { value: code ?? '' } }));
  }
  return issues;
};
