import type { port as zh } from '../zh-CN/port';

export const port: Readonly<Record<keyof typeof zh, string>> = {
};
