import type { Locale } from '../../db/contract/error-texts.ts';

interface ServeTexts {
  readonly usage: string;
  readonly wrongUsage: (problem: string) => string;
  readonly started: (link: string) => string;
  readonly hint: string;
  readonly stopping: string;
  readonly portTaken: (port: number) => string;
  readonly linkOfOther: (link: string) => string;
}

export const serveTexts: Readonly<Record<Locale, ServeTexts>> = {
  'zh-CN': {
    usage: '用法：npm start -- [--workspace 文件夹] [--port 端口] [--no-open] [--lang zh-CN|en]',
    wrongUsage: (problem) => `参数有误：${problem}`,
    started: (link) => `浏览器模式：${link}`,
    hint: '链接只能用一次，之后刷新页面即可；需要新链接时再运行一次 npm start。按 Ctrl+C 退出。',
    stopping: '正在关闭工作区……',
    portTaken: (port) =>
      `端口 ${port} 不可用（可能已被其他程序占用）。请换一个端口，或去掉 --port 自动选择。`,
    linkOfOther: (link) => `已打开的工作台的新链接：${link}`,
  },
  en: {
    usage: 'Usage: npm start -- [--workspace DIR] [--port PORT] [--no-open] [--lang zh-CN|en]',
    wrongUsage: (problem) => `Wrong option: ${problem}`,
    started: (link) => `Browser mode: ${link}`,
    hint: 'The link works once; afterwards just reload. Run npm start again for a fresh link. Ctrl+C stops.',
    stopping: 'Closing the workspace…',
    portTaken: (port) =>
      `Port ${port} cannot be used (another program may have it). Choose another one or leave out --port.`,
    linkOfOther: (link) => `A fresh link to the workbench that is running: ${link}`,
  },
};
