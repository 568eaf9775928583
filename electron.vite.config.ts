import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Both the pinned Electron and the older registry runtime (Electron 33) must run the same build.
const nodeTarget = 'node20';
const chromeTarget = 'chrome130';

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      // Everything is bundled, so that starting the app reads a handful of files.
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: 'electron/main/index.ts',
          // Started as a thread; see packetThread.ts.
          packetThread: 'electron/main/packetThreadEntry.ts',
        },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      externalizeDeps: false,
      // A sandboxed preload must be one CommonJS file.
      rollupOptions: {
        input: 'electron/preload/index.ts',
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    // The window speaks English; react-aria's other thirty languages would be a third of the bundle.
    plugins: [react(), { ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' }],
    build: {
      target: chromeTarget,
      minify: true,
      // SECURITY: the content security policy has no data: fonts or scripts, so nothing is inlined.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: 'src/renderer/index.html' },
    },
  },
});
