import { defineConfig } from '@playwright/test';
import { TIME_ZONE } from './test/setup/journey-day.ts';

const executablePath = process.env.CHROMIUM;

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.test.ts',
  globalSetup: './test/setup/server.global.ts',
  workers: 2,
  fullyParallel: false,
  // A journey is as long as what somebody does in it; each step of it has its own limit below.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  retries: 0,
  outputDir: 'test-results',
  use: {
    locale: 'nl-NL',
    timezoneId: TIME_ZONE,
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    // A trace of every journey takes a third of the time of all: who looks for a cause asks for it, with --trace on.
    trace: 'off',
    launchOptions: {
      chromiumSandbox: process.getuid?.() !== 0,
      ...(executablePath ? { executablePath } : {}),
      args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
});
