import { Button, Checkbox, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../db/contract/plans-calls.ts';
import { formatCount, formatDay } from '../../locales/format.ts';
import { localName } from '../../locales/local-name.ts';
import styles from './plan-page.module.css';

export interface PlanChooserProps {
  readonly isOpen: boolean;
  readonly plans: readonly Plan[];
  readonly onChoose: (planId: string, isChosen: boolean) => void;
  readonly onNew: () => void;
  readonly onClose: () => void;
}

/** Which plans this office works on; each tick is recorded at once. */
export function PlanChooser({ isOpen, plans, onChoose, onNew, onClose }: PlanChooserProps) {
  const { t } = useTranslation(['plan', 'common']);

  function planFacts({ issuerZh, issuerEn, startsOn, measures }: Plan): string[] {
    return [
      localName(issuerZh, issuerEn),
      startsOn === null ? '' : t('startsOn', { day: formatDay(startsOn) }),
      t('summary', { n: formatCount(measures) }),
    ].filter((fact) => fact !== '');
  }

  return (
    <Modal
      open={isOpen}
      title={t('choosePlans')}
      onCancel={onClose}
      footer={[
        <Button key="new" onClick={onNew}>
          {t('newPlan')}
        </Button>,
        <Button key="done" type="primary" onClick={onClose}>
          {t('common:done')}
        </Button>,
      ]}
    >
      <p className={styles['hint']}>{t('choosePlansHint')}</p>
      <ul className={styles['plans']}>
        {plans.map((plan) => (
          <li key={plan.id}>
            <Checkbox checked={plan.isChosen} onChange={(event) => onChoose(plan.id, event.target.checked)}>
              {localName(plan.titleZh, plan.titleEn)}
              <span className={styles['planFacts']}>{planFacts(plan).join(' · ')}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
