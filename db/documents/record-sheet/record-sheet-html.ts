import { chineseNumber } from '../../model/chinese-number.ts';
import type { VisitKind } from '../../model/visit.ts';
import { visitWordsZh } from '../../model/visit-words.ts';
import { fileNameOf } from '../file-name.ts';
import { headTable } from './head-table.ts';
import { html, type Html } from './html.ts';
import { printStyle } from './print-style.ts';
import type { RecordSheet } from './record-sheet.ts';
import { sealNote } from './seal-note.ts';
import { sheetSections } from './sections.ts';

const titles: Readonly<Record<VisitKind, string>> = {
  regular: '责任督学工作记录表',
  special: '专项督导记录表',
  comprehensive: '综合督导记录表',
};

/**
 * One self-contained page for A4: no script, nothing loaded from anywhere, every text escaped. The same visit gives
 * the same bytes on every machine of its time zone.
 */
export function recordSheetHtml(sheet: RecordSheet): string {
  const title = titles[sheet.visit.kind];
  const style: Html = { markup: printStyle(sheet.number) };
  const sections = sheetSections(sheet).map(
    ({ heading, content }, place) =>
      html`<section>
        <h2>${chineseNumber(place + 1)}、${heading}</h2>
        <div class="inside">${content}</div>
      </section> `,
  );
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:"
        />
        <title>${title}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <h1>${title}</h1>
        <div class="heading"><span>${sheet.office}</span><span>编号：${sheet.number}</span></div>
        ${headTable(sheet)}${sections}${sealNote(sheet.seal)}
      </body>
    </html> `.markup;
}

/** `2025-05-20_示例小学_经常性督导记录表.html` */
export function recordSheetFileName({ visit, schoolName }: RecordSheet): string {
  const kind = visitWordsZh.kinds[visit.kind];
  return `${visit.plannedOn}_${fileNameOf(schoolName) || '学校'}_${kind}督导记录表.html`;
}
