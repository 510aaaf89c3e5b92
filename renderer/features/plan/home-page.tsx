import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import { EmptyState } from '../../parts/empty-state.tsx';
import { useStore } from '../../state/store.ts';
import { PlanChooser } from './plan-chooser.tsx';
import styles from './plan-page.module.css';

/** Goes on to the first chosen plan; without one it tells what a plan is for and offers to choose. */
export function HomePage() {
  const { t } = useTranslation('plan');
  const navigate = useNavigate();
  const { key, pathname } = useLocation();
  const [isChooserOpen, setIsChooserOpen] = useState(false);
  const { plans, loadPlans, choosePlan } = useStore(
    useShallow((state) => ({ plans: state.plans, loadPlans: state.loadPlans, choosePlan: state.choosePlan })),
  );

  useEffect(() => {
    void loadPlans();
  }, [loadPlans]);

  const first = plans?.find(({ isChosen }) => isChosen);
  if (!plans) return null;
  // A click on this very address while it leads on is a new visit to it, which leads on again.
  if (first && !isChooserOpen) return <LeadOn key={key} from={pathname} to={`/plan/${first.code}`} />;
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

/** Goes on at once; whoever has gone elsewhere meanwhile, though that is not drawn yet, is left there. */
function LeadOn({ from, to }: { readonly from: string; readonly to: string }) {
  const navigate = useNavigate();
  useEffect(() => {
    if (addressNow() === from) void navigate(to, { replace: true });
  }, [from, to, navigate]);
  return null;
}

/** Where the window is by its address, which is ahead of what is drawn. */
function addressNow(): string {
  return globalThis.location.hash.slice(1) || '/';
}
