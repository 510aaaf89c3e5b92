import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { fontSizes, type Preferences } from '../../../db/model/preferences.ts';
import { LanguageSwitch } from '../../parts/language-switch.tsx';
import { Section } from './section.tsx';
import styles from './settings-page.module.css';

export interface LookSectionProps {
  readonly preferences: Preferences;
  readonly onChange: (change: Partial<Preferences>) => void;
}

/** Language and size of text; each choice shows at once. */
export function LookSection({ preferences, onChange }: LookSectionProps) {
  const { t } = useTranslation(['settings', 'common']);
  return (
    <Section id="look" title={t('look')} hint={t('lookHint')}>
      <div className={styles['line']}>
        <LanguageSwitch
          value={preferences.language}
          label={t('common:language')}
          onChange={(language) => onChange({ language })}
        />
        <span id="font-size-label">{t('fontSize')}</span>
        <Radio.Group
          aria-labelledby="font-size-label"
          optionType="button"
          name="font-size"
          value={preferences.fontSize}
          onChange={(event) => onChange({ fontSize: event.target.value as Preferences['fontSize'] })}
          options={fontSizes.map((size) => ({ value: size, label: size, title: t('fontSizePx', { size }) }))}
        />
      </div>
      <p className={styles['sample']}>{t('fontSample')}</p>
    </Section>
  );
}
