import type { Formula } from '../src/app/formulas';

interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly { readonly name: string; readonly description: string; readonly type: 'any'; readonly dimensionality: 'matrix' | 'scalar'; readonly optional?: true }[];
    readonly result: { readonly type: 'any'; readonly dimensionality: 'matrix' | 'scalar' };
  }[];
}

export function functionsMetadata(formulas: readonly Formula[], lang: 'zh' | 'en'): FunctionsMetadata;
export const metadataFiles: readonly (readonly [file: string, lang: 'zh' | 'en'])[];
