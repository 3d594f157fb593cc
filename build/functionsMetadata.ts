import { formulas, type Formula } from '../src/app/formulas';
import type { Lang } from '../src/text/text';

/** File of each language, the manifest's default first. */
export const metadataFiles: readonly (readonly [file: string, lang: Lang])[] = [['functions.json', 'zh'], ['functions.en-US.json', 'en']];

export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly type: 'any';
      readonly dimensionality: 'matrix' | 'scalar';
      readonly optional?: true;
    }[];
    readonly result: { readonly type: 'any'; readonly dimensionality: 'matrix' | 'scalar' };
  }[];
}

/**
 * functions.json as Excel reads it, from the same table the functions run by.
 * Names and ids never change with the language, so that a formula mailed between bureaus stays the same.
 */
export function functionsMetadata(table: readonly Formula[], lang: Lang): FunctionsMetadata {
  return {
    // Errors in the table reach the function, which treats them as missing; else one #N/A spoils the whole result.
    allowErrorForDataTypeAny: true,
    functions: table.map((formula) => ({
      id: formula.name,
      name: formula.name,
      description: formula.summary[lang],
      parameters: formula.parameters.map(({ name, label, matrix, optional }) => ({
        name,
        description: label[lang],
        type: 'any',
        dimensionality: matrix ? 'matrix' : 'scalar',
        ...(optional && { optional: true as const }),
      })),
      result: { type: 'any', dimensionality: formula.result },
    })),
  };
}

/** For the build, which runs this file in a process of its own: every file with its content. */
if (process.argv[1] === __filename) {
  const files = metadataFiles.map(([file, lang]) => [file, `${JSON.stringify(functionsMetadata(formulas, lang), null, 2)}\n`]);
  process.stdout.write(JSON.stringify(Object.fromEntries(files)));
}
