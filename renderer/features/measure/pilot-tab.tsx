import { useTranslation } from 'react-i18next';
import type { Pilot } from '../../../db/contract/measures-calls.ts';
import { localName } from '../../locales/local-name.ts';
import styles from './tabs.module.css';

/** Units that try something out, with topic, batch and where their evaluation stands. */
export function PilotTab({ pilots }: { readonly pilots: readonly Pilot[] }) {
  const { t } = useTranslation('measure');
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('pilot.unit')}</th>
          <th scope="col">{t('pilot.topic')}</th>
          <th scope="col">{t('pilot.batch')}</th>
          <th scope="col">{t('pilot.state')}</th>
        </tr>
      </thead>
      <tbody>
        {pilots.map((pilot) => (
          <tr key={pilot.id}>
            <th scope="row">{localName(pilot.organizationName, pilot.organizationNameEn)}</th>
            <td>{localName(pilot.topicZh, pilot.topicEn)}</td>
            <td>{pilot.batch === null ? '—' : t('pilot.batchNumber', { batch: pilot.batch })}</td>
            <td>{t(`pilot.${pilot.evaluation}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
