import type { ruleset as zh } from '../zh-CN/ruleset';

export const ruleset: Readonly<Record<keyof typeof zh, string>> = {
};
