import { Button, Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import { localName } from '../../../locales/local-name.ts';
import { ErrorPanel } from '../../../parts/error-panel.tsx';
import { useStore } from '../../../state/store.ts';
import styles from './inbox.module.css';
import { IntakeBar } from './intake-bar.tsx';
import { TileWork } from './tile-work.tsx';
import { useInboxSections } from './use-inbox-sections.ts';
import { useTileSelection } from './use-tile-selection.ts';

/** 收件箱: all that waits, and to which visit and measures it goes. */
export function InboxPage() {
  const { t } = useTranslation(['inbox', 'common']);
  const store = useStore(
    useShallow((all) => ({
      inbox: all.inbox,
      error: all.inboxError,
      visits: all.inboxVisits,
      measures: all.evidenceMeasures,
      loadInbox: all.loadInbox,
      loadVisits: all.loadInboxVisits,
      findMeasures: all.findEvidenceMeasures,
      file: all.fileInbox,
    })),
  );
  const { loadInbox, loadVisits, findMeasures } = store;
  const [visitId, setVisitId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [measureIds, setMeasureIds] = useState<readonly string[]>([]);
  const sections = useInboxSections();
  const choice = useTileSelection(sections);
  const { meant } = choice;
  const filing = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    void loadInbox();
    void loadVisits();
    void findMeasures('');
  }, [loadInbox, loadVisits, findMeasures]);

  const file = (): void =>
    void store.file(
      meant.map(({ id }) => id),
      { visitId, measureIds: [...measureIds], reason },
    );
  const isSealed = store.visits.some(({ id, state }) => id === visitId && state === 'sealed');
  const isAimed = visitId !== null ? !isSealed || reason.trim() !== '' : measureIds.length > 0;

  return (
    <div className={styles['page']}>
      <div className={styles['pageHead']}>
        <h1>{t('title')}</h1>
        <output className={styles['muted']}>{t('count', { n: store.inbox?.total ?? 0 })}</output>
        <Link to="/evidence">{t('toEvidence')}</Link>
      </div>
      <IntakeBar />
      {store.error && <ErrorPanel error={store.error} />}
      {store.inbox?.total === 0 && <p className={styles['muted']}>{t('emptyInbox')}</p>}
      <TileWork
        sections={sections}
        choice={choice}
        heading="h2"
        onMeasures={() => filing.current?.querySelector('input')?.focus()}
      >
        <Select
          className={styles['filing'] ?? ''}
          aria-label={t('visit')}
          placeholder={t('visitFind')}
          allowClear={{ label: t('common:clearOne') }}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          value={visitId}
          onChange={(id?: string) => setVisitId(id ?? null)}
          options={store.visits.map(({ id, plannedOn, organizationName, organizationNameEn }) => ({
            value: id,
            label: `${plannedOn} ${localName(organizationName, organizationNameEn)}`,
          }))}
        />
        <span ref={filing} className={styles['filing']}>
          <Select
            className={styles['filing'] ?? ''}
            mode="multiple"
            aria-label={t('measure')}
            placeholder={t('measuresFindMany')}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={420}
            maxCount={20}
            value={[...measureIds]}
            onChange={setMeasureIds}
            options={store.measures.map(({ id, code, titleZh, titleEn }) => ({
              value: id,
              label: `${code} ${localName(titleZh, titleEn)}`,
            }))}
          />
        </span>
        {isSealed && (
          <Input
            className={styles['filing'] ?? ''}
            size="small"
            aria-label={t('sealedReason')}
            placeholder={t('sealedReason')}
            maxLength={2000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
        <Button size="small" type="primary" disabled={!isAimed} onClick={file}>
          {t('fileChosen', { n: meant.length })}
        </Button>
      </TileWork>
    </div>
  );
}
