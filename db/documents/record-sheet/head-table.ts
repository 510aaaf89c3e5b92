import { visitMethods, visitTopics } from '../../model/visit.ts';
import { visitWordsZh } from '../../model/visit-words.ts';
import { choiceBox, notFilled } from './answer-words.ts';
import { dayWords, timeWords } from './day-words.ts';
import { html, nothing, textPiece, type Html } from './html.ts';
import type { RecordSheet } from './record-sheet.ts';

const { kinds, purposes, topics: topicWords, methods: methodWords } = visitWordsZh;

/** Where, when, who and what about, in the order of the paper. */
export function headTable(sheet: RecordSheet): Html {
  const { visit, schoolName, members } = sheet;
  return html`<table class="head">
    ${pair('学校', schoolName || notFilled, '日期', dayWords(visit.plannedOn))}
    ${pair(visit.kind === 'regular' ? '责任督学' : '督导组成员', members.join('、') || empty(sheet), '到校/离校', stay(sheet))}
    ${pair('督导类型', kinds[visit.kind], '督导目的', purposes[visit.purpose])}
    ${line('督导主题', topics(sheet))} ${visit.aim === '' ? nothing : line('督导要求', textPiece(visit.aim))}
    ${line('督导方式', methods(sheet))}
  </table> `;
}

function pair(label: string, words: string, other: string, otherWords: string): Html {
  return html`<tr class="short">
    <th>${label}</th>
    <td>${words}</td>
    <th>${other}</th>
    <td>${otherWords}</td>
  </tr>`;
}

function line(label: string, words: Html): Html {
  return html`<tr class="short">
    <th>${label}</th>
    <td colspan="3">${words}</td>
  </tr>`;
}

function empty({ isBlank }: RecordSheet): string {
  return isBlank ? '' : notFilled;
}

function stay(sheet: RecordSheet): string {
  const { plannedOn, arrivedAtMs, leftAtMs } = sheet.visit;
  if (sheet.isBlank && arrivedAtMs === null && leftAtMs === null) return '　　:　　 / 　　:　　';
  const [arrived, left] = [arrivedAtMs, leftAtMs].map((ms) =>
    ms === null ? notFilled : timeWords(ms, plannedOn),
  );
  return `${arrived ?? ''} / ${left ?? ''}`;
}

/** A topic of a later version stands by its own name. */
function topics({ topics: names, visit, isBlank }: RecordSheet): Html {
  const words = [
    ...names.map((name) => (topicWords as Readonly<Record<string, string>>)[name] ?? name),
    ...(visit.subject === '' ? [] : [visit.subject]),
  ];
  if (words.length > 0) return textPiece(words.join('；'));
  return isBlank ? html`${visitTopics.map((name) => choiceBox(topicWords[name]))}` : html`${notFilled}`;
}

function methods({ visit, isBlank }: RecordSheet): Html {
  if (visit.methods.length > 0) return html`${visit.methods.map((name) => methodWords[name]).join('、')}`;
  return isBlank ? html`${visitMethods.map((name) => choiceBox(methodWords[name]))}` : html`${notFilled}`;
}
