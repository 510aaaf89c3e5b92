import { useTranslation } from 'react-i18next';
import { formatCount } from '../../locales/format.ts';
import { localName } from '../../locales/local-name.ts';
import type { LightPreview } from '../../state/lights-slice.ts';
import { LightCountsLine } from './light-counts.tsx';
import styles from './lights.module.css';

/** How many lights of each colour the plans have now, and would have by the rule that is being tried. */
export function LightPreviewTable({ preview }: { readonly preview: LightPreview }) {
  const { t } = useTranslation('settings');
  if (preview.length === 0) return <p>{t('previewNoPlan')}</p>;
  return (
    <table className={styles['preview']}>
      <caption>{t('previewTitle')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('previewPlan')}</th>
          <th scope="col">{t('previewNow')}</th>
          <th scope="col">{t('previewThen')}</th>
          <th scope="col">{t('previewChanged')}</th>
        </tr>
      </thead>
      <tbody>
        {preview.map(({ planId, titleZh, titleEn, before, after, changed }) => (
          <tr key={planId}>
            <th scope="row">{localName(titleZh, titleEn)}</th>
            <td>
              <LightCountsLine counts={before} />
            </td>
            <td>
              <LightCountsLine counts={after} />
            </td>
            <td>{formatCount(changed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
