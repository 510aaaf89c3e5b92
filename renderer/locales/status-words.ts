import type { Light } from '../../db/model/light-rules.ts';
import type { ProgressStatus } from '../../db/model/progress.ts';
import { i18n } from './i18n.ts';

/** 未启动, 超进度 …; null (nothing recorded) is 未填, never an empty string. */
export function statusWord(status: ProgressStatus | null): string {
  return i18n.t(status === null ? 'status:unfilled' : `status:${status}`);
}

/** 绿, 黄, 红, 灰. */
export function lightWord(light: Light): string {
  return i18n.t(`status:${light}`);
}
