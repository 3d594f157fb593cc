const addin = require('./build/webpack.addin.cjs');
const workbench = require('./build/webpack.workbench.cjs');

const targets = { addin, workbench };

/**
 * `--env target=addin|workbench` builds one of them, none builds both.
 * `--env baseUrl=https://host/path/` is where the add-in will be served from;
 * `--env officeJs=local|cdn|cdn-cn|<url or path>` says where its page takes office.js from.
 */
module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'production';
  const { target, baseUrl, officeJs } = env;
  if (target !== undefined && !(target in targets)) {
    throw new Error(`--env target=${target}: choose ${Object.keys(targets).join(' or ')}`);
  }
  const settings = { ...(baseUrl && { baseUrl }), ...(officeJs && { officeJs }) };
  return Object.entries(targets)
    .filter(([name]) => target === undefined || name === target)
    .map(([, make]) => make({ mode, env: settings }));
};
