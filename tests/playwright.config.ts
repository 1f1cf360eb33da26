import { defineConfig } from '@playwright/test';

const port = 4387;
const path = process.env['BROWSER_PATH'];

export default defineConfig({
  testDir: './browser',
  outputDir: '../test-results/browser',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      ...(path ? { executablePath: path } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node src/site/serve.ts',
    cwd: '..',
    env: { PORT: String(port) },
    url: `http://localhost:${port}/`,
  },
});
