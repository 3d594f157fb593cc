import { cells } from './cells';
import type { Distortion } from './distortion';
import { headers } from './headers';
import { places } from './places';
import { rows } from './rows';

/** Every way in which bureaus' sheets differ, by name. */
export const distortions: Readonly<Record<string, Distortion>> = { ...headers, ...rows, ...cells, ...places };
