/**
 * Draws the add-in's icons: four plots of land in a rounded square, higher and lighter the better the grade.
 * Run `node build/icons.cjs` after a change and commit assets/*.png.
 */
const { writeFileSync, mkdirSync } = require('node:fs');
const path = require('node:path');
const { deflateSync, crc32 } = require('node:zlib');

const sizes = [16, 32, 64, 80];
const samples = 8;
const ground = [0x0f, 0x6c, 0x5c];
const bars = [
  { left: 0.16, height: 0.2, colour: [0x8f, 0xd3, 0xc4] },
  { left: 0.34, height: 0.34, colour: [0xbb, 0xe6, 0xdc] },
  { left: 0.52, height: 0.48, colour: [0xdd, 0xf3, 0xee] },
  { left: 0.7, height: 0.64, colour: [0xff, 0xff, 0xff] },
];
const barWidth = 0.14;
const base = 0.84;
const corner = 0.18;

/** Colour at a point of the unit square, or null outside the rounded corners. */
function colourAt(x, y) {
  const dx = Math.max(corner - x, x - (1 - corner), 0);
  const dy = Math.max(corner - y, y - (1 - corner), 0);
  if (dx * dx + dy * dy > corner * corner) return null;
  const bar = bars.find(({ left, height }) => x >= left && x < left + barWidth && y < base && y >= base - height);
  return bar ? bar.colour : ground;
}

/** RGBA rows, each with the filter byte PNG wants in front. */
function pixels(size) {
  const stride = size * 4 + 1;
  const data = Buffer.alloc(stride * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let [r, g, b, covered] = [0, 0, 0, 0];
      for (let i = 0; i < samples * samples; i++) {
        const colour = colourAt((x + ((i % samples) + 0.5) / samples) / size, (y + (Math.floor(i / samples) + 0.5) / samples) / size);
        if (!colour) continue;
        r += colour[0]; g += colour[1]; b += colour[2]; covered++;
      }
      if (covered) data.set([r / covered, g / covered, b / covered, (255 * covered) / samples ** 2].map(Math.round), y * stride + 1 + x * 4);
    }
  }
  return data;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

function png(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels(size), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const folder = path.resolve(__dirname, '../assets');
mkdirSync(folder, { recursive: true });
for (const size of sizes) writeFileSync(path.join(folder, `icon-${size}.png`), png(size));
