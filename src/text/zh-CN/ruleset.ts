/** Keys of this area; en/ruleset.ts has the same. */
export const ruleset = {
} as const;
