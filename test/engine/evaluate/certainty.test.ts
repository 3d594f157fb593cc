import { firm, header } from '../../support/firms';
import { runOver } from '../../support/documented';

test('every score is decided, by its bound or exactly, and those who share a rank are counted', async () => {
  const taxes = [600, 500, 500, 400, 300, 300, 300];
  const { evaluation } = await runOver([[...header], ...taxes.map((tax, index) => firm(`${index}厂`, null, tax))]);
  const { byBound, exactly, tied } = evaluation.certainty;
  expect([byBound + exactly, tied]).toEqual([7, 5]);
});
