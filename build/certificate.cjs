const { existsSync } = require('node:fs');
const { homedir } = require('node:os');
const path = require('node:path');

/**
 * Excel needs https. A certificate made by `npx office-addin-dev-certs install` is trusted by the machine;
 * without one the development server makes its own, which a browser accepts after a warning and Excel does not.
 */
function developmentServer() {
  const folder = path.join(homedir(), '.office-addin-dev-certs');
  const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((file) => path.join(folder, file));
  return existsSync(cert) && existsSync(key) ? { type: 'https', options: { ca, cert, key } } : { type: 'https' };
}

module.exports = { developmentServer };
