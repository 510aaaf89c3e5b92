import { sheetLimits } from './limits.ts';
import type { Refuse } from './xml-part.ts';

/** Collects what stands in `t` and `v`, over all runs of rich text, but not in the phonetic guide `rPh`. */
export interface TextCatcher {
  readonly reset: () => void;
  readonly open: (name: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  readonly caught: () => string;
}

/** Refuses `cell-too-long` as soon as more is caught than a cell can hold. */
export function createTextCatcher(refuse: Refuse): TextCatcher {
  let isCatching = false;
  let isPhonetic = false;
  let caught = '';
  return {
    reset: () => {
      isCatching = false;
      isPhonetic = false;
      caught = '';
    },
    open: (name) => {
      if (name === 'rPh') isPhonetic = true;
      if (name === 't' || name === 'v') isCatching = !isPhonetic;
    },
    close: (name) => {
      if (name === 'rPh') isPhonetic = false;
      if (name === 't' || name === 'v') isCatching = false;
    },
    text: (text) => {
      if (!isCatching) return;
      if (caught.length + text.length > sheetLimits.cellCharacters) refuse('cell-too-long');
      else caught += text;
    },
    caught: () => caught,
  };
}
