export const common = {
  appName: '教育督导工作台',
  copyDetails: '复制详情',
  copied: '已复制',
  close: '关闭',
  cancel: '取消',
  done: '完成',
  retry: '再试一次',
  loading: '正在读取…',
  nextStep: '下一步：',
  language: '界面语言',
  listBetween: '、',
} as const;
