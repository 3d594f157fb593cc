import { gradeColours } from '../../../src/workbook/planning/colours';

const strong = (order: readonly string[]) => [...gradeColours(order).values()].map((colour) => colour.strong);
const [green, teal, blue, amber, orange, red] = ['2E8B57', '17858F', '2F6DB5', 'E0A100', 'D9701A', 'C0392B'];

test.each([
  [['A', 'B', 'C', 'D'], [green, blue, amber, red]],
  [['A', 'B', 'C', 'C-', 'D'], [green, blue, amber, orange, red]],
  [['A', 'B', 'C-', 'C+', 'D'], [green, blue, amber, orange, red]],
  [['合格', '不合格'], [green, red]],
  [['优', '良', '差'], [green, amber, red]],
  [['1', '2', '3', '4', '5', '6'], [green, teal, blue, amber, orange, red]],
])('grades %j take their colours by place, the best green and the worst red', (order, colours) => {
  expect(strong(order)).toEqual(colours);
});

test('more grades than colours still begin green and end red', () => {
  const colours = strong(['1', '2', '3', '4', '5', '6', '7', '8']);
  expect([colours[0], colours[7], colours.length]).toEqual([green, red, 8]);
});
