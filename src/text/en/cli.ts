import type { cli as zh } from '../zh-CN/cli';

export const cli: Readonly<Record<keyof typeof zh, string>> = {
};
