import { momentWords } from './day-words.ts';
import { html, nothing, textPiece, type Html } from './html.ts';
import type { SheetSeal } from './record-sheet.ts';

const shownDigits = 16;

/** When it was sealed, by which value its content is known again, and every change since with its reason. */
export function sealNote(seal: SheetSeal | null): Html {
  if (seal === null) return nothing;
  const { sealedAtMs, actorName, contentHash, amendments } = seal;
  const by = actorName === '' ? '' : `，封存人：${actorName}`;
  return html`<div class="seal">
    <p>
      封存时间：${momentWords(sealedAtMs)}${by}；内容校验值：<span class="check"
        >${contentHash.slice(0, shownDigits)}</span
      >
    </p>
    ${amendments.length === 0 ? html`<p>${unamended(seal)}</p>` : amendmentTable(seal)}
  </div> `;
}

function unamended({ isUnchanged }: SheetSeal): string {
  return isUnchanged ? '封存后没有更改。' : '现有内容与封存时不同，更改见变更历史。';
}

function amendmentTable({ amendments }: SheetSeal): Html {
  const rows = amendments.map(
    ({ atMs, actorName, what, reason }) =>
      html`<tr>
        <td>${momentWords(atMs)}</td>
        <td>${actorName}</td>
        <td>${textPiece(what)}</td>
        <td>${textPiece(reason)}</td>
      </tr> `,
  );
  return html`<h3>封存后的更改</h3>
    <table class="small">
      <colgroup>
        <col style="width:38mm" />
        <col style="width:24mm" />
        <col />
        <col style="width:28%" />
      </colgroup>
      <thead>
        <tr>
          <th>时间</th>
          <th>人员</th>
          <th>更改</th>
          <th>原因</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}
