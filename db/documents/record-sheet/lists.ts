import { stateWordsZh } from '../../model/state-words.ts';
import { notFilled } from './answer-words.ts';
import { timeWords } from './day-words.ts';
import { html, textPiece, type Html } from './html.ts';
import type { RecordSheet, SheetMeasure } from './record-sheet.ts';

/** What was recorded that day of the measures that this visit is about. */
export function measureTable({ measures, isBlank }: RecordSheet): Html {
  const rows = measures.map((measure) => {
    const { code, title, note } = measure;
    const said = isBlank ? '' : statusWords(measure);
    return html`<tr>
      <td class="code">${code}</td>
      <td>${title}</td>
      <td>${said}</td>
      <td>${textPiece(note)}</td>
    </tr> `;
  });
  return html`<table>
    <colgroup>
      <col class="code" />
      <col style="width:35%" />
      <col style="width:23%" />
      <col />
    </colgroup>
    <thead>
      <tr>
        <th>编号</th>
        <th>措施</th>
        <th>进展</th>
        <th>情况说明</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function statusWords({ status, percent, isDifficult }: SheetMeasure): string {
  if (status === null) return notFilled;
  return [
    stateWordsZh.statuses[status],
    ...(percent === null ? [] : [`${percent}%`]),
    ...(isDifficult ? [stateWordsZh.difficult] : []),
  ].join('，');
}

/** Every file by its number, with the first digits of its hash, by which the very file is known again. */
export function fileTable({ files, visit, isBlank }: RecordSheet): Html {
  if (files.length === 0) return isBlank ? html`<div class="rule"></div>` : html`<p>无</p>`;
  const rows = files.map(
    ({ name, caption, sha256, atMs }, place) =>
      html`<tr class="short">
        <td class="number">${place + 1}</td>
        <td>${name}</td>
        <td>${caption}</td>
        <td>${timeWords(atMs, visit.plannedOn)}</td>
        <td class="check">${sha256.slice(0, 8)}</td>
      </tr> `,
  );
  return html`<table>
      <colgroup>
        <col class="number" />
        <col />
        <col style="width:30%" />
        <col style="width:22mm" />
        <col style="width:20mm" />
      </colgroup>
      <thead>
        <tr>
          <th class="number">序号</th>
          <th>文件</th>
          <th>说明</th>
          <th>收入时间</th>
          <th>校验值</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    <p class="small">共 ${files.length} 件。</p>`;
}
