import type { NativeTheme as ElectronNativeTheme } from 'electron';
import { app } from './app.ts';
import { ModelledEmitter } from './modelled-emitter.ts';
import { guardClass } from './strict.ts';
import type { WebContents } from './web-contents.ts';
import { allWebContents } from './web-contents-registry.ts';

type Source = ElectronNativeTheme['themeSource'];

/** The system under it is light. */
export class NativeTheme extends ModelledEmitter {
  #source: Source = 'system';

  constructor() {
    super('nativeTheme', ['updated']);
    app.on('web-contents-created', (_event, contents: WebContents) => {
      if (this.#source !== 'system') contents.setColorScheme(this.#source);
    });
  }

  get themeSource(): Source {
    return this.#source;
  }

  set themeSource(source: Source) {
    this.#source = source;
    for (const contents of allWebContents.values()) contents.setColorScheme(source);
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}
guardClass(NativeTheme, 'nativeTheme');

export const nativeTheme = new NativeTheme();
