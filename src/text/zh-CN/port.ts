/** Keys of this area; en/port.ts has the same. */
export const port = {
} as const;
