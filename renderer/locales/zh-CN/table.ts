export const table = {
  sortBy: '按{{column}}排序',
  filter: '筛选列',
  filterOf: '筛选{{column}}',
  contains: '含有…',
  columns: '选择列',
  copy: '复制',
  copyTip: '把显示的各行复制为表格，可粘贴到 Excel',
  export: '导出',
  exported: '已导出 {{name}}，共 {{n}} 行',
  download: '下载',
  showInFolder: '打开所在文件夹',
} as const;
