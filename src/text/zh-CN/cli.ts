/** Keys of this area; en/cli.ts has the same. */
export const cli = {
} as const;
