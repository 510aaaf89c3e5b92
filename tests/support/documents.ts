import { buildZip } from './hostile-sheets.ts';

const prolog = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A docx whose body is this XML. */
export function buildDocx(body: string): Promise<Buffer> {
  return buildZip([
    { path: '[Content_Types].xml', data: `${prolog}<Types/>` },
    {
      path: 'word/document.xml',
      data: `${prolog}<w:document ${wordNamespace}><w:body>${body}</w:body></w:document>`,
    },
  ]);
}

/** A pptx with one slide for each text. */
export function buildPptx(slides: readonly string[]): Promise<Buffer> {
  return buildZip(
    slides.map((text, at) => ({
      path: `ppt/slides/slide${at + 1}.xml`,
      data: `${prolog}<p:sld><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sld>`,
    })),
  );
}

/**
 * A PDF of one page. Its letters are numbers of glyphs that a table names, as in papers in Chinese; each is set with
 * a gap before it. It also asks to run a script and to open an address, which nothing may do.
 */
export function buildPdf(text: string): Buffer {
  const letters = Array.from(text);
  const rows = letters.map((letter, at) => `<${hex(at + 1)}> <${hex(letter.codePointAt(0) ?? 0)}>`);
  const table = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange
${rows.length} beginbfchar
${rows.join('\n')}
endbfchar endcmap end`;
  const shown = letters.map((_, at) => `<${hex(at + 1)}> Tj 30 0 Td`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >>
/AA << /O << /S /URI /URI (http://127.0.0.1:9/opened) >> >> >>`,
    stream(`BT /F1 20 Tf 50 700 Td ${shown} ET`),
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 8 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 /FontDescriptor 7 0 R
/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>`,
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /ItalicAngle 0 /Ascent 800 /Descent -200 /StemV 80 >>',
    stream(table),
  ];
  let body = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer << /Root 1 0 R /Size ${size} >>\nstartxref\n${body.length}\n%%EOF`,
    'latin1',
  );
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function hex(number: number): string {
  return number.toString(16).padStart(4, '0');
}
