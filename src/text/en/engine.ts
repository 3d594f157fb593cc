import type { engine as zh } from '../zh-CN/engine';

export const engine: Readonly<Record<keyof typeof zh, string>> = {
};
