/** Where `npm run start:addin` serves; the manifest in the repository points there. */
const developmentUrl = 'https://localhost:3443/';

/**
 * The manifest with every address moved from the development server to `baseUrl`.
 * @throws Error when `baseUrl` is not an https address: Excel would refuse the manifest later and say less
 */
function deployedManifest(manifest, baseUrl) {
  let url;
  try {
    url = new URL(baseUrl);
  } catch (cause) {
    throw new Error(`--env baseUrl=${baseUrl} is not an address; write for example https://mujun.example.gov.cn/addin/`, { cause });
  }
  if (url.protocol !== 'https:') throw new Error(`--env baseUrl=${baseUrl}: Excel loads add-ins over https only`);
  const target = url.href.endsWith('/') ? url.href : `${url.href}/`;
  return manifest.replaceAll(developmentUrl, target);
}

module.exports = { developmentUrl, deployedManifest };
