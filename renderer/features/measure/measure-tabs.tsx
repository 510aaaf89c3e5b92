import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EvidenceRow } from '../../../db/contract/evidence-calls.ts';
import type { MeasureDetail } from '../../../db/contract/measures-calls.ts';
import type { EvidenceChanges } from '../../state/measure-slice.ts';
import type { ShownHistory } from '../../state/plan-edit-slice.ts';
import type { FileUrl } from '../../parts/file-thumb.tsx';
import { ChecklistTab } from './checklist-tab.tsx';
import { ConflictTab } from './conflict-tab.tsx';
import type { EditDrafts } from './edit-drafts.ts';
import { EvidenceTab } from './evidence-tab.tsx';
import { HistoryTab } from './history-tab.tsx';
import { IndicatorTab } from './indicator-tab.tsx';
import styles from './measure-page.module.css';
import { PilotTab } from './pilot-tab.tsx';

export type MeasureTabKey = 'evidence' | 'checklist' | 'pilots' | 'indicators' | 'conflicts' | 'history';

export interface MeasureTabsProps {
  readonly measure: MeasureDetail;
  readonly evidence: readonly EvidenceRow[];
  readonly activeKey: MeasureTabKey;
  readonly drafts: EditDrafts;
  readonly fileUrl: FileUrl;
  readonly onSaveFile: ((fileId: string) => void) | null;
  readonly onActivate: (key: MeasureTabKey) => void;
  readonly onOpenEvidence: (evidenceId: string, fileId: string) => void;
  readonly onUpdateEvidence: (evidenceId: string, changes: EvidenceChanges) => Promise<boolean>;
  readonly history: ShownHistory | null;
  readonly onLoadHistory: (measureId: string) => void;
  readonly onUpdateChecklistItem: (checklistItemId: string, textZh: string) => Promise<boolean>;
}

/** What else belongs to the measure; only tabs that hold something, and 佐证 and 历史 always. */
export function MeasureTabs(props: MeasureTabsProps) {
  const { measure, evidence, drafts } = props;
  const { t } = useTranslation('measure');
  const items = [
    {
      key: 'evidence',
      total: evidence.length,
      children: (
        <EvidenceTab
          rows={evidence}
          fileUrl={props.fileUrl}
          drafts={drafts}
          onSaveFile={props.onSaveFile}
          onOpen={props.onOpenEvidence}
          onUpdate={props.onUpdateEvidence}
        />
      ),
    },
    {
      key: 'checklist',
      total: measure.checklistItems.length,
      children: (
        <ChecklistTab items={measure.checklistItems} drafts={drafts} onUpdate={props.onUpdateChecklistItem} />
      ),
    },
    { key: 'pilots', total: measure.pilots.length, children: <PilotTab pilots={measure.pilots} /> },
    {
      key: 'indicators',
      total: measure.indicators.length,
      children: <IndicatorTab indicators={measure.indicators} />,
    },
    {
      key: 'conflicts',
      total: measure.conflicts.length,
      children: <ConflictTab conflicts={measure.conflicts} />,
    },
    {
      key: 'history',
      total: 0,
      children: (
        <HistoryTab
          measureId={measure.id}
          seen={measure.seen}
          shown={props.history}
          onLoad={props.onLoadHistory}
        />
      ),
    },
  ] as const;
  const shown = items.filter((item) => item.key === 'evidence' || item.key === 'history' || item.total > 0);
  const active = shown.find((item) => item.key === props.activeKey) ?? shown[0];
  return (
    <Tabs
      size="small"
      className={styles['tabs']}
      aria-label={t('tab.label')}
      activeKey={active?.key}
      onChange={(key) => props.onActivate(items.find((item) => item.key === key)?.key ?? 'evidence')}
      items={shown.map(({ key, total, children }) => ({ key, label: t(`tab.${key}`, { total }), children }))}
    />
  );
}
