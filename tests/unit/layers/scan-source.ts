/** A source text taken apart: what is code, what it imports, and what stands in its string literals. */
export interface ScannedSource {
  /**
   * The code with comments and regular expressions blanked and each literal as `'‹n›'`, the parts of a template
   * with holes as `‹n›`; lines keep their number.
   */
  readonly code: string;
  readonly literals: readonly Literal[];
  readonly imports: readonly Import[];
}

export interface Literal {
  readonly text: string;
  readonly line: number;
}

export interface Import {
  /** What is named in `from`, or null for an `import()` whose name is computed. */
  readonly specifier: string | null;
  readonly line: number;
}

/** Takes TypeScript, TSX or JavaScript apart without understanding it further. */
export function scanSource(source: string): ScannedSource {
  const literals: Literal[] = [];
  const code = blankOut(source, literals);
  return { code, literals, imports: findImports(code, literals) };
}

/** The line, counted from 1, of a place in the code. */
export function lineAt(code: string, index: number): number {
  return code.slice(0, index).split('\n').length;
}

const token =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`|\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*|[{}]/g;
/** What may stand before a slash that opens a regular expression. */
const beforeRegExp = /(?:^|[(,=:[!&|?{;+*%~^-]|\b(?:return|typeof|case|of|in))\s*$/;

function blankOut(source: string, literals: Literal[]): string {
  let code = '';
  let at = 0;
  let depth = 0;
  const templateDepths: number[] = [];
  const copyTo = (end: number): void => {
    code += source.slice(at, end);
    at = end;
  };
  const keep = (text: string, end: number, quote: string): void => {
    literals.push({ text, line: lineAt(source, at) });
    code += `${quote}‹${literals.length - 1}›${quote}${newlinesOf(source.slice(at, end))}`;
    at = end;
  };
  /** Takes the text of a template up to its end or to the code inside it. */
  const takeTemplate = (): void => {
    const [text = ''] = /^(?:\\[\s\S]|\$(?!\{)|[^\\`$])*/.exec(source.slice(at + 1)) ?? [];
    const end = at + 1 + text.length;
    const isWhole = source[at] === '`' && source[end] === '`';
    const isOpen = source.startsWith('${', end);
    if (isOpen) templateDepths.push(depth);
    keep(text, end + (isOpen ? 2 : 1), isWhole ? "'" : ' ');
    if (isOpen) code += '(';
  };

  while (at < source.length) {
    token.lastIndex = at;
    const found = token.exec(source);
    if (!found) break;
    const [text] = found;
    copyTo(found.index);
    if (text === '`') takeTemplate();
    else if (text === '{') {
      depth += 1;
      copyTo(at + 1);
    } else if (text === '}' && templateDepths.at(-1) === depth) {
      templateDepths.pop();
      code += ')';
      takeTemplate();
    } else if (text === '}') {
      depth -= 1;
      copyTo(at + 1);
    } else if (/^['"]/.test(text)) keep(text.slice(1, -1), at + text.length, "'");
    else if (/^\/[/*]/.test(text) || beforeRegExp.test(code)) {
      code += ` ${newlinesOf(text)}`;
      at += text.length;
    } else copyTo(at + 1);
  }
  copyTo(source.length);
  return code;
}

function newlinesOf(text: string): string {
  return '\n'.repeat(text.split('\n').length - 1);
}

const importForms =
  /\b(?:import|export)\b[^;'=()]*?\bfrom\s*'‹(\d+)›'|\b(?:import|require(?:\.resolve)?)\s*\(?\s*'‹(\d+)›'/g;
const computedImport = /\b(?:import|require)\s*\(\s*(?!\s*'‹\d+›'\s*[,)])/g;

function findImports(code: string, literals: readonly Literal[]): readonly Import[] {
  const named = [...code.matchAll(importForms)].map((match) => ({
    specifier: literals[Number(match[1] ?? match[2])]?.text ?? null,
    line: lineAt(code, match.index),
  }));
  const computed = [...code.matchAll(computedImport)].map((match) => ({
    specifier: null,
    line: lineAt(code, match.index),
  }));
  return [...named, ...computed];
}
