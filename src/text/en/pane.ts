import type { pane as zh } from '../zh-CN/pane';

export const pane: Readonly<Record<keyof typeof zh, string>> = {
};
