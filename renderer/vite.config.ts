import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** A running browser host to talk to while developing: `WB_HOST=http://127.0.0.1:4711 npm run dev`. */
const host = process.env['WB_HOST'];

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
  server: {
    host: '127.0.0.1',
    ...(host && { proxy: { '/call': host, '/files': host } }),
  },
});
