import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type Served } from '~/site/serve';

const files = {
  'site/index.html': '<h1>Home</h1>',
  'site/tokens/index.html': '<h1>Tokens</h1>',
  'site/가/index.html': '<h1>Ga</h1>',
  'site/404.html': '<h1>No such page</h1>',
  'site/_astro/page.1a2b.css': 'h1 { color: red }',
  'site/search-entries.json': '[{"id":"token"}]',
  'site/favicon.svg': '<svg/>',
  'site/social.png': 'PNG',
  'site/font.woff2': 'WOFF',
  'site/pagefind/en.pf_meta': 'META',
  'site/a b.txt': 'blank',
  'bare/index.html': '<h1>Bare</h1>',
  'secret.html': 'SECRET',
  'secret/index.html': 'SECRET',
  'site-secret/index.html': 'SECRET',
};
const home = '<h1>Home</h1>';
const notFound = '<h1>No such page</h1>';

interface Answered {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends the path as it is: `fetch` would resolve its dots and encode it first. */
function ask(
  site: Served,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answered> {
  return new Promise((done, fail) => {
    const { port } = new URL(site.url);
    request({ host: 'localhost', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', fail)
      .end();
  });
}

const listen = (port: number) =>
  new Promise<Server | undefined>((done) => {
    const server = createServer();
    server.once('error', () => done(undefined)).listen(port, () => done(server));
  });
const close = (server: Server) => new Promise((done) => server.close(done));
const portOf = (server: Server) => (server.address() as { port: number }).port;
/** A port that was free a moment ago; should another program take it, the server goes to the next one. */
async function freePort() {
  const server = (await listen(0))!;
  const port = portOf(server);
  await close(server);
  // `serveSite` needs twenty in a row.
  return Math.min(port, 65_000);
}

let folder: string;
let site: Served;
let underBase: Served;
let bare: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  site = await serveSite(join(folder, 'site'), { port: await freePort(), base: '/' });
  underBase = await serveSite(join(folder, 'site'), { port: await freePort(), base: '/primer' });
  bare = await serveSite(join(folder, 'bare'), { port: await freePort(), base: '/' });
});

afterAll(async () => {
  await Promise.all([site, underBase, bare].map((one) => one.close()));
  await rm(folder, { recursive: true });
});

test.each([
  { path: '/', type: 'text/html; charset=utf-8', body: home },
  { path: '/index.html', type: 'text/html; charset=utf-8', body: home },
  { path: '/?a=b', type: 'text/html; charset=utf-8', body: home },
  { path: '/tokens/', type: 'text/html; charset=utf-8', body: '<h1>Tokens</h1>' },
  { path: '/tokens/?a=/x', type: 'text/html; charset=utf-8', body: '<h1>Tokens</h1>' },
  { path: '/%EA%B0%80/', type: 'text/html; charset=utf-8', body: '<h1>Ga</h1>' },
  { path: '/_astro/page.1a2b.css', type: 'text/css; charset=utf-8', body: 'h1 { color: red }' },
  { path: '/search-entries.json', type: 'application/json; charset=utf-8', body: '[{"id":"token"}]' },
  { path: '/favicon.svg', type: 'image/svg+xml', body: '<svg/>' },
  { path: '/social.png', type: 'image/png', body: 'PNG' },
  { path: '/font.woff2', type: 'font/woff2', body: 'WOFF' },
  { path: '/pagefind/en.pf_meta', type: 'application/octet-stream', body: 'META' },
  { path: '/a%20b.txt', type: 'text/plain; charset=utf-8', body: 'blank' },
])('serves $path as $type', async ({ path, type, body }) => {
  const answered = await ask(site, path);
  expect(answered.status).toBe(200);
  expect(answered.body.toString()).toBe(body);
  expect(answered.headers).toMatchObject({ 'content-type': type, 'x-content-type-options': 'nosniff' });
});

test.each([
  { path: '/tokens/', kept: 'no-cache' },
  { path: '/search-entries.json', kept: 'no-cache' },
  { path: '/_astro/page.1a2b.css', kept: 'public, max-age=31536000, immutable' },
])('lets a browser keep $path as $kept', async ({ path, kept }) => {
  expect((await ask(site, path)).headers['cache-control']).toBe(kept);
});

test.each([
  { path: '/tokens', location: '/tokens/' },
  { path: '/tokens?a=b', location: '/tokens/?a=b' },
  { path: '/unknown', location: '/unknown/' },
  { path: '/%EA%B0%80', location: '/%EA%B0%80/' },
  { path: '/%2fexample', location: '/%2fexample/' },
  { path: '/%5Cexample', location: '/%5Cexample/' },
  { path: '//host//example', location: '/example/' },
  { path: '/.//example', location: '/example/' },
  { path: '/a%0D%0Aset-cookie:b', location: '/a%0D%0Aset-cookie:b/' },
  { path: '/%00', location: '/%00/' },
])('redirects $path to $location, on this host', async ({ path, location }) => {
  const answered = await ask(site, path);
  expect(answered).toMatchObject({ status: 308, headers: { location } });
  expect(answered.headers).not.toHaveProperty('set-cookie');
});

test.each([
  '/unknown/',
  '/unknown.html',
  '/tokens/unknown.css',
  '/tokens/index.html/',
  '/%EA%B0%80/unknown/',
  '/%',
  '/%E0%A4%A/',
  '/%00/',
  '/tokens/%00.html',
  '/%2Fexample.org',
  '/v1.5',
])('answers %s with the 404 page', async (path) => {
  const answered = await ask(site, path);
  expect(answered.status).toBe(404);
  expect(answered.body.toString()).toBe(notFound);
  expect(answered.headers['content-type']).toBe('text/html; charset=utf-8');
});

test('answers with a word if the site has no 404 page', async () => {
  const answered = await ask(bare, '/unknown/');
  expect(answered.status).toBe(404);
  expect(answered.body.toString()).toBe('Not found');
});

describe.each([
  { name: 'at the root', prefix: '', served: () => site },
  { name: 'under a base', prefix: '/primer', served: () => underBase },
])('$name', ({ prefix, served }) => {
  test.each([
    '/../secret.html',
    '/tokens/../../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/..%2Fsecret.html',
    '/%2e%2e%2fsecret.html',
    '/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd.txt',
    '/tokens/..%2f..%2fsecret.html',
    '/..%5csecret.html',
    '/..%2fsecret/',
    '/..%2fsite-secret/',
    '/%252e%252e%252fsecret.html',
    '/....//secret.html',
    '/tokens/%2e%2e%2f%2e%2e%2fsecret/index.html',
  ])('gives nothing from outside the folder for %s', async (path) => {
    const answered = await ask(served(), prefix + path);
    expect(answered.status).toBe(404);
    expect(answered.body.toString()).toBe(notFound);
  });
});

describe('under a base', () => {
  test('names it in its address', () => {
    expect(underBase.url).toMatch(/^http:\/\/localhost:\d+\/primer\/$/);
    expect(site.url).toMatch(/^http:\/\/localhost:\d+\/$/);
  });

  test.each([
    { path: '/primer/', status: 200, body: home },
    { path: '/primer/tokens/', status: 200, body: '<h1>Tokens</h1>' },
    { path: '/primer/unknown/', status: 404, body: notFound },
    { path: '/', status: 404, body: notFound },
    { path: '/tokens/', status: 404, body: notFound },
    { path: '/primers/', status: 404, body: notFound },
    { path: '/primer/../tokens/', status: 404, body: notFound },
  ])('answers $path with $status', async ({ path, status, body }) => {
    const answered = await ask(underBase, path);
    expect(answered.status).toBe(status);
    expect(answered.body.toString()).toBe(body);
  });

  test.each([
    { path: '/primer', location: '/primer/' },
    { path: '/primer/tokens', location: '/primer/tokens/' },
  ])('redirects $path to $location', async ({ path, location }) => {
    expect(await ask(underBase, path)).toMatchObject({ status: 308, headers: { location } });
  });
});

describe('compression', () => {
  const accepts = { 'accept-encoding': 'gzip, deflate, br' };

  test.each([
    { path: '/tokens/', status: 200, body: '<h1>Tokens</h1>' },
    { path: '/_astro/page.1a2b.css', status: 200, body: 'h1 { color: red }' },
    { path: '/search-entries.json', status: 200, body: '[{"id":"token"}]' },
    { path: '/favicon.svg', status: 200, body: '<svg/>' },
    { path: '/unknown/', status: 404, body: notFound },
  ])('packs $path', async ({ path, status, body }) => {
    const answered = await ask(site, path, accepts);
    expect(answered).toMatchObject({ status, headers: { 'content-encoding': 'br' } });
    expect(brotliDecompressSync(answered.body).toString()).toBe(body);
  });

  test.each([
    { path: '/social.png', headers: accepts, body: 'PNG' },
    { path: '/font.woff2', headers: accepts, body: 'WOFF' },
    { path: '/tokens/', headers: {}, body: '<h1>Tokens</h1>' },
    { path: '/tokens/', headers: { 'accept-encoding': 'gzip' }, body: '<h1>Tokens</h1>' },
  ])('sends $path as it is to $headers', async ({ path, headers, body }) => {
    const answered = await ask(site, path, headers);
    expect(answered.headers).not.toHaveProperty('content-encoding');
    expect(answered.body.toString()).toBe(body);
  });
});

test('sends the head alone when asked for it', async () => {
  const answered = await ask(site, '/tokens/', {}, 'HEAD');
  expect(answered).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
  expect(answered.body).toHaveLength(0);
});

describe('ports', () => {
  test('takes the next free one if the one asked for is taken', async () => {
    const taken = (await listen(await freePort())) ?? (await listen(0))!;
    const served = await serveSite(join(folder, 'site'), { port: portOf(taken), base: '/' });
    expect(Number(new URL(served.url).port)).toBeGreaterThan(portOf(taken));
    expect((await ask(served, '/')).body.toString()).toBe(home);
    await served.close();
    await close(taken);
  });

  test('says which are taken, and what to do, if none of twenty is free', async () => {
    const from = await freePort();
    const held = await Promise.all(Array.from({ length: 20 }, (_, index) => listen(from + index)));
    await expect(serveSite(join(folder, 'site'), { port: from, base: '/' })).rejects.toThrow(
      new Error(
        `The ports ${from} to ${from + 19} are all taken. Free one, or set another: PORT=5000 npm start`,
      ),
    );
    await Promise.all(held.map((server) => server && close(server)));
  });

  test('is free again once it is closed', async () => {
    const served = await serveSite(join(folder, 'site'), { port: await freePort(), base: '/' });
    await served.close();
    await expect(ask(served, '/')).rejects.toThrow(/ECONNREFUSED/);
  });
});
