import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

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
