import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkspaceInfo } from '../../../db/contract/workspaces-calls.ts';
import type { NoticeInput } from '../../state/notice-slice.ts';

/** Tells once what the host noticed when it opened the workspace. */
export function useStartNotices(
  workspace: WorkspaceInfo | null,
  notify: (notice: NoticeInput) => void,
): void {
  const { t } = useTranslation('shell');
  const told = useRef(new Set<string>());

  useEffect(() => {
    for (const { code, count } of workspace?.notices ?? []) {
      const key = `${workspace?.workspaceId}/${code}`;
      if (told.current.has(key)) continue;
      told.current.add(key);
      notify({ text: t(`notice-${code}`, { n: count }), durationMs: 20_000 });
    }
  }, [workspace, notify, t]);
}
