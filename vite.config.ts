import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import options from './remix.config.js';

export default defineConfig({
  plugins: [tailwindcss(), remix(options)],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  optimizeDeps: {
    entries: ['app/entry.client.tsx', 'app/root.tsx', 'app/routes/**/*.tsx'],
    esbuildOptions: { target: 'es2022' },
  },
  server: { watch: { ignored: ['**/data/**', '**/.cache/**', '**/shots/**'] } },
});
