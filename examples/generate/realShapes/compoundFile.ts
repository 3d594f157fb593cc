const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;
/** The smallest stream that has sectors of its own. */
const SIZE = 4096;

/**
 * An OLE compound file of one stream: the container of an Excel 97 workbook (`Workbook`) and of an encrypted one
 * (`EncryptedPackage`). The stream opens like a BIFF8 workbook and holds nothing.
 */
export function compoundFile(stream: string): Uint8Array {
  const content = SIZE / SECTOR;
  const bytes = new Uint8Array(SECTOR * (3 + content));
  const view = new DataView(bytes.buffer);
  const words = (at: number, ...values: readonly number[]): void => values.forEach((value, i) => view.setUint32(at + i * 4, value, true));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  // Version 3.62, little endian, sectors of 2^9, short sectors of 2^6.
  [0x3e, 3, 0xfffe, 9, 6].forEach((value, i) => { view.setUint16(24 + i * 2, value, true); });
  // One table of sectors, in sector 0; the directory in sector 1; no short streams.
  words(44, 1, 1, 0, SIZE, END, 0, END, 0, 0, ...Array.from({ length: 108 }, () => FREE));
  words(SECTOR, 0xfffffffd, END, ...Array.from({ length: content }, (_, i) => (i === content - 1 ? END : i + 3)), ...Array.from({ length: SECTOR / 4 - 2 - content }, () => FREE));
  entry(view, SECTOR * 2, 'Root Entry', 5, 1, END, 0);
  entry(view, SECTOR * 2 + 128, stream, 2, FREE, 2, SIZE);
  bytes.set([0x09, 0x08, 0x10, 0, 0, 0x06, 0x05, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x0a], SECTOR * 3);
  return bytes;
}

function entry(view: DataView, at: number, name: string, kind: number, childAt: number, start: number, size: number): void {
  [...name].forEach((character, i) => { view.setUint16(at + i * 2, character.charCodeAt(0), true); });
  view.setUint16(at + 64, (name.length + 1) * 2, true);
  view.setUint8(at + 66, kind);
  view.setUint8(at + 67, 1);
  [FREE, FREE, childAt].forEach((value, i) => { view.setUint32(at + 68 + i * 4, value, true); });
  view.setUint32(at + 116, start, true);
  view.setUint32(at + 120, size, true);
}
