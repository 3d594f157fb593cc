const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { FunctionsMetadataPlugin } = require('./functionsMetadataPlugin.cjs');
const { developmentUrl, deployedManifest } = require('./manifest.cjs');
const { officeJsSource } = require('./officeJs.cjs');
const { common, contentSecurityPolicy, headers, root } = require('./webpack.common.cjs');

/** The add-in: dist/taskpane.html, functions.js with its metadata, manifest.xml. */
module.exports = function addin({ mode, env }) {
  const production = mode === 'production';
  const base = common({ name: 'addin', mode, target: 'es2020', env });
  const hash = production ? '.[contenthash:8]' : '';
  const officeJs = officeJsSource(env.officeJs ?? 'local');
  return {
    ...base,
    entry: {
      // First on the page and on its own: cells must calculate even when nothing after it loads.
      functions: './src/functions/functions.ts',
      // Small; fetches the pane itself when it is wanted. Shares the engine with the functions.
      load: { import: './src/taskpane/load.ts', dependOn: 'functions' },
    },
    output: {
      path: path.join(root, 'dist'),
      // The manifest names functions.js, so its name is for ever; the page asks for it with a hash.
      filename: ({ chunk }) => (chunk.name === 'functions' ? 'functions.js' : `taskpane/[name]${hash}.js`),
      chunkFilename: `taskpane/[name]${hash}.js`,
      assetModuleFilename: 'taskpane/[name].[contenthash:8][ext]',
      publicPath: '',
    },
    module: {
      rules: [
        ...base.module.rules,
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
        // What the page loads as it is. The hash stands in the query: it is taken before the file is minified.
        { resourceQuery: /asset/, type: 'asset/resource', generator: { filename: 'taskpane/[name][ext]?[contenthash:8]' } },
      ],
    },
    plugins: [
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        inject: false,
        officeJs: officeJs.url,
        contentSecurityPolicy: officeJs.origin
          ? contentSecurityPolicy.replace("default-src 'self'", `default-src 'self'; script-src 'self' ${officeJs.origin}`)
          : contentSecurityPolicy,
      }),
      new FunctionsMetadataPlugin(),
      new CopyPlugin({
        patterns: [
          { from: 'manifest.xml', to: 'manifest.xml', transform: (content) => deployedManifest(String(content), env.baseUrl ?? developmentUrl) },
          { from: 'assets/*.png', to: 'assets/[name][ext]' },
          { from: 'docs/help', to: 'help', noErrorOnMissing: true },
          ...officeJs.files,
        ],
      }),
    ],
    devServer: {
      host: 'localhost',
      port: 3443,
      server: require('./certificate.cjs').developmentServer(),
      headers,
      // Excel reads functions once; after a change the pane is opened anew. A reloading client would also break
      // the entry that depends on another.
      hot: false,
      liveReload: false,
      client: false,
      static: false,
    },
  };
};
