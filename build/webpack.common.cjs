const path = require('node:path');
const TerserPlugin = require('terser-webpack-plugin');

const root = path.resolve(__dirname, '..');

/**
 * What every bundle of ours has in common.
 * @param {{ name: string, mode: string, target: string, env?: object }} options target: oldest ECMAScript the host is sure to run
 * @returns {import('webpack').Configuration}
 */
function common({ name, mode, target, env = {} }) {
  const production = mode === 'production';
  return {
    name,
    mode,
    target: ['web', target],
    context: root,
    // Never an eval devtool: the pages forbid eval by their content security policy.
    devtool: production ? false : 'cheap-module-source-map',
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic' } },
                target,
              },
            },
          },
        },
        { test: /\.ts$/, include: path.join(root, 'src/text'), enforce: 'pre', use: path.join(__dirname, 'commandLineWords.cjs') },
        // Nothing below the faces does anything by being loaded: what nobody uses of it is left out.
        { include: ['engine', 'text', 'workbook', 'app'].map((folder) => path.join(root, 'src', folder)), sideEffects: false },
        { test: /\.ya?ml$/, type: 'javascript/auto', use: path.join(__dirname, 'rulesetLoader.cjs') },
        { test: /\.(png|svg|woff2)$/, type: 'asset/resource' },
      ],
    },
    optimization: {
      minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: /@license|@preserve|^!/ })],
    },
    cache: {
      type: 'filesystem',
      name: `${name}-${mode}-${Object.entries(env).map(([key, value]) => `${key}=${value}`).sort().join('-').replace(/[^\w=.-]+/g, '_')}`,
      cacheDirectory: path.join(root, '.cache/webpack'),
      buildDependencies: { config: [__filename, path.join(__dirname, `webpack.${name}.cjs`)] },
    },
    performance: { hints: false },
    infrastructureLogging: { level: 'warn' },
    stats: 'errors-warnings',
  };
}

/** The policy every page of ours lives under: no other host, no eval, no inline script (docs: workbench and pane). */
const contentSecurityPolicy = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; connect-src 'self'";

/** Headers of the development servers; deploy/ holds the same for real ones. */
const headers = { 'Content-Security-Policy': contentSecurityPolicy, 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' };

module.exports = { common, contentSecurityPolicy, headers, root };
