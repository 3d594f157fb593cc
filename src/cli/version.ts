import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Version of the package this file ships in. */
export const version = String((JSON.parse(readFileSync(path.join(__dirname, '..', '..', 'package.json'), 'utf8')) as { version: string }).version);
