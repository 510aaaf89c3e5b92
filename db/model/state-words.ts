import type { Light } from './light-rules.ts';
import type { ProgressStatus } from './progress.ts';

/** The words for states: one table for screens, sheets and `wb`, so that they can never differ. */
export interface StateWords {
  readonly statuses: Readonly<Record<ProgressStatus, string>>;
  /** The word alone; a light is never shown without its shape. */
  readonly lights: Readonly<Record<Light, string>>;
  readonly notRecorded: string;
  readonly difficult: string;
}

/** A light can be read without its colour. */
export const lightShapes: Readonly<Record<Light, string>> = { green: '●', yellow: '▲', red: '■', grey: '○' };

export const stateWordsZh = {
  statuses: {
    'not-started': '未启动',
    ahead: '超进度',
    'on-track': '达进度',
    behind: '欠进度',
    done: '已完成',
    continuous: '持续实施',
    'not-applicable': '不适用',
  },
  lights: { green: '绿', yellow: '黄', red: '红', grey: '灰' },
  notRecorded: '未填',
  difficult: '完成难度较大',
} as const satisfies StateWords;

export const stateWordsEn = {
  statuses: {
    'not-started': 'not started',
    ahead: 'ahead',
    'on-track': 'on track',
    behind: 'behind',
    done: 'done',
    continuous: 'continuous',
    'not-applicable': 'not applicable',
  },
  lights: { green: 'green', yellow: 'yellow', red: 'red', grey: 'grey' },
  notRecorded: 'blank',
  difficult: 'hard to complete',
} as const satisfies StateWords;

/** Shape and word of every light: `● 绿`. */
export function lightsWithShapes(words: StateWords): Readonly<Record<Light, string>> {
  const { green, yellow, red, grey } = words.lights;
  return {
    green: `${lightShapes.green} ${green}`,
    yellow: `${lightShapes.yellow} ${yellow}`,
    red: `${lightShapes.red} ${red}`,
    grey: `${lightShapes.grey} ${grey}`,
  };
}
