#!/usr/bin/env node
// Runs a TypeScript file of this project without a build step: node bin/ts.cjs path/to/file.ts [arguments]
'use strict';
const path = require('node:path');
require('tsx/cjs');
const [, self, file, ...rest] = process.argv;
process.argv = [process.argv[0], path.resolve(file ?? self), ...rest];
require(path.resolve(file));
