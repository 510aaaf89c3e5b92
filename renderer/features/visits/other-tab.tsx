import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../parts/empty-state.tsx';

/** This visit is being written in another tab: go on here, or leave it there. */
export function OtherTab({ onTake }: { readonly onTake: () => void }) {
  const { t } = useTranslation('visits');
  return (
    <EmptyState
      text={t('inOtherTab')}
      action={
        <>
          <Button type="primary" onClick={onTake}>
            {t('takeHere')}
          </Button>{' '}
          <Link to="/visits">{t('leaveThere')}</Link>
        </>
      }
    />
  );
}
