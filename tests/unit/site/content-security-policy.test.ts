import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { addPolicy, contentSecurityPolicy, policyFor } from '~/site/content-security-policy';

// printf 'a()' | openssl dgst -sha256 -binary | base64, and so on
const a = "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='";
const b = "'sha256-7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans='";
const nothing = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const directiveOf = (html: string, name: string) =>
  policyFor(html)
    .split('; ')
    .find((directive) => directive.startsWith(`${name} `));

describe('policyFor', () => {
  test('allows this site, the scripts and styles of the page, and nothing else', () => {
    expect(policyFor('<script>a()</script><style>b{}</style>').split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'self' 'wasm-unsafe-eval' ${a}`,
      `style-src 'self' ${b}`,
      "style-src-attr 'none'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self' blob:",
      "base-uri 'self'",
      "form-action 'self'",
    ]);
  });

  test.each([
    { name: 'no script', html: '<p>Text.</p>', hashes: '' },
    { name: 'a script', html: '<script>a()</script>', hashes: ` ${a}` },
    { name: 'a module', html: '<script type="module">a()</script>', hashes: ` ${a}` },
    { name: 'the same script twice', html: '<script>a()</script><script>a()</script>', hashes: ` ${a}` },
    { name: 'two scripts', html: '<script>b{}</script><script data-x>a()</script>', hashes: ` ${b} ${a}` },
    { name: 'an empty script', html: '<script></script>', hashes: ` ${nothing}` },
    { name: 'a script from a file', html: '<script type="module" src="/_astro/x.js"></script>', hashes: '' },
    { name: 'data', html: '<script type="application/json">{"a":1}</script>', hashes: '' },
    { name: 'linked data', html: '<script type="application/ld+json">{}</script>', hashes: '' },
    { name: 'another element', html: '<script-like>a()</script-like>', hashes: '' },
  ])('names the hashes of $name', ({ html, hashes }) => {
    expect(directiveOf(html, 'script-src')).toBe(`script-src 'self' 'wasm-unsafe-eval'${hashes}`);
  });

  test.each([
    { name: 'no style', html: '<link rel="stylesheet" href="/x.css">', hashes: '' },
    { name: 'a style', html: '<style>b{}</style>', hashes: ` ${b}` },
    { name: 'a style for paper', html: '<style media="print">b{}</style>', hashes: ` ${b}` },
  ])('names the hashes of $name', ({ html, hashes }) => {
    expect(directiveOf(html, 'style-src')).toBe(`style-src 'self'${hashes}`);
  });

  test('changes with one letter of a script', () => {
    expect(policyFor('<script>a()</script>')).not.toBe(policyFor('<script>a( )</script>'));
  });
});

describe('addPolicy', () => {
  const meta = (html: string) => `<meta http-equiv="content-security-policy" content="${policyFor(html)}">`;

  test.each([
    '<meta charset="utf-8">',
    '<meta charset="utf-8"/>',
    '<meta charset="utf-8" />',
    '<meta charset="UTF-8">',
  ])('puts it right behind %s', (charset) => {
    const html = `<head>${charset}<title>x</title><script>a()</script></head>`;
    expect(addPolicy(html)).toBe(html.replace(charset, charset + meta(html)));
  });

  test('writes no quote that would end the attribute', () => {
    expect(policyFor('<script>a()</script><style>b{}</style>')).not.toContain('"');
  });
});

test('gives every page of a build its policy, and leaves other files alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'policy-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const page = '<meta charset="utf-8"><script>a()</script>';
  await mkdir(join(folder, 'tokens/deeper'), { recursive: true });
  const pages = ['index.html', 'tokens/index.html', 'tokens/deeper/index.html'];
  for (const name of [...pages, 'data.json']) await writeFile(join(folder, name), page);

  const done = contentSecurityPolicy().hooks['astro:build:done'] as (build: { dir: URL }) => Promise<void>;
  await done({ dir: pathToFileURL(`${folder}/`) });

  for (const name of pages) expect(await readFile(join(folder, name), 'utf8')).toBe(addPolicy(page));
  expect(await readFile(join(folder, 'data.json'), 'utf8')).toBe(page);
});
