import { Parser } from 'htmlparser2';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { ForeignZip } from './foreign-zip.ts';
import { sheetLimits } from './limits.ts';
import { refused } from './refusals.ts';
import type { SheetRefusal } from '../../model/sheet-refusal.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Called for each tag with local names, without the prefix of the namespace. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

export interface XmlPartQuestion {
  readonly path: string;
  readonly root: string;
  /** The reason when the part is about something else. */
  readonly otherRoot?: SheetRefusal;
}

/** The first call decides; reading stops with the piece at hand. */
export type Refuse = (reason: SheetRefusal) => void;

/**
 * Reads one XML part in a stream. Refuses a document type, nesting, tags or attributes without end, bytes
 * that are not the text they claim to be, and a part whose root element never ends.
 */
export async function readXmlPart(
  zip: ForeignZip,
  question: XmlPartQuestion,
  handlersFor: (refuse: Refuse) => XmlHandlers,
): Promise<Result<null>> {
  let reason: SheetRefusal | null = null;
  const refuse: Refuse = (next) => {
    reason ??= next;
  };
  const scan = createScan(question, handlersFor(refuse), refuse);
  let decode: ((piece: Buffer) => string | null) | null = null;
  const inflated = await zip.inflate(question.path, (piece) => {
    decode ??= decoderFor(piece);
    const text = decode(piece);
    if (text === null) return 'damaged-workbook';
    scan.write(text);
    return reason;
  });
  if (!inflated.ok) return inflated;
  return scan.isComplete() ? ok(null) : refused('damaged-workbook', question.path);
}

function createScan(question: XmlPartQuestion, handlers: XmlHandlers, refuse: Refuse) {
  let depth = 0;
  let isRootClosed = false;
  let attributeCount = 0;
  let written = 0;
  let lastEventAt = 0;
  const happened = () => {
    lastEventAt = written;
  };
  const parser = new Parser(
    {
      onprocessinginstruction: (name) => {
        happened();
        if (name.startsWith('!')) refuse('doctype');
      },
      oncomment: happened,
      onattribute: () => {
        attributeCount += 1;
        if (attributeCount > sheetLimits.xmlAttributes) refuse('damaged-workbook');
      },
      onopentag: (name, attributes) => {
        happened();
        attributeCount = 0;
        depth += 1;
        if (depth > sheetLimits.xmlDepth) refuse('damaged-workbook');
        if (depth === 1 && localName(name) !== question.root)
          refuse(question.otherRoot ?? 'damaged-workbook');
        handlers.open(localName(name), withLocalNames(attributes));
      },
      onclosetag: (name) => {
        happened();
        depth -= 1;
        if (depth === 0) isRootClosed = true;
        handlers.close?.(localName(name));
      },
      ontext: (text) => {
        happened();
        handlers.text?.(text);
      },
    },
    { xmlMode: true },
  );
  return {
    write: (text: string) => {
      written += text.length;
      parser.write(text);
      if (written - lastEventAt > sheetLimits.xmlMarkupCharacters) refuse('damaged-workbook');
    },
    /** The parser itself would close what is open; only a written end counts. */
    isComplete: () => isRootClosed && depth === 0,
  };
}

/** UTF-8 unless the first bytes say UTF-16; null for bytes that are not such text. */
function decoderFor(piece: Buffer): (piece: Buffer) => string | null {
  const mark = piece.subarray(0, 2).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (next) => {
    try {
      return decoder.decode(next, { stream: true });
    } catch {
      return null;
    }
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function withLocalNames(attributes: XmlAttributes): XmlAttributes {
  for (const name in attributes) {
    if (name.includes(':')) {
      return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [localName(key), value]));
    }
  }
  return attributes;
}
