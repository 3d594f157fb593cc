const tsx = require('tsx/cjs/api');

/**
 * functions.json as Excel reads it, from the same table the functions run by.
 * Names and ids never change with the language, so that a formula mailed between bureaus stays the same.
 * @param {readonly object[]} formulas the table of src/app/formulas.ts
 * @param {'zh' | 'en'} lang
 */
function functionsMetadata(formulas, lang) {
  return {
    // Errors in the table reach the function, which treats them as missing; else one #N/A spoils the whole result.
    allowErrorForDataTypeAny: true,
    functions: formulas.map((formula) => ({
      id: formula.name,
      name: formula.name,
      description: formula.summary[lang],
      parameters: formula.parameters.map((parameter) => ({
        name: parameter.name,
        description: parameter.label[lang],
        type: 'any',
        dimensionality: parameter.matrix ? 'matrix' : 'scalar',
        ...(parameter.optional && { optional: true }),
      })),
      result: { type: 'any', dimensionality: formula.result },
    })),
  };
}

/** File of each language; the manifest names both. */
const metadataFiles = [['functions.json', 'zh'], ['functions.en-US.json', 'en']];

/** Emits functions.json (Chinese, the manifest's default) and functions.en-US.json. */
class FunctionsMetadataPlugin {
  apply(compiler) {
    const { sources, Compilation, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('FunctionsMetadata', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'FunctionsMetadata', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        try {
          const { formulas } = tsx.require('../src/app/formulas.ts', __filename);
          for (const [file, lang] of metadataFiles) {
            compilation.emitAsset(file, new sources.RawSource(`${JSON.stringify(functionsMetadata(formulas, lang), null, 2)}\n`));
          }
        } catch (cause) {
          compilation.errors.push(new WebpackError(`functions.json could not be made: ${cause.message}`, { cause }));
        }
      });
    });
  }
}

module.exports = { FunctionsMetadataPlugin, functionsMetadata, metadataFiles };
