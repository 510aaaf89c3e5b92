import { enableCompileCache, registerHooks } from 'node:module';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

/** Makes `electron` mean the double, for `import` and for the `require` of the inspector alike. */
const double = new URL('./electron.ts', import.meta.url).href;

// As in Electron, only the main thread of the main process knows the module.
if (isMainThread) {
  enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/electron-double'));
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' || specifier === 'electron/main'
        ? { url: double, shortCircuit: true, format: 'module-typescript' }
        : next(specifier, context),
  });
}
Object.defineProperty(process.versions, 'electron', { value: '45.4.1-double', configurable: true });
