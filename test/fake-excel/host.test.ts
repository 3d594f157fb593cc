/**
 * @jest-environment-options {"globalsCleanup": "off"}
 */
import { connect } from './client';
import { FakeHost, profiles } from './host';

function open(profile: ConstructorParameters<typeof FakeHost>[0] = profiles.web): FakeHost {
  const host = new FakeHost(profile);
  host.book.addSheet('表');
  connect(host);
  return host;
}

describe('the fake Excel', () => {
  it('names a member our program calls and it does not know', async () => {
    open();
    await expect(Excel.run(async (context) => (context.workbook.worksheets.getItem('表').calculate(true), context.sync()))).rejects.toMatchObject({ code: 'ApiNotFound', message: 'The fake workbook does not know Worksheet.Calculate' });
  });

  it.each([
    ['a request', 'RequestPayloadSizeLimitExceeded', (sheet: Excel.Worksheet) => void (sheet.getRange('A1:A200').values = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]))],
    ['an answer', 'ResponsePayloadSizeLimitExceeded', (sheet: Excel.Worksheet) => void sheet.getRange('A1:A200').load('values')],
  ])('refuses %s above 5 MB on the web', async (_, code, order) => {
    const host = open();
    for (let row = 0; row < 200; row++) host.book.sheets[0]!.put(row, 0, { value: 'y'.repeat(30_000), formula: null, quoted: false });
    await expect(Excel.run(async (context) => (order(context.workbook.worksheets.getItem('表')), context.sync()))).rejects.toMatchObject({ code });
  });

  it('answers only for what the pretended Excel knows', async () => {
    open(profiles.floor);
    await expect(Excel.run(async (context) => (context.workbook.worksheets.getItem('表').getRange('A1').getMergedAreasOrNullObject().load('address'), context.sync()))).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  it('keeps what a failing batch did before it failed', async () => {
    const host = open();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表');
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2').values = [[1, 2]];
      return context.sync();
    }).catch((error: unknown) => expect(error).toMatchObject({ code: 'InvalidArgument' }));
    expect(host.book.sheets[0]!.cell(0, 0)).toMatchObject({ value: 1 });
  });
});
