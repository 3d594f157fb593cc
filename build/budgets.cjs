/**
 * Holds the weight of what a user waits for, after `npm run build`: gzip bytes of the scripts a page loads.
 * A cell that waits for functions.js shows #BUSY!, and bureaus have slow lines.
 */
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { gzipSync } = require('node:zlib');

const dist = path.resolve(__dirname, '../dist');

const budgets = [
  // Engine, every shipped ruleset (about two thirds of it) with the loader that checks them, and the words of the whole program.
  { what: 'functions.js', files: /^functions\.js$/, kilobytes: 300 },
  { what: 'pane as it opens (everything taskpane.html loads but functions.js)', files: /^taskpane\/(?!screens\b|publish\b).*\.js$/, kilobytes: 350 },
  { what: 'the pane’s further screens, fetched when it stands', files: /^taskpane\/(?:screens|publish)\b.*\.js$/, kilobytes: 150 },
];

/** @returns {string[]} a line for each budget; lines that begin with ✗ are over it */
function weigh(folder, files) {
  return budgets.map((budget) => {
    const bytes = files
      .filter((file) => budget.files.test(file))
      .reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length, 0);
    const kilobytes = (bytes / 1000).toFixed(1);
    return `${bytes > 0 && bytes <= budget.kilobytes * 1000 ? '✓' : '✗'} ${budget.what}: ${kilobytes} of ${budget.kilobytes} kB gzip`;
  });
}

function main() {
  if (!existsSync(dist)) throw new Error('dist/ is missing: run npm run build');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const lines = weigh(dist, files);
  for (const line of lines) console.log(line);
  if (lines.some((line) => line.startsWith('✗'))) process.exitCode = 1;
}

if (require.main === module) main();

module.exports = { weigh };
