import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the desk into dist/desk; `npx vite` serves it for development and passes the API on to a running desk. */
export default defineConfig({
  root: join(import.meta.dirname, 'dashboard'),
  base: '/desk/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: join(import.meta.dirname, 'dist/desk'),
    emptyOutDir: true,
    // Inlined assets would be data: addresses, which the desk's content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4310', '/reports': 'http://127.0.0.1:4310' } },
});
