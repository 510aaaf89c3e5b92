import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { localName } from '../../locales/local-name.ts';
import type { MeasureChoice } from '../../state/evidence-slice.ts';
import styles from './detail.module.css';
import { MeasureSelect } from './measure-select.tsx';

export interface MeasureLinksProps {
  readonly measures: readonly MeasureChoice[];
  readonly found: readonly MeasureChoice[];
  readonly isFixed: boolean;
  readonly onSearch: (text: string) => void;
  readonly onLink: (measure: MeasureChoice, isLinked: boolean) => void;
}

/** The measures that the piece is evidence of; one more is found by code or title. */
export function MeasureLinks({ measures, found, isFixed, onSearch, onLink }: MeasureLinksProps) {
  const { t } = useTranslation('evidence');
  const others = found.filter(({ id }) => measures.every((linked) => linked.id !== id));
  return (
    <section className={styles['links']} aria-label={t('measures')}>
      <h3>{t('measures')}</h3>
      {measures.length === 0 && <p className={styles['hint']}>{t('noMeasure')}</p>}
      <ul>
        {measures.map((measure) => (
          <li key={measure.id}>
            <Link to={`/measure/${measure.code}`}>
              {measure.code} {localName(measure.titleZh, measure.titleEn)}
            </Link>
            {!isFixed && (
              <Button
                type="text"
                icon={<CloseOutlined />}
                aria-label={t('unlink', { code: measure.code })}
                title={t('unlink', { code: measure.code })}
                onClick={() => onLink(measure, false)}
              />
            )}
          </li>
        ))}
      </ul>
      {!isFixed && (
        <MeasureSelect
          label={t('link')}
          value={undefined}
          found={others}
          onSearch={onSearch}
          onChoose={(measure) => measure && onLink(measure, true)}
        />
      )}
    </section>
  );
}
