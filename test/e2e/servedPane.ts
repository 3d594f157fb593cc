import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { request } from 'node:https';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

export interface ServedPane {
  readonly origin: string;
  close(): Promise<void>;
}

/** Builds the add-in and serves it over https, as `npm run start:addin` does, on a free port. */
export async function servePane(): Promise<ServedPane> {
  const port = await freePort();
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  const server = spawn(process.execPath, [webpack, 'serve', '--mode', 'development', '--env', 'target=addin', '--port', String(port)], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data: Buffer) => { said += data.toString(); });
  const origin = `https://localhost:${port}`;
  while (!(await answers(`${origin}/taskpane.html`))) {
    if (server.exitCode !== null) throw new Error(`the server ended: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { origin, close: () => new Promise((resolve) => { server.once('exit', () => resolve()).kill(); }) };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request(url, { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.on('error', () => resolve(false));
    asked.end();
  });
}
