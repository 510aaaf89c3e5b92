import { notFilled } from './answer-words.ts';
import { dayWords, timeWords } from './day-words.ts';
import { formTable } from './form-table.ts';
import { html, nothing, textPiece, type Html } from './html.ts';
import { fileTable, measureTable } from './lists.ts';
import type { RecordSheet, SheetProblem } from './record-sheet.ts';
import { signingLines } from './signing-lines.ts';

export interface SheetSection {
  readonly heading: string;
  readonly content: Html;
}

/** What was seen and said, in the order of the paper; what the visit has nothing to do with is left out. */
export function sheetSections(sheet: RecordSheet): readonly SheetSection[] {
  const { visit, forms, measures, isBlank } = sheet;
  return [
    { heading: '查看内容及现场情况', content: situation(sheet) },
    ...(forms.length === 0
      ? []
      : [{ heading: '表单记录', content: html`${forms.map((form) => formTable(form, isBlank))}` }]),
    ...(measures.length === 0 ? [] : [{ heading: '措施进展', content: measureTable(sheet) }]),
    { heading: '亮点', content: written(sheet, visit.highlights, 2) },
    { heading: '发现问题', content: problems(sheet) },
    { heading: '当场反馈意见', content: written(sheet, visit.feedback, 3) },
    { heading: '整改建议与时限', content: advice(sheet) },
    { heading: '学校意见', content: written(sheet, visit.schoolOpinion, 2) },
    ...(visit.summary === '' ? [] : [{ heading: '督导小结', content: text(visit.summary) }]),
    { heading: '照片与附件清单', content: fileTable(sheet) },
    { heading: '签名', content: signingLines(sheet) },
  ];
}

function situation(sheet: RecordSheet): Html {
  const { visit, notes } = sheet;
  if (notes.length === 0) return written(sheet, visit.situation, 6);
  const items = notes.map(({ atMs, text: note, measureCode }) => {
    const about = measureCode === '' ? '' : `〔${measureCode}〕`;
    return html`<li>
      <span class="time">${timeWords(atMs, visit.plannedOn)}</span> ${textPiece(about + note)}
    </li> `;
  });
  return html`${visit.situation === '' ? nothing : text(visit.situation)}
    <ol>
      ${items}
    </ol>`;
}

function problems(sheet: RecordSheet): Html {
  if (sheet.problems.length === 0) return written(sheet, '', 4);
  return html`<ol>
    ${sheet.problems.map((problem, place) => problemItem(problem, place + 1))}
  </ol>`;
}

function problemItem({ text: problem, basis, measureCode }: SheetProblem, number: number): Html {
  const grounds = [basis, ...(measureCode === '' ? [] : [`措施 ${measureCode}`])].filter(
    (part) => part !== '',
  );
  return html`<li>
    ${number}. ${textPiece(problem || notFilled)}
    <div class="small">依据：${textPiece(grounds.join('；') || notFilled)}</div>
  </li> `;
}

function advice(sheet: RecordSheet): Html {
  const { advice: words, adviceDueOn } = sheet.visit;
  const due = adviceDueOn === null ? null : dayWords(adviceDueOn);
  const room = sheet.isBlank ? '　　　　年　　月　　日' : notFilled;
  return html`${written(sheet, words, 3)}
    <p>整改时限：${due ?? room}</p>`;
}

/** What was written, else room of so many lines to write by hand, else that nothing was. */
function written({ isBlank }: RecordSheet, words: string, lines: number): Html {
  if (words.trim() !== '') return text(words);
  if (!isBlank) return text(notFilled);
  return html`${Array.from({ length: lines }, () => html`<div class="rule"></div>`)}`;
}

function text(words: string): Html {
  return html`<p>${textPiece(words)}</p>`;
}
