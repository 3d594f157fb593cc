const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const CssPlugin = require('mini-css-extract-plugin');
const { SourceMapDevToolPlugin } = require('webpack');
const { common, headers, root } = require('./webpack.common.cjs');

/** The workbench: dist/index.html, with the examples and the help pages it opens. */
module.exports = function workbench({ mode, env }) {
  const production = mode === 'production';
  const base = common({ name: 'workbench', mode, target: 'es2022', env });
  const hash = production ? '.[contenthash:8]' : '';
  return {
    ...base,
    entry: { workbench: './src/workbench/main.tsx' },
    output: {
      path: path.join(root, 'dist'),
      filename: `workbench/[name]${hash}.js`,
      chunkFilename: `workbench/[name]${hash}.js`,
      assetModuleFilename: 'workbench/[name].[contenthash:8][ext]',
      publicPath: 'auto',
    },
    module: {
      rules: [...base.module.rules, { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] }],
    },
    ...(!production && whileDeveloping(base)),
    plugins: [
      // Maps for our own files only; the libraries are 15 MB that nobody edits.
      !production && new SourceMapDevToolPlugin({ filename: '[file].map', exclude: /libraries/, columns: false }),
      new HtmlPlugin({ template: './src/workbench/workbench.html', filename: 'index.html', scriptLoading: 'defer' }),
      new CssPlugin({ filename: `workbench/[name]${hash}.css`, chunkFilename: `workbench/[name]${hash}.css` }),
      new CopyPlugin({
        patterns: [
          { from: 'examples/*.{xlsx,csv}', to: 'examples/[name][ext]', noErrorOnMissing: true },
          { from: 'docs/help', to: 'help', noErrorOnMissing: true },
          { from: 'assets', to: 'assets', noErrorOnMissing: true },
        ],
      }),
    ].filter(Boolean),
    devServer: {
      host: 'localhost',
      port: 3000,
      headers,
      // It costs more time than the wire between two programs of one computer.
      compress: false,
      hot: false,
      client: { overlay: false, logging: 'warn' },
      static: false,
    },
  };
};

/** The libraries apart, so that a change of ours does not write them anew. */
function whileDeveloping(base) {
  return {
    devtool: false,
    optimization: {
      ...base.optimization,
      splitChunks: { cacheGroups: { libraries: { name: 'libraries', test: /[\\/]node_modules[\\/]/, chunks: 'initial', enforce: true } } },
    },
  };
}
