import { Modal, type RefSelectProps } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganizationProfile, UnitRecords } from '../../../db/contract/organizations-calls.ts';
import type { AppError } from '../../../db/model/result.ts';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import styles from './organizations-page.module.css';
import { UnitSelect } from './unit-select.tsx';
import type { UnitTree } from './unit-tree.ts';

type Answer = UnitRecords | AppError;

interface UnitName {
  readonly id: string;
  readonly nameZh: string;
}

export interface MergeDialogProps {
  readonly profile: OrganizationProfile;
  readonly tree: UnitTree;
  readonly firstIntoId: string | null;
  readonly preview: (organizationId: string, intoId: string) => Promise<UnitRecords | AppError>;
  readonly onMerge: (from: UnitName, into: UnitName) => Promise<AppError | null>;
  readonly onMerged: (intoId: string) => void;
  readonly onClose: () => void;
}

/** Chooses the unit that shall stand for this one, and says beforehand what will count there. */
export function MergeDialog({ profile, tree, firstIntoId, preview, ...act }: MergeDialogProps) {
  const { t } = useTranslation('organizations');
  const select = useRef<RefSelectProps>(null);
  const [intoId, setIntoId] = useState(firstIntoId ?? profile.suspected[0]?.id ?? null);
  const [found, setFound] = useState<{ readonly intoId: string; readonly answer: Answer } | null>(null);
  const into = tree.byId.get(intoId ?? '') ?? null;
  const answer = found?.intoId === intoId ? found?.answer : null;
  const moves = answer && 'entries' in answer ? answer : null;

  useEffect(() => {
    let isLatest = true;
    if (intoId !== null) {
      void preview(profile.id, intoId).then((seen) => isLatest && setFound({ intoId, answer: seen }));
    }
    return () => {
      isLatest = false;
    };
  }, [intoId, preview, profile.id]);

  async function run(): Promise<void> {
    if (!into) return;
    const error = await act.onMerge(profile, into);
    if (error) return setFound({ intoId: into.id, answer: error });
    act.onMerged(into.id);
    act.onClose();
  }

  return (
    <Modal
      open
      title={t('mergeTitle', { name: profile.nameZh })}
      okText={t('mergeRun')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !moves }}
      onOk={() => void run()}
      onCancel={act.onClose}
      afterOpenChange={(isOpen) => isOpen && select.current?.focus()}
    >
      <div className={styles['importBody']}>
        <div className={styles['form']}>
          <span aria-hidden="true">{t('mergeInto')}</span>
          <UnitSelect
            label={t('mergeInto')}
            placeholder={t('mergeIntoPlaceholder')}
            tree={tree}
            value={intoId}
            withoutId={profile.id}
            isClearable={false}
            ref={select}
            onChoose={setIntoId}
          />
        </div>
        {moves && into && <p aria-live="polite">{t('mergePreview', { ...moves, name: into.nameZh })}</p>}
        {answer && 'code' in answer && <ErrorPanel error={answer} />}
      </div>
    </Modal>
  );
}
