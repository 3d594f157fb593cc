const { rmSync } = require('node:fs');
const path = require('node:path');

// The two builds share dist/, so neither may empty it for the other.
rmSync(path.resolve(__dirname, '../dist'), { recursive: true, force: true });
