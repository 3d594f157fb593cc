const { execFile } = require('node:child_process');
const path = require('node:path');
const { promisify } = require('node:util');

const root = path.resolve(__dirname, '..');
const run = promisify(execFile);

/** Emits what build/functionsMetadata.ts says, in a process of its own: TypeScript inside webpack's process upsets its cache. */
class FunctionsMetadataPlugin {
  apply(compiler) {
    const { sources, Compilation, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('FunctionsMetadata', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'FunctionsMetadata', stage }, async () => {
        try {
          const { stdout } = await run(process.execPath, [path.join(root, 'bin/ts.cjs'), path.join(__dirname, 'functionsMetadata.ts')]);
          for (const [file, content] of Object.entries(JSON.parse(stdout))) compilation.emitAsset(file, new sources.RawSource(content));
        } catch (error) {
          compilation.errors.push(new WebpackError(`functions.json could not be made: ${error.stderr || error.message}`));
        }
      });
    });
  }
}

module.exports = { FunctionsMetadataPlugin };
