/*
 * Packages that only the benchmark needs, and that weigh too much to be installed with the rest: fetched on demand into
 * a temporary folder, at fixed versions.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const versions = {
  '@tensorflow/tfjs': '4.22.0',
  '@tensorflow/tfjs-backend-wasm': '4.22.0',
  wabt: '1.0.39',
};

/** What is fetched, as `npm` names it. */
export const packages: readonly string[] = Object.entries(versions).map((pair) => pair.join('@'));

/** Where it is fetched to. */
export const folder = join(tmpdir(), 'working-model-bench');

/** Installs the packages, unless they are there already; gives a `require` that finds them. */
export function installPackages(): NodeJS.Require {
  mkdirSync(folder, { recursive: true });
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n');
  if (!Object.keys(versions).every((name) => existsSync(join(folder, 'node_modules', name)))) {
    console.log(`Installs ${packages.join(', ')} into ${folder}`);
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    execFileSync(
      npm,
      [
        'install',
        '--no-audit',
        '--no-fund',
        '--ignore-scripts',
        '--loglevel=error',
        '--save-exact',
        ...packages,
      ],
      {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'inherit'],
        shell: process.platform === 'win32',
      },
    );
  }
  return createRequire(manifest);
}
