import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { spawnSync } from 'node:child_process';

const root = path.resolve(__dirname, '../..');
const folder = path.join(root, '.cache/e2e');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png', '.svg': 'image/svg+xml',
};

/** The policy real servers send; a page that needs more than this fails here first. */
const policy = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'";

export interface Site { readonly url: string; close(): void }

const [lock, stamp] = [`${folder}.lock`, path.join(folder, 'built')];
/** A build that a run left unfinished is not waited for longer than any build takes. */
const longestBuild = 180_000;

/**
 * The workbench built into a folder of the tests' own, unless one is given by MUJUN_SITE. Suites run side by side: the
 * first builds and the others wait; as long as no source is newer than the build, nobody builds again.
 * @throws Error with webpack's words when it fails
 */
export async function buildSite(): Promise<string> {
  if (process.env.MUJUN_SITE) return process.env.MUJUN_SITE;
  mkdirSync(path.dirname(folder), { recursive: true });
  while (!claimed()) await new Promise((resolve) => setTimeout(resolve, 250));
  try {
    if (isCurrent()) return folder;
    const built = spawnSync(process.execPath, [path.join(root, 'node_modules/webpack/bin/webpack.js'), '--mode', 'development', '--env', 'target=workbench', '--output-path', folder], { cwd: root, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(built.stdout + built.stderr);
    writeFileSync(stamp, '');
    return folder;
  } finally {
    rmSync(lock, { recursive: true });
  }
}

function claimed(): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > longestBuild) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function isCurrent(): boolean {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newest = (place: string): number => {
    const { mtimeMs } = statSync(place);
    return statSync(place).isDirectory() ? Math.max(mtimeMs, ...readdirSync(place).map((name) => newest(path.join(place, name)))) : mtimeMs;
  };
  return built > Math.max(...['src', 'rulesets', 'examples', 'build', 'webpack.config.js', 'package.json', 'tsconfig.json'].map((name) => newest(path.join(root, name))));
}

export async function serve(site: string): Promise<Site> {
  const server: Server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
    const file = path.join(site, name.endsWith('/') ? `${name}index.html` : name);
    if (!file.startsWith(site) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream', 'content-security-policy': policy }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => void server.close() };
}

/** Where this machine keeps Chromium; null if it has none. */
export function chromiumPath(): string | null {
  const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'];
  return places.find((place): place is string => place !== undefined && existsSync(place)) ?? null;
}
