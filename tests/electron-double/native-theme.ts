import type { NativeTheme as ElectronNativeTheme } from 'electron';
import { ModelledEmitter } from './modelled-emitter.ts';
import { guardClass } from './strict.ts';
import { allWebContents } from './web-contents-registry.ts';

type Source = ElectronNativeTheme['themeSource'];

/** The system under it is light. */
export class NativeTheme extends ModelledEmitter {
  #source: Source = 'system';

  constructor() {
    super('nativeTheme', ['updated']);
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
