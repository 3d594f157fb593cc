import { treeOf } from '../../../src/engine/expression/tree';
import { writtenOut } from '../../../src/engine/expression/written';
import { expression } from '../evaluate/small';

test.each([
  '(甲 + 乙) / 丙', '甲 - (乙 - 丙)', '甲 - 乙 - 丙', '甲 / (乙 * 丙)', '-甲 * 乙', 'not (甲 and 乙) or 丙', '甲 and (乙 or 丙)',
  '甲 in ("子", "丑")', 'if(甲 > 1, 乙, min(丙, 2))', '行业大类(甲) >= 25', '已填(甲)', '甲 = 是',
])('%s is written out as it was', (text) => expect(writtenOut(treeOf(expression(text)))).toBe(text));
