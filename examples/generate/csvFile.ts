import type { CellValue } from '../../src/workbook/cell';

/** Rows as CSV text with CRLF, quoted where needed. */
export function csvText(rows: readonly (readonly CellValue[])[]): string {
  const field = (value: CellValue): string => {
    const text = value === null ? '' : typeof value === 'object' ? value.error : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/**
 * Text as GBK, the way Chinese Excel saves a CSV: the decoder read backwards.
 * @throws RangeError for a character GBK does not have
 */
export function gbkBytes(text: string): Uint8Array {
  const codes = gbkCodes();
  return Uint8Array.from([...text].flatMap((character) => {
    if (character < '\u0080') return [character.charCodeAt(0)];
    const code = codes.get(character);
    if (code === undefined) throw new RangeError(`GBK has no ${character}`);
    return code;
  }));
}

function gbkCodes(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd' && !codes.has(character)) codes.set(character, [lead, trail]);
    }
  }
  return codes;
}
