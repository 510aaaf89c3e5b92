import { answersAt, noRows, rowsOf, type Rows } from '../../model/form/answers.ts';
import { FormReading } from '../../model/form/form-reading.ts';
import {
  wordsIn,
  type Form,
  type Group,
  type Item,
  type Question,
  type Repeat,
} from '../../model/form/form.ts';
import { scoreForm, type Score, type ScoreLine } from '../../model/form/score.ts';
import { visitWordsZh } from '../../model/visit-words.ts';
import { answerRoom, answerWords, notFilled } from './answer-words.ts';
import { html, nothing, textPiece, type Html } from './html.ts';
import type { SheetForm } from './record-sheet.ts';
import { becauseWords, pointsWords, totalWords } from './score-words.ts';

const assessorWords = visitWordsZh.assessors;

/** A form while it is printed. */
interface FormPage {
  readonly form: Form;
  readonly reading: FormReading;
  readonly isBlank: boolean;
  /** By the name of the item; empty for a form without points. */
  readonly lines: ReadonlyMap<string, ScoreLine>;
  /** What the school gave itself; null where there is no such sheet. */
  readonly selfLines: ReadonlyMap<string, ScoreLine> | null;
  readonly width: number;
}

/** Rows that a repeat leaves to be written by hand, and the most questions that stand beside each other in one. */
const blankRows = 3;
const widestRepeat = 6;

/** Question by question in the order of the form, with points where it has them; what was not asked is left out. */
export function formTable(
  { form, answers, checkedOn, assessor, selfAnswers }: SheetForm,
  isBlank: boolean,
): Html {
  const score = scoreForm(form, answers, checkedOn);
  const lines = linesOf(score);
  const hasPoints = lines.size > 0;
  const self = hasPoints && selfAnswers ? scoreForm(form, selfAnswers, checkedOn) : null;
  const width = hasPoints ? (self ? 4 : 3) : 2;
  const selfLines = self && linesOf(self);
  const page = { form, reading: new FormReading(form, answers, checkedOn), isBlank, lines, selfLines, width };
  const whose = assessor === 'self' ? `${assessorWords.self}，` : '';
  return html`<h3>${wordsIn(form.title, 'zh')}（${whose}版本 ${form.version}）</h3>
    <table>
      <colgroup>
        <col style="width:${self ? 36 : 44}%" />
        <col />
        ${self ? html`<col style="width:14mm" />` : nothing}
        ${hasPoints ? html`<col class="points" />` : nothing}
      </colgroup>
      ${self ? bothHead : nothing}${itemRows(page, form.items, noRows)}
      ${self ? totalRow(page, `${assessorWords.self}${totalWords(form, self)}`) : nothing}
      ${
        hasPoints && !isBlank
          ? totalRow(page, `${self ? assessorWords.inspector : ''}${totalWords(form, score)}`)
          : nothing
      }
    </table> `;
}

const bothHead = html`<thead>
  <tr>
    <th>指标</th>
    <th>督导所见</th>
    <th>${assessorWords.self}</th>
    <th>${assessorWords.inspector}</th>
  </tr>
</thead>`;

function linesOf({ lines }: Score): ReadonlyMap<string, ScoreLine> {
  return new Map(lines.map((line) => [line.name, line]));
}

function totalRow({ width }: FormPage, words: string): Html {
  return html`<tr class="total">
    <th colspan="${width}">${words}</th>
  </tr> `;
}

function itemRows(page: FormPage, items: readonly Item[], rows: Rows): readonly Html[] {
  const asked = items.filter(({ name }) => page.isBlank || page.reading.isRelevant(name, rows));
  return asked.flatMap((item) => {
    if (item.kind === 'note') return [];
    if (item.kind === 'group') return [headRow(page, item), ...itemRows(page, item.items, rows)];
    if (item.kind === 'repeat') return [headRow(page, item), ...repeatRows(page, item, rows)];
    return questionRow(page, item, rows);
  });
}

function headRow(page: FormPage, item: Group | Repeat): Html {
  const words = wordsIn(item.label, 'zh');
  return html`<tr class="lead">
    <th colspan="2">${words}</th>
    ${pointsCell(page, item.name)}
  </tr> `;
}

function questionRow(page: FormPage, question: Question, rows: Rows): readonly Html[] {
  const value = page.reading.value(question.name, rows);
  if (question.kind === 'calculate' && (page.isBlank || value === '')) return [];
  const answer = page.isBlank
    ? html`<td class="room">${answerRoom(question)}</td>`
    : html`<td>${textPiece(answerWords(question, value))}</td>`;
  const asked = wordsIn(question.label, 'zh');
  return [
    html`<tr>
      <td>${asked}</td>
      ${answer}${pointsCell(page, question.name)}
    </tr> `,
  ];
}

/** In a repeat nothing scores, so its rows leave the column of points empty. */
function pointsCell({ form, lines, selfLines, isBlank }: FormPage, name: string): Html {
  if (lines.size === 0) return nothing;
  const self = selfLines?.get(name);
  const selfCell = selfLines ? html`<td>${self ? pointsWords(self.points, self.most) : ''}</td>` : nothing;
  const line = lines.get(name);
  if (!line)
    return html`${selfCell}
      <td></td>`;
  const why = isBlank ? '' : becauseWords(form, line);
  return html`${selfCell}
    <td>
      ${pointsWords(isBlank ? null : line.points, line.most)}
      <div class="small">${why}</div>
    </td>`;
}

function repeatRows(page: FormPage, repeat: Repeat, rows: Rows): readonly Html[] {
  const around = answersAt(page.reading.answers, page.reading.placed.get(repeat.name)?.repeats ?? [], rows);
  const count = page.isBlank ? blankRows : rowsOf(around, repeat.name).length;
  const each = Array.from({ length: count }, (_, row) => new Map(rows).set(repeat.name, row));
  const questions = repeat.items.filter(isQuestion);
  const { width } = page;
  if (count === 0)
    return [
      html`<tr class="short">
        <td colspan="${width}">${notFilled}</td>
      </tr> `,
    ];
  if (questions.length === repeat.items.length && questions.length <= widestRepeat) {
    return [
      html`<tr class="rows">
        <td colspan="${width}">${rowsTable(page, questions, each)}</td>
      </tr> `,
    ];
  }
  return each.flatMap((row, place) => [
    html`<tr class="short">
      <td colspan="${width}">第 ${place + 1} 项</td>
    </tr> `,
    ...itemRows(page, repeat.items, row),
  ]);
}

function rowsTable(page: FormPage, questions: readonly Question[], each: readonly Rows[]): Html {
  const heads = questions.map(({ label }) => html`<th>${wordsIn(label, 'zh')}</th>`);
  const body = each.map((rows, place) => {
    const cells = questions.map((question) => {
      if (page.isBlank) return html`<td class="room">${answerRoom(question)}</td>`;
      const words = answerWords(question, page.reading.value(question.name, rows));
      return html`<td>${textPiece(words)}</td>`;
    });
    return html`<tr>
      <td class="number">${place + 1}</td>
      ${cells}
    </tr> `;
  });
  return html`<table>
    <thead>
      <tr>
        <th class="number">序号</th>
        ${heads}
      </tr>
    </thead>
    <tbody>
      ${body}
    </tbody>
  </table>`;
}

function isQuestion(item: Item): item is Question {
  return item.kind !== 'note' && item.kind !== 'group' && item.kind !== 'repeat';
}
