import type { Locale } from '../../db/contract/error-texts.ts';

/** The words of menus and dialogs; those of the page are its own. */
export interface DesktopTexts {
  readonly appName: string;
  readonly file: string;
  readonly newWorkspace: string;
  readonly openWorkspace: string;
  readonly recent: string;
  readonly noRecent: string;
  readonly print: string;
  readonly savePdf: string;
  readonly quit: string;
  readonly edit: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly view: string;
  readonly reload: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomReset: string;
  readonly fullScreen: string;
  readonly help: string;
  readonly keys: string;
  readonly about: string;
  readonly aboutText: (version: string) => string;
  readonly chooseWorkspace: string;
  readonly chooseEmptyFolder: string;
  readonly saveAs: string;
  readonly allFiles: string;
  readonly cameraQuestion: string;
  readonly cameraDetail: string;
  readonly allow: string;
  readonly refuse: string;
  readonly close: string;
  readonly frozen: string;
  readonly frozenDetail: string;
  readonly wait: string;
  readonly lostOften: string;
  readonly lostOftenDetail: string;
  readonly failed: string;
  readonly failedDetail: (reference: string) => string;
}

const zh: DesktopTexts = {
  appName: '教育督导工作台',
  file: '文件(&F)',
  newWorkspace: '新建工作区…',
  openWorkspace: '打开工作区…',
  recent: '最近用过的工作区',
  noRecent: '还没有',
  print: '打印…',
  savePdf: '另存为 PDF…',
  quit: '退出(&X)',
  edit: '编辑(&E)',
  undo: '撤消输入',
  redo: '重做输入',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  view: '视图(&V)',
  reload: '重新载入页面',
  zoomIn: '放大',
  zoomOut: '缩小',
  zoomReset: '实际大小',
  fullScreen: '全屏',
  help: '帮助(&H)',
  keys: '键盘操作',
  about: '关于',
  aboutText: (version) => `教育督导工作台 ${version}\n程序只在本机运行，不连接任何网络。`,
  chooseWorkspace: '选择工作区文件夹（里面有 workbench.sqlite）',
  chooseEmptyFolder: '选择一个空文件夹存放工作区',
  saveAs: '另存为',
  allFiles: '所有文件',
  cameraQuestion: '允许工作台使用摄像头吗？',
  cameraDetail: '只在“拍照”时使用，照片直接存为佐证材料，不连网。关闭窗口后失效。',
  allow: '允许',
  refuse: '不允许',
  close: '关闭',
  frozen: '页面没有响应',
  frozenDetail: '已记录和已暂存的内容都在磁盘上。可以再等一会儿，也可以重新载入页面。',
  wait: '再等等',
  lostOften: '页面多次意外关闭',
  lostOftenDetail: '已记录和已暂存的内容都在磁盘上，没有丢失。可以再试一次，也可以先退出。',
  failed: '程序内部出错，需要退出',
  failedDetail: (reference) =>
    `编号 ${reference}。已记录的内容没有受影响，输入的内容已暂存。请重新启动；若再次出现，请把日志和编号交给维护人员。`,
};

const en: DesktopTexts = {
  appName: 'Supervision Workbench',
  file: '&File',
  newWorkspace: 'New workspace…',
  openWorkspace: 'Open workspace…',
  recent: 'Recent workspaces',
  noRecent: 'None yet',
  print: 'Print…',
  savePdf: 'Save as PDF…',
  quit: 'E&xit',
  edit: '&Edit',
  undo: 'Undo typing',
  redo: 'Redo typing',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: '&View',
  reload: 'Reload the page',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomReset: 'Actual size',
  fullScreen: 'Full screen',
  help: '&Help',
  keys: 'Keys',
  about: 'About',
  aboutText: (version) =>
    `Supervision Workbench ${version}\nIt runs on this computer alone and uses no network.`,
  chooseWorkspace: 'Choose the folder of a workspace (it holds workbench.sqlite)',
  chooseEmptyFolder: 'Choose an empty folder for the workspace',
  saveAs: 'Save as',
  allFiles: 'All files',
  cameraQuestion: 'May the workbench use the camera?',
  cameraDetail:
    'Only to take photos, which become evidence on this computer; nothing is sent. It ends with the window.',
  allow: 'Allow',
  refuse: 'Do not allow',
  close: 'Close',
  frozen: 'The page does not respond',
  frozenDetail: 'What was recorded or typed is on disk. You can wait, or load the page anew.',
  wait: 'Wait',
  lostOften: 'The page crashed several times',
  lostOftenDetail:
    'What was recorded or typed is on disk; nothing is lost. You can try again, or exit first.',
  failed: 'The program failed inside and must end',
  failedDetail: (reference) =>
    `Reference ${reference}. What was recorded is not affected and what was typed is kept. Start again; if it recurs, hand the log and the reference to whoever maintains this computer.`,
};

export const desktopTexts: Readonly<Record<Locale, DesktopTexts>> = { 'zh-CN': zh, en };
