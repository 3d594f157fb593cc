import type { TextKey } from '../text/text';

export interface Example { readonly file: string; readonly label: TextKey }

/** Sample files served beside the page; the first one opens on a first visit. */
export const examples: readonly [Example, ...Example[]] = [
  { file: 'zhejiang-2022.xlsx', label: 'workbench.example.zhejiang' },
  { file: 'xian-2022.xlsx', label: 'workbench.example.xian' },
  { file: 'with-faults.xlsx', label: 'workbench.example.faults' },
  { file: 'zhejiang-utf8.csv', label: 'workbench.example.csv' },
  { file: 'zhejiang-gbk.csv', label: 'workbench.example.csv-gbk' },
];
