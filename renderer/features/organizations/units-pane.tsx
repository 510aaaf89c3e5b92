import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../db/model/result.ts';
import { formatCount } from '../../locales/format.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import styles from './organizations-page.module.css';
import { TreeView, unitTreeId } from './tree-view.tsx';
import { treeLines, type UnitTree } from './unit-tree.ts';

export interface UnitsPaneProps {
  readonly tree: UnitTree;
  readonly openIds: ReadonlySet<string>;
  readonly text: string;
  readonly openId: string | null;
  readonly isRead: boolean;
  readonly error: AppError | null;
  readonly onText: (text: string) => void;
  readonly onOpenUnit: (id: string) => void;
  readonly onToggle: (id: string, isOpen: boolean) => void;
  readonly onAdd: () => void;
  readonly onImport: () => void;
}

/** The search, the tree with what was found, and how many there are. */
export function UnitsPane({ tree, openIds, text, openId, isRead, error, ...props }: UnitsPaneProps) {
  const { t } = useTranslation('organizations');
  const { lines, found } = useMemo(() => treeLines(tree, openIds, text), [tree, openIds, text]);
  const isEmpty = isRead && tree.byId.size === 0;
  const importButton = <Button onClick={props.onImport}>{t('import')}</Button>;
  return (
    <>
      <div className={styles['treeHead']}>
        <h1>{t('title')}</h1>
        <Button onClick={props.onAdd}>{t('add')}</Button>
        {!isEmpty && importButton}
      </div>
      <div className={styles['search']}>
        <SearchField
          label={t('find')}
          value={text}
          onChange={(next) => props.onText(next.trim())}
          onLeave={focusTree}
        />
      </div>
      {error && <ErrorPanel error={error} />}
      {!isRead && !error && <p className={styles['quiet']}>{t('loading')}</p>}
      {isEmpty && <EmptyState text={t('noUnits')} action={importButton} />}
      {isRead && !isEmpty && lines.length === 0 && <p className={styles['quiet']}>{t('nothingFound')}</p>}
      {lines.length > 0 && (
        <TreeView lines={lines} openId={openId} onOpenUnit={props.onOpenUnit} onToggle={props.onToggle} />
      )}
      <output className={styles['count']}>
        {!isRead
          ? ''
          : text === ''
            ? t('total', { n: formatCount(tree.byId.size) })
            : t('found', { n: formatCount(found) })}
      </output>
    </>
  );
}

function focusTree(): void {
  document.getElementById(unitTreeId)?.focus();
}
