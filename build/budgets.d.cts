/** A line for each budget; lines that begin with ✗ are over it, or have nothing to weigh. */
export function weigh(folder: string, files: readonly string[]): string[];
