import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import { EmptyState } from '../../parts/empty-state.tsx';
import { useStore } from '../../state/store.ts';
import { PlanChooser } from './plan-chooser.tsx';
import styles from './plan-page.module.css';

/** Goes on to the first chosen plan; without one it tells what a plan is for and offers to choose. */
export function HomePage() {
  const { t } = useTranslation('plan');
  const navigate = useNavigate();
  const { key } = useLocation();
  const [isChooserOpen, setIsChooserOpen] = useState(false);
  const { plans, loadPlans, choosePlan } = useStore(
    useShallow((state) => ({ plans: state.plans, loadPlans: state.loadPlans, choosePlan: state.choosePlan })),
  );

  useEffect(() => {
    void loadPlans();
  }, [loadPlans]);

  if (!plans) return null;
  const first = plans.find(({ isChosen }) => isChosen);
  // A click on this very address while it leads on is a new visit to it, which leads on again.
  if (first && !isChooserOpen) return <Navigate key={key} to={`/plan/${first.code}`} replace />;
  return (
    <div className={styles['home']}>
      <h1>{t('plan')}</h1>
      <EmptyState
        text={t('noPlan')}
        action={
          <span className={styles['nextSteps']}>
            <Button type="primary" onClick={() => setIsChooserOpen(true)}>
              {t('choosePlans')}
            </Button>
            <Button onClick={() => void navigate('/plans/new')}>{t('newPlan')}</Button>
          </span>
        }
      />
      <PlanChooser
        isOpen={isChooserOpen}
        plans={plans}
        onNew={() => void navigate('/plans/new')}
        onChoose={(planId, isChosen) => void choosePlan(planId, isChosen)}
        onClose={() => setIsChooserOpen(false)}
      />
    </div>
  );
}
