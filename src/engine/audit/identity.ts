import type { Issue } from '../issue';
import { found, type Check } from './auditData';
import { nameKey } from './parties';

const [NAME, CODE] = ['企业名称', '统一社会信用代码'] as const;

/** The same firm under two names, one name under two codes, and names that differ by next to nothing. */
export const identity: Check = (data) => {
  const [names, codes] = [data.texts(NAME), data.texts(CODE)];
  if (names === null) return [];
  const issues: Issue[] = [];
  const firstName = new Map<string, number>();
  const firstCode = new Map<string, number>();
  for (let row = 0; row < data.size; row++) {
    const name = names[row] ?? '';
    const code = codeKey(codes?.[row] ?? '');
    const key = nameKey(name);
    const sameName = key === '' ? undefined : firstName.get(key);
    const sameCode = code === '' ? undefined : firstCode.get(code);
    if (key !== '' && sameName === undefined) firstName.set(key, row);
    if (code !== '' && sameCode === undefined) firstCode.set(code, row);
    if (key !== '' && sameCode !== undefined) {
      const other = names[sameCode] ?? '';
      if (other !== '' && nameKey(other) !== key) issues.push(found(data, { row, code: 'code-two-names', field: CODE, restsOn: [NAME], also: other, otherRow: sameCode, params: { code, name, other } }));
    } else if (sameName !== undefined) {
      const [other, otherCode] = [names[sameName] ?? '', codeKey(codes?.[sameName] ?? '')];
      if (code !== '' && otherCode !== '' && code !== otherCode) issues.push(found(data, { row, code: 'name-two-codes', field: NAME, restsOn: [CODE], also: otherCode, otherRow: sameName, params: { name, code, other: otherCode } }));
      else if (other !== name) issues.push(found(data, { row, code: 'name-alike', field: NAME, also: other, otherRow: sameName, params: { name, other } }));
    }
  }
  return issues;
};

/** A code, or the nine characters of an older one. Eighteen digits ending in 000 are a number that Excel has cut the end off. */
const CODE_LIKE = /^(?!\d{15}000$)[0-9A-Z-]{8,20}$/;

/** The code in half width and upper case, without blanks; '' for what can be nobody's. */
function codeKey(text: string): string {
  const code = /^[0-9A-Z]*$/.test(text) ? text : text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  return CODE_LIKE.test(code) ? code : '';
}
