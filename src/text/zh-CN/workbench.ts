/** Keys of this area; en/workbench.ts has the same. */
export const workbench = {
} as const;
