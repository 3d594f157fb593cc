import type { functions as zh } from '../zh-CN/functions';

export const functions: Readonly<Record<keyof typeof zh, string>> = {
};
