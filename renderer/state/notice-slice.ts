import type { AppError } from '../../db/model/result.ts';
import type { GetStore, SetStore } from './store.ts';

export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

export interface NoticeInput {
  readonly text: string;
  readonly action?: NoticeAction;
  /** How long it stays; null until the person closes it. Default: 10 s with an action, else 5 s. */
  readonly durationMs?: number | null;
}

export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly error: AppError | null;
  readonly action: NoticeAction | null;
  readonly durationMs: number | null;
}

export interface NoticeSlice {
  readonly notices: readonly Notice[];
  /** Shows a calm line above the status bar; the page keeps the time. */
  readonly notify: (notice: NoticeInput) => void;
  /** Shows an error with its next step until it is closed; the same error twice is shown once. */
  readonly notifyError: (error: AppError) => void;
  readonly dismissNotice: (id: number) => void;
}

export function createNoticeSlice(set: SetStore, get: GetStore): NoticeSlice {
  let lastId = 0;

  function show(notice: Omit<Notice, 'id'>): void {
    lastId += 1;
    const shown = { ...notice, id: lastId };
    const others = get().notices.filter((other) => !isPassingAct(shown) || !isPassingAct(other));
    set({ notices: [...others, shown].slice(-maxNotices) });
  }

  return {
    notices: [],
    notify({ text, action, durationMs = action ? 10_000 : 5_000 }) {
      show({ text, error: null, action: action ?? null, durationMs });
    },
    notifyError(error) {
      if (get().notices.some((notice) => isSame(notice.error, error))) return;
      show({ text: '', error, action: null, durationMs: null });
    },
    dismissNotice(id) {
      set((store) => ({ notices: store.notices.filter((notice) => notice.id !== id) }));
    },
  };
}

const maxNotices = 4;

/** Of acts that can be taken back here only the last one is shown; the record itself tells of the others. */
function isPassingAct({ action, durationMs }: Notice): boolean {
  return action !== null && durationMs !== null;
}

function isSame(one: AppError | null, other: AppError): boolean {
  return (
    one !== null && one.code === other.code && JSON.stringify(one.details) === JSON.stringify(other.details)
  );
}
