import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { pathToFileURL } from 'node:url';

/** Content types of what a build holds. */
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.csv': 'text/csv; charset=utf-8',
  '.gift': 'text/plain; charset=utf-8',
  '.zip': 'application/zip',
};

export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site as a static host would: directories by their `index.html`, `/tokens` redirected to `/tokens/`,
 * text compressed, anything unknown as the 404 page. If the port is taken, the next free one is used.
 *
 * `await serveSite('dist', { port: 4321, base: '/' })` → `{ url: 'http://localhost:4321/', close }`
 */
export async function serveSite(folder: string, options: { port: number; base: string }): Promise<Served> {
  const base = options.base.replace(/\/?$/, '/');
  const root = resolve(folder);
  const server = createServer((request, response) => void answer(request, response, root, base));
  for (let port = options.port; port < options.port + 20; port++) {
    if (await listens(server, port))
      return {
        url: `http://localhost:${port}${base}`,
        close: () => new Promise((done) => server.close(() => done())),
      };
  }
  throw new Error(
    `The ports ${options.port} to ${options.port + 19} are all taken. Free one, or set another: PORT=5000 npm start`,
  );
}

function listens(server: ReturnType<typeof createServer>, port: number): Promise<boolean> {
  return new Promise((done, fail) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE') done(false);
      else fail(error);
    };
    const onListening = () => {
      server.off('error', onError);
      done(true);
    };
    server.once('error', onError).once('listening', onListening).listen(port);
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, root: string, base: string) {
  const address = parseAddress(request.url ?? '/');
  if (!address || !`${address.path}/`.startsWith(base))
    return send(request, response, root, '/404.html', 404);
  const { path } = address;
  if (`${path}/` === base) return redirect(response, address);
  const inside = normalize(`/${path.slice(base.length)}`);
  // subtle: `normalize` has removed every `..`; the check stays in case a platform’s rules differ
  if (!join(root, inside).startsWith(root + sep) && inside !== '/')
    return send(request, response, root, '/404.html', 404);
  if (inside.endsWith('/')) return send(request, response, root, `${inside}index.html`, 200);
  if (extname(inside) === '') return redirect(response, address);
  return send(request, response, root, inside, 200);
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
  file: string,
  status: number,
): Promise<void> {
  const body = await readFile(join(root, file)).catch(() => undefined);
  if (body === undefined) {
    if (status === 404) response.writeHead(404).end('Not found');
    else await send(request, response, root, '/404.html', 404);
    return;
  }
  const type = types[extname(file)] ?? 'application/octet-stream';
  const isPacked =
    /text|json|javascript|svg|xml/.test(type) && /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
  const headers: Record<string, string> = {
    'content-type': type,
    'cache-control': file.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
  };
  if (isPacked) headers['content-encoding'] = 'br';
  response.writeHead(status, headers);
  response.end(request.method === 'HEAD' ? undefined : isPacked ? pack(body) : body);
}

function pack(body: Buffer): Buffer {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

/** To the same address with a slash. It stays encoded: a header holds no line break, and `//` would name a host. */
function redirect(response: ServerResponse, { pathname, search }: Address): void {
  response.writeHead(308, { location: `${pathname.replace(/^\/+/, '/')}/${search}` }).end();
}

interface Address {
  readonly pathname: string;
  readonly search: string;
  /** The path as it is called in the folder. */
  readonly path: string;
}

function parseAddress(url: string): Address | undefined {
  try {
    const { pathname, search } = new URL(url, 'http://localhost');
    return { pathname, search, path: decodeURIComponent(pathname) };
  } catch {
    return undefined;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const port = Number(process.env['PORT'] || 4321);
  try {
    const { url } = await serveSite(process.env['OUT_DIR'] || 'dist', {
      port,
      base: process.env['BASE_PATH'] || '/',
    });
    console.log(`\nWorking Model is at ${url}\nPress Ctrl C to stop.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
