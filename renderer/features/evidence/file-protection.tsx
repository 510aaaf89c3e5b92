import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../locales/format.ts';
import { DayField } from '../../parts/day-field.tsx';
import type { ProtectionEdit } from '../../state/masking-slice.ts';
import { KeptField } from './kept-field.tsx';
import styles from './mask.module.css';
import { ProtectionHead, type ProtectionHeadProps } from './protection-head.tsx';

export interface FileProtectionProps extends ProtectionHeadProps {
  readonly today: string;
  readonly onProtect: (changes: ProtectionEdit) => Promise<boolean>;
}

/** How a file protects those who are in it: its mask, its seal, what it is kept for, and who saw the original. */
export function FileProtection(props: FileProtectionProps) {
  const { file, isTrashed, today, drafts, onProtect } = props;
  const { t } = useTranslation('masking');
  const { mask, purpose, retainUntilOn, isSealed, accesses } = file;
  return (
    <section className={styles['protection']} aria-label={t('protection')}>
      <ProtectionHead {...props} />
      <span aria-hidden="true">{t('purpose')}</span>
      <KeptField
        label={t('purpose')}
        placeholder={t('purposePlaceholder')}
        maxLength={500}
        value={purpose}
        draft={drafts.find('evidence.protectFile')}
        isDisabled={isTrashed}
        onDraft={(text) => drafts.keep('evidence.protectFile', text)}
        onForget={() => drafts.forget('evidence.protectFile')}
        onSave={(text) => onProtect({ purpose: text })}
      />
      <div className={styles['day']}>
        <span aria-hidden="true">{t('retainUntil')}</span>
        <DayField
          label={t('retainUntil')}
          value={retainUntilOn}
          isClearable
          isDisabled={isTrashed}
          onChange={(day) => void onProtect({ retainUntilOn: day })}
        />
        {retainUntilOn !== null && retainUntilOn < today && (
          <span className={styles['due']}>{t('retentionOver')}</span>
        )}
      </div>
      {mask ? (
        <p className={styles['hint']}>{t('maskSeals')}</p>
      ) : (
        <Checkbox
          checked={isSealed}
          disabled={isTrashed}
          onChange={(event) => void onProtect({ isSealed: event.target.checked })}
        >
          {t('seal')}
        </Checkbox>
      )}
      {accesses.length > 0 && (
        <>
          <h4>{t('accesses')}</h4>
          <ul className={styles['accesses']}>
            {accesses.map(({ actorName, atMs, reason }) => (
              <li key={`${atMs} ${actorName} ${reason}`}>
                {t('access', { time: formatDateTime(atMs), name: actorName, reason })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
