import { existsSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';

/** That of the machine where it has one, else the one that came with the packages. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(existsSync('/usr/bin/chromium') ? { executablePath: '/usr/bin/chromium' } : {}),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}
