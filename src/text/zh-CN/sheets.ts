/** Keys of this area; en/sheets.ts has the same. */
export const sheets = {
} as const;
