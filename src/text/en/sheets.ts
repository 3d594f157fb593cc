import type { sheets as zh } from '../zh-CN/sheets';

export const sheets: Readonly<Record<keyof typeof zh, string>> = {
};
