import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** What is built never depends on who builds it: left to NODE_ENV, a test would build React for developers. */
process.env['NODE_ENV'] = 'production';

export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome109',
    // The page may not load data: images, so nothing is inlined.
    assetsInlineLimit: 0,
    // The page comes from this computer, never over a network.
    chunkSizeWarningLimit: 3000,
  },
});
