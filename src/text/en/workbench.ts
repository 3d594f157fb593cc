import type { workbench as zh } from '../zh-CN/workbench';

export const workbench: Readonly<Record<keyof typeof zh, string>> = {
};
