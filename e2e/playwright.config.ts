import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'journeys',
  outputDir: '../target/e2e/results',
  globalSetup: './server.ts',
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A journey that passes only at the second try has found something.
  retries: 0,
  reporter: [['list'], ['junit', { outputFile: '../target/test/playwright.xml' }]],
  use: {
    actionTimeout: 30_000,
    // Snapshots of the page set its <base> again, which then follows the address, and Flow's relative links with it.
    trace: { mode: 'retain-on-failure', snapshots: false },
    screenshot: 'only-on-failure',
    timezoneId: 'UTC',
    launchOptions: {
      executablePath: process.env['MIYAR_CHROMIUM'] ?? '/usr/bin/chromium',
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
});
