/** Keys of this area; en/table.ts has the same. */
export const table = {
} as const;
