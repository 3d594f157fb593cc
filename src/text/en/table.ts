import type { table as zh } from '../zh-CN/table';

export const table: Readonly<Record<keyof typeof zh, string>> = {
};
