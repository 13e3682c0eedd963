import { defineConfig } from 'vitest/config';

export default defineConfig({
  esbuild: { jsx: 'automatic', target: 'es2022' },
  test: {
    restoreMocks: true,
    maxWorkers: 2,
    setupFiles: ['test/setup/console.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['{app,server,scripts}/**/*.test.{ts,tsx}', 'test/architecture.test.ts', 'test/messages.test.ts'], environment: 'node', testTimeout: 20_000 },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.{ts,tsx}'],
          globalSetup: ['test/setup/database.global.ts'],
          setupFiles: ['test/setup/console.ts', 'test/setup/database.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
