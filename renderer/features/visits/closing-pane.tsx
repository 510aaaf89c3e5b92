import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { VisitDetail } from '../../../db/contract/visits-calls.ts';
import { wordsIn } from '../../../db/model/form/form.ts';
import { formatDateTime } from '../../locales/format.ts';
import { formLanguage } from '../../locales/i18n.ts';
import { visitWord } from '../../locales/visit-words.ts';
import { useStore } from '../../state/store.ts';
import { readStrokes, strokesField, strokesText } from '../../state/signature-strokes.ts';
import { closingPlace, measurePlace, recordPlace, textAt, visitPlace } from '../../state/visit-places.ts';
import { isSheetTyped, isTyped } from './visit-items.ts';
import { Amendments } from './amendments.tsx';
import { KeptField } from './kept-field.tsx';
import { SheetButton } from './sheet-button.tsx';
import { signaturePicture } from './signature-drawing.ts';
import { SignaturePad } from './signature-pad.tsx';
import styles from './visit-page.module.css';

const roles = ['inspector', 'school'] as const;
type Role = (typeof roles)[number];

/** What is still open, the summary, the signatures, and the seal; nothing open keeps it from being sealed. */
export function ClosingPane({ visit }: { readonly visit: VisitDetail }) {
  const { t } = useTranslation('visits');
  const place = closingPlace(visit.id);
  const { texts, refusal, typeVisit, updateVisit, closeVisit, addSignature } = useStore(
    useShallow((state) => ({
      texts: state.visitTexts,
      refusal: state.visitRefusals[`${place.call} ${place.subjectId}`],
      typeVisit: state.typeVisit,
      updateVisit: state.updateVisit,
      closeVisit: state.closeVisit,
      addSignature: state.addSignature,
    })),
  );
  const nameOf = (role: Role): string =>
    textAt(texts, place, role) ?? (role === 'inspector' ? visit.row.members.join('、') : '');
  const strokesBy = (role: Role) => readStrokes(textAt(texts, place, strokesField(role)) ?? '');
  const titles = new Map(visit.forms.map(({ code, title }) => [code, wordsIn(title, formLanguage())]));

  const typed = [
    ...visit.forms
      .filter(({ id }) => isSheetTyped(texts, visit.id, id))
      .map(({ title }) => wordsIn(title, formLanguage())),
    ...visit.measures.filter(({ id }) => isTyped(texts, measurePlace(id))).map(({ code }) => code),
    ...(['note', 'problem-noted'] as const)
      .filter((kind) => isTyped(texts, recordPlace(visit.id, kind)))
      .map((kind) => t(`lines.${kind}`)),
  ];

  async function seal(): Promise<void> {
    const signatures = [];
    for (const role of roles) {
      const name = nameOf(role).trim();
      const picture = await signaturePicture(strokesBy(role));
      const fileId = picture ? await addSignature(picture, t(`role.${role}`)) : null;
      if (picture && fileId === null) return;
      if (name !== '' || fileId !== null) signatures.push({ role, name: name || t(`role.${role}`), fileId });
    }
    await closeVisit(signatures);
  }

  return (
    <>
      {!visit.seal && (
        <section className={styles['open']} aria-label={t('openTitle')}>
          <h2>{t('openTitle')}</h2>
          {visit.open.length === 0 && <p>{t('nothingOpen')}</p>}
          {typed.length > 0 && <output>{t('typedOnly', { names: typed.join('、') })}</output>}
          <ul>
            {visit.open.map(({ code, about, count }) => (
              <li key={`${code} ${about}`}>
                {visitWord('open', code)} {titles.get(about) ?? about}{' '}
                {count > 0 && t('openItems', { n: count })}
              </li>
            ))}
          </ul>
          {visit.open.length > 0 && <p className={styles['muted']}>{t('openHint')}</p>}
        </section>
      )}
      <KeptField
        place={visitPlace(visit.id)}
        field="summary"
        label={t('text.summary')}
        value={visit.summary}
        rows={3}
        onLeft={(summary) => void updateVisit({ summary })}
      />
      {visit.seal ? (
        <section aria-label={t('seal')}>
          <h2>{t('seal')}</h2>
          <ul>
            {visit.seal.signatures.map(({ role, name, evidenceId }) => (
              <li key={role}>
                {t(`role.${role}`)} {name} {t(evidenceId === null ? 'onPaper' : 'drawn')}
              </li>
            ))}
          </ul>
          <p className={styles['muted']}>
            {t('sealFacts', {
              time: formatDateTime(visit.seal.sealedAtMs),
              hash: visit.seal.contentHash.slice(0, 16),
            })}{' '}
            {t(visit.seal.isUnchanged && visit.amendments.length === 0 ? 'unchanged' : 'changed')}
          </p>
        </section>
      ) : (
        <section className={styles['signatures']} aria-label={t('signatures')}>
          <h2>{t('signatures')}</h2>
          <p className={styles['muted']}>{t('signHint')}</p>
          {roles.map((role) => (
            <SignaturePad
              key={role}
              label={t(`role.${role}`)}
              strokes={strokesBy(role)}
              onStrokes={(strokes) => typeVisit(place, strokesField(role), strokesText(strokes))}
            >
              <Input
                aria-label={t('nameOf', { role: t(`role.${role}`) })}
                placeholder={t('nameHint')}
                value={nameOf(role)}
                onChange={({ target }) => typeVisit(place, role, target.value)}
              />
            </SignaturePad>
          ))}
        </section>
      )}
      {refusal && <p role="alert">{t('notSealed')}</p>}
      <div className={styles['acts']}>
        {!visit.seal && (
          <Button type="primary" onClick={() => void seal()}>
            {t('sealIt')}
          </Button>
        )}
        <SheetButton visitId={visit.id} />
      </div>
      <Amendments amendments={visit.amendments} />
    </>
  );
}
