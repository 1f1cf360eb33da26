import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

/**
 * Puts a Content Security Policy into every built page: scripts and styles from this site, inline ones only by their
 * hash, nothing from anywhere else. WebAssembly is allowed for the search alone, which needs it.
 *
 * Astro’s own `security.csp` leaves out scripts marked `is:inline`, of which the head has two.
 */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for await (const file of glob('**/*.html', { cwd: root })) {
          const path = join(root, file);
          await writeFile(path, addPolicy(await readFile(path, 'utf8')));
        }
      },
    },
  };
}

/** A page with its policy, right behind the charset. */
export function addPolicy(html: string): string {
  const meta = `<meta http-equiv="content-security-policy" content="${policyFor(html)}">`;
  return html.replace(/<meta charset="utf-8"\s*\/?>/i, (charset) => charset + meta);
}

/** `policyFor('<script>a()</script>')` → `default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-…'; …` */
export function policyFor(html: string): string {
  const scripts = inlineHashes(html, 'script');
  const styles = inlineHashes(html, 'style');
  return [
    `default-src 'none'`,
    `script-src 'self' 'wasm-unsafe-eval' ${scripts}`,
    `style-src 'self' ${styles}`,
    `style-src-attr 'none'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self' blob:`,
    `base-uri 'self'`,
    `form-action 'self'`,
  ]
    .map((directive) => directive.trim())
    .join('; ');
}

function inlineHashes(html: string, tag: 'script' | 'style'): string {
  const blocks = html.matchAll(new RegExp(`<${tag}((?:\\s[^>]*)?)>([\\s\\S]*?)</${tag}>`, 'g'));
  const hashes = [...blocks]
    .filter(([, attributes]) => !/\ssrc=|type="application\/(ld\+)?json"/.test(attributes ?? ''))
    .map(
      ([, , code]) =>
        `'sha256-${createHash('sha256')
          .update(code ?? '')
          .digest('base64')}'`,
    );
  return [...new Set(hashes)].join(' ');
}
