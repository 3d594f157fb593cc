const path = require('node:path');

const dist = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

const cdns = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  // Microsoft 365 operated by 21Vianet.
  'cdn-cn': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/** The files of the npm package that office.js may ask for in Excel; the package itself is 87 MB. */
const wanted = ['office.js', 'excel*.js', 'custom-functions-runtime.js', 'o15apptofilemappingtable.js', 'es6-promise.js',
  'telemetry/*.js', 'ariatelemetry/*.js', 'agaveerrorux/**/*', '*/office_strings.js'];

/**
 * Where the task pane takes office.js from.
 * `local` copies the npm package's files beside the page (development, and networks without a way out);
 * `cdn` and `cdn-cn` are Microsoft's; anything else is a URL or a path to a mirror.
 * @returns {{ url: string, origin: string | null, files: object[] }} origin: another host the page must be allowed to load scripts from
 */
function officeJsSource(setting) {
  if (setting === 'local') {
    return {
      url: 'office-js/office.js',
      origin: null,
      files: wanted.map((pattern) => ({
        from: pattern,
        context: dist,
        to: 'office-js',
        globOptions: { ignore: ['**/*.debug.js', '**/*vsdoc.js'] },
        info: { minimized: true },
      })),
    };
  }
  const url = cdns[setting] ?? setting;
  return { url, origin: /^https?:/.test(url) ? new URL(url).origin : null, files: [] };
}

module.exports = { officeJsSource };
