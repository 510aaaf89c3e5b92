import type { VerifyTexts } from './verify-texts.ts';

export const verifyTextsZh: VerifyTexts = {
  'operation-header-changed': '第 {arrival} 号变更（{where}）的内容头与校验值不符，被改动过。',
  'operation-payload-changed':
    '第 {arrival} 号变更（{where}）记录的内容与校验值不符，被改动过（{noun} {subject}）。',
  'operation-payload-missing': '第 {arrival} 号变更（{where}）的内容不见了（{noun} {subject}）。',
  'operation-missing': '{where} 之前缺少变更：第 {from} 条到第 {to} 条不在日志里。',
  'operation-out-of-order': '第 {arrival} 号变更（{where}）没有接在它的前一条之后，序号或次序被改动过。',
  'operation-column-changed':
    '第 {arrival} 号变更（{where}）的检索列与内容头不一致：应为 {expected}，现为 {found}。',
  'journal-truncated': '变更日志的末尾不完整：最后写入的变更已不在日志里（{where}）。',
  'projection-cell-differs':
    '表 {table} 的 {key} 一行，{column} 列与变更日志不一致：应为 {expected}，现为 {found}。',
  'projection-row-missing': '表 {table} 缺少 {key} 一行，变更日志里有它。',
  'projection-row-extra': '表 {table} 多出 {key} 一行，变更日志里没有它。',
  'draft-changed': '一处暂存的草稿与校验值不符，可能被改动过（{where}）。',
  'picture-fact-changed':
    '一张照片登记的拍摄时间或尺寸与校验值不符，可能被改动过（{where}）。照片原件另行校验。',
  'local-setting-changed': '本机设置 {name} 不见了，或者与变更日志不符。',
  'evidence-file-changed':
    '佐证文件 {where} 的内容与登记的校验值不符，文件已损坏或被改动（属于 {claimant}）。',
  'evidence-file-missing': '佐证文件 {where} 不见了（属于 {claimant}）。',
  'foreign-key-broken': '表 {table} 第 {row} 行指向的 {parent} 记录不存在。',
  'database-page-damaged': '数据库文件 {where} 内部损坏：{found}。',
};
