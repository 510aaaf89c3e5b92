import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndicatorDetail, Target } from '../../../db/contract/indicators-calls.ts';
import { gapOf, verdictOf } from '../../../db/model/indicator-rules.ts';
import { gapWords, targetWords } from '../../locales/indicator-words.ts';
import { localName } from '../../locales/local-name.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import type { TargetChanges, TargetInput } from '../../state/indicator-slice.ts';
import { lastOf } from './indicator-columns.tsx';
import styles from './tables.module.css';
import { TargetDialog } from './target-dialog.tsx';

export interface TargetTableProps {
  readonly indicator: IndicatorDetail;
  readonly onAdd: (target: TargetInput) => Promise<boolean>;
  readonly onUpdate: (target: Target, changes: TargetChanges) => Promise<boolean>;
  readonly onRemove: (targetId: string) => void;
}

/** What is to be reached and by when; each can be changed or removed, with a way back. */
export function TargetTable({ indicator, onAdd, onUpdate, onRemove }: TargetTableProps) {
  const { t } = useTranslation('indicators');
  const [editing, setEditing] = useState<Target | 'new' | null>(null);
  const unit = localName(indicator.unitZh, indicator.unitEn);
  const last = lastOf(indicator)?.shownValue ?? null;
  const add = (
    <Button type="primary" onClick={() => setEditing('new')}>
      {t('target.add')}
    </Button>
  );
  return (
    <>
      {indicator.targets.length === 0 ? (
        <EmptyState text={t('target.empty')} action={add} />
      ) : (
        <>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{t('target.year')}</th>
                <th scope="col">{t('target.value')}</th>
                <th scope="col">{t('target.result')}</th>
                <th scope="col">{t('target.kind')}</th>
                <th scope="col">{t('target.period')}</th>
                <th scope="col">{t('target.note')}</th>
                <th scope="col">
                  <span className="visually-hidden">{t('reading.acts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {indicator.targets.map((target) => {
                const words = targetWords(target, unit);
                return (
                  <tr key={target.id}>
                    <th scope="row">
                      {target.year === null ? t('target.undated') : t('year', { year: target.year })}
                    </th>
                    <td className={styles['value']}>{words}</td>
                    <td>
                      {t(`target.verdicts.${verdictOf(last, target)}`, {
                        gap: gapWords(gapOf(last, target)),
                      })}
                    </td>
                    <td>
                      {t(`target.kinds.${target.kind}`)}{' '}
                      {target.id === indicator.assessment.targetId && (
                        <span className={styles['mark']}>{t('target.current')}</span>
                      )}
                    </td>
                    <td>{target.periodZh}</td>
                    <td className={styles['words']}>{target.noteZh}</td>
                    <td className={styles['acts']}>
                      <Button
                        size="small"
                        aria-label={t('target.editOf', { target: words })}
                        onClick={() => setEditing(target)}
                      >
                        {t('target.edit')}
                      </Button>
                      <Button
                        size="small"
                        aria-label={t('target.removeOf', { target: words })}
                        onClick={() => onRemove(target.id)}
                      >
                        {t('target.remove')}
                      </Button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          <div className={styles['add']}>{add}</div>
        </>
      )}
      {editing !== null && (
        <TargetDialog
          target={editing === 'new' ? null : editing}
          unit={unit}
          onClose={() => setEditing(null)}
          onSave={(target) => (editing === 'new' ? onAdd(target) : onUpdate(editing, target))}
        />
      )}
    </>
  );
}
