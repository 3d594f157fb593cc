/** Keys of this area; en/engine.ts has the same. */
export const engine = {
} as const;
