/** Keys of this area; en/functions.ts has the same. */
export const functions = {
} as const;
