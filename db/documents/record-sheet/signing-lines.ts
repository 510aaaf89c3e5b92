import { momentWords } from './day-words.ts';
import { html, nothing, type Html } from './html.ts';
import type { RecordSheet, SheetSignature } from './record-sheet.ts';

const labels = { inspector: '督学签名', school: '学校负责人签名' } as const;
const roles = ['inspector', 'school'] as const;
const dayRoom = '日期：　　　年　　月　　日';

/** A line for each who signed, at least one of the inspectors and one of the school; drawn, or left to be signed by hand. */
export function signingLines({ signatures, seal }: RecordSheet): Html {
  const lines = roles.flatMap((role) => {
    const signed = signatures.filter((signature) => signature.role === role);
    return signed.length === 0 ? [{ role, name: '', picture: null }] : signed;
  });
  return html`${lines.map((signature) => signingLine(signature, seal?.sealedAtMs ?? null))}
    <p>学校公章：</p>
    <div class="room"></div>`;
}

function signingLine({ role, name, picture }: SheetSignature, sealedAtMs: number | null): Html {
  const drawn = picture
    ? html`<img class="drawn" alt="${name}" src="data:${picture.mediaType};base64,${picture.base64}" />`
    : nothing;
  const day = picture && sealedAtMs !== null ? `日期：${momentWords(sealedAtMs)}` : dayRoom;
  const printed = name === '' ? '' : `（${name}）`;
  return html`<div class="signing">
    <span>${labels[role]}：</span><span class="line">${drawn}</span><span>${printed}</span
    ><span class="day">${day}</span>
  </div> `;
}
