/** Keys of this area; en/pane.ts has the same. */
export const pane = {
} as const;
