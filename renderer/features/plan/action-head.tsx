import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { lights } from '../../../db/model/light-rules.ts';
import { formatCount } from '../../locales/format.ts';
import { LightMark } from '../../parts/light-mark.tsx';
import type { LightCounts } from '../../state/plan-view.ts';
import styles from './measure-table.module.css';

export interface ActionHeadProps {
  readonly actionId: string;
  readonly words: string;
  readonly span: number;
  readonly total: number;
  readonly counts: LightCounts;
  readonly isCollapsed: boolean;
  readonly isCurrent: boolean;
  readonly onToggle: (actionId: string) => void;
}

/** ▾ 行动三 加大优质教育资源供给  7 项 ●3 ▲1 ■1 ○2 */
export function ActionHead(props: ActionHeadProps) {
  const { actionId, words, span, total, counts, isCollapsed, isCurrent, onToggle } = props;
  const { t } = useTranslation('plan');
  return (
    <tr className={styles['action']}>
      <th scope="rowgroup" colSpan={span}>
        <button
          type="button"
          data-line={actionId}
          className={styles['fold']}
          aria-expanded={!isCollapsed}
          tabIndex={isCurrent ? 0 : -1}
          onClick={() => onToggle(actionId)}
        >
          <span aria-hidden="true" className={styles['arrow']}>
            {isCollapsed ? <RightOutlined /> : <DownOutlined />}
          </span>
          <span className={styles['actionWords']}>{words}</span>
          <span className={styles['actionTotal']}>{t('groupCount', { n: formatCount(total) })}</span>
          {lights
            .filter((light) => counts[light] > 0)
            .map((light) => (
              <span key={light} className={styles['actionLight']}>
                <LightMark light={light} />
                {formatCount(counts[light])}
              </span>
            ))}
        </button>
      </th>
    </tr>
  );
}
