import type { ErrorTexts } from './error-texts.ts';

export const errorTextsZh: ErrorTexts = {
  internal: {
    sentence: '程序内部出错，编号 {reference}。已记录的内容没有受影响，正在输入的内容已暂存。',
    nextStep: '请重试一次；若再次出现，请复制详情连同编号发给维护人员。',
  },
  'unknown-call': {
    sentence: '程序不认识这个请求：{name}。',
    nextStep: '请刷新页面，或确认各部分是同一版本。',
  },
  'invalid-input': {
    sentence: '填写的内容有问题：{issues}。没有改动任何记录，已输入的内容还在。',
    nextStep: '请改正后再试。',
  },
  'host-unreachable': {
    sentence: '程序没有应答，可能已经关闭。已暂存的内容都在，本页上的文字请不要关闭。',
    nextStep: '请重新启动工作台，然后刷新本页。',
  },
  cancelled: { sentence: '已取消，没有留下不完整的文件。', nextStep: '需要时可以重新开始。' },
  'disk-full': {
    sentence: '磁盘已满，这一次没有写入。此前已记录的内容完好。',
    nextStep: '请清理磁盘空间后再点一次，输入的内容仍在页面上。',
  },
  'storage-failed': {
    sentence: '磁盘读写失败（{reason}），这一次没有写入。此前已记录的内容完好。',
    nextStep: '请检查磁盘或U盘是否仍然连接，然后重试。',
  },
  'workspace-not-open': {
    sentence: '还没有打开工作区。',
    nextStep: '请新建一个工作区，或打开已有的工作区。',
  },
  'workspace-not-found': {
    sentence: '在“{path}”没有找到工作区。没有新建任何文件。',
    nextStep: '请检查路径，或新建一个工作区。',
  },
  'workspace-exists': {
    sentence: '“{path}”里已经有工作区或其他文件，为免覆盖没有写入。',
    nextStep: '请打开已有的工作区，或另选一个空文件夹。',
  },
  'workspace-in-use': {
    sentence: '这个工作区正由另一个窗口使用：{holder}。两边的内容都没有改动。',
    nextStep: '请转到那个窗口继续；如要在这里打开，请先关闭那一个。',
  },
  'workspace-read-only': {
    sentence: '工作区“{path}”不可写，没有打开，也没有改动。',
    nextStep: '请检查文件夹权限，或把整个工作区文件夹复制到可写的磁盘再打开。',
  },
  'workspace-on-shared-folder': {
    sentence: '“{path}”在网络共享文件夹（{kind}）上，数据库放在这里可能损坏，因此没有打开。',
    nextStep: '请把工作区放在本机磁盘；要交换数据时再导出文件。',
  },
  'workspace-from-newer-version': {
    sentence: '这个工作区由更新的版本写成（数据格式 {found}，本程序支持到 {supported}）。没有改动任何内容。',
    nextStep: '请在这台电脑上安装新版本后再打开。',
  },
  'database-damaged': {
    sentence: '工作区的数据库已损坏（{reason}）。损坏的文件原样保留，佐证文件没有改动。',
    nextStep: '请从下列备份恢复；损坏的文件会另存，可交维护人员抢救。',
  },
  'journal-damaged': {
    sentence: '变更日志与校验值不符：{where}。为防止继续写在损坏的记录上，没有打开。',
    nextStep: '请从下列备份恢复，或运行 wb verify 查看全部问题。',
  },
  'journal-behind-head': {
    sentence:
      '上次没有正常退出，并且数据库比退出前少了 {missing} 条变更（应到第 {expected} 条，现只到第 {found} 条）。可能是 -wal 文件被清理工具删除。现有文件没有改动。',
    nextStep: '请从下列备份恢复；也可以按现有内容打开，原来的文件会另存。',
  },
  'runtime-too-old': {
    sentence: '当前的 Node.js 版本（{found}）太旧，数据库模块需要 {needed} 以上。',
    nextStep: '请用 npm start 启动，它会使用项目自带的 Node.js。',
  },
  'plan-not-found': { sentence: '没有找到方案“{plan}”。', nextStep: '请用 wb plans list 查看可用的方案。' },
  'measure-not-found': {
    sentence: '没有找到措施“{measure}”。',
    nextStep: '请用编号（如 G3.7、X3.3），可用 wb measures list 查看。',
  },
  'subject-not-found': {
    sentence: '没有找到“{subject}”，也没有关于它的任何记录。',
    nextStep: '请核对编号；措施可用编号（如 G3.7）。',
  },
  'action-not-found': { sentence: '没有找到这个行动。', nextStep: '请刷新页面后再试。' },
  'indicator-not-found': { sentence: '没有找到这个指标。', nextStep: '请刷新页面后再试。' },
  'indicator-ambiguous': {
    sentence: '“{indicator}”可以指 {count} 个指标：{candidates}。没有记录。',
    nextStep: '请改用指标编号指定其中一个。',
  },
  'target-not-found': {
    sentence: '没有找到这个目标值，可能已被移除。没有改动任何内容。',
    nextStep: '请刷新页面后再试。',
  },
  'target-bounds': {
    sentence: '目标值是一个范围时，上限要填写，并且不能小于下限。没有改动，已输入的内容还在。',
    nextStep: '请改正上限或下限后再试。',
  },
  'reading-not-found': {
    sentence: '没有找到这一条指标数据。没有改动任何内容。',
    nextStep: '请刷新页面后再试。',
  },
  'reading-withdrawn': {
    sentence: '这一条指标数据已经撤销，没有再改动。',
    nextStep: '请对未撤销的数据操作，或另记一条。',
  },
  'reading-built-in': {
    sentence: '这一条数据是方案原文自带的，不能撤销，内容没有改动。',
    nextStep: '如与实际不符，请用“更正”另记一条并写明原因。',
  },
  'reading-empty': {
    sentence: '没有填数值，也没有分子、分母或文字，所以没有记录；其余已填的内容都在。',
    nextStep: '请至少填写其中一项；确实没有数据的，留空不记即为“未填”。',
  },
  'code-taken': {
    sentence: '编号“{code}”已由“{title}”使用，没有写入；您输入的内容还在。',
    nextStep: '请换一个编号，或先改另一项的编号。',
  },
  'action-not-empty': {
    sentence: '“{title}”下面还有 {count} 项措施（含已停用的），没有删除。',
    nextStep: '请先把这些措施移到别的行动；措施停用后仍留有记录，不能随行动一起删除。',
  },
  'edit-superseded': {
    sentence: '在这次修改之后，同一处又有了新的修改或记录，为免覆盖没有撤销。',
    nextStep: '请打开这一处的历史，从中选用需要的值。',
  },
  'form-not-found': {
    sentence: '没有找到表单“{form}”。',
    nextStep: '请用 wb forms list 或表单列表查看现有的表单。',
  },
  'form-unreadable': {
    sentence: '“{file}”里没有可用的表单（{reasons}）。没有写入。',
    nextStep: '请确认文件是 XLSForm：有 survey 工作表，首行有 type、name、label 列，且至少有一个题目。',
  },
  'form-version-exists': {
    sentence: '表单“{code}”的版本 {version} 已在库中，内容不同。没有写入。',
    nextStep: '请在 settings 工作表改 version 后再导入；已填的记录仍按原来的版本显示。',
  },
  'visit-not-found': {
    sentence: '没有找到这次督导，可能已取消。没有改动任何内容。',
    nextStep: '请回到督导列表查看；取消的督导可在列表的通知里恢复。',
  },
  'visit-sealed': {
    sentence: '这次督导已经签字封存，没有改动；输入的内容还在。',
    nextStep: '如确需更正，请写明原因，更正会连同原因一起留在记录里。',
  },
  'record-not-found': {
    sentence: '没有找到这条现场记录。没有改动任何内容。',
    nextStep: '请刷新页面后再试。',
  },
  'record-withdrawn': {
    sentence: '这条现场记录已经撤销，没有再改动。',
    nextStep: '请先恢复它，或另记一条。',
  },
  'record-empty': {
    sentence: '没有填写任何内容，所以没有记录。',
    nextStep: '请至少填写一项；不需要记录时直接离开即可。',
  },
  'answers-unknown': {
    sentence: '表单“{form}”的这个版本里没有这些题目：{questions}。没有记录，输入的内容还在。',
    nextStep: '请按填写时的表单版本记录。',
  },
  'organization-not-found': {
    sentence: '没有找到单位“{organization}”。',
    nextStep: '请检查名称，或先导入该单位。',
  },
  'organization-ambiguous': {
    sentence: '有 {count} 个单位叫“{organization}”：{candidates}。没有记录。',
    nextStep: '请改用单位编号指定其中一个。',
  },
  'organization-in-use': {
    sentence:
      '“{organization}”已有 {count} 项内容（进展、佐证、责任分工、下级单位或方案），不能移除。没有改动任何内容。',
    nextStep: '如果它与另一个单位重复，请用“合并”；否则请先处理这些内容。',
  },
  'organization-parent-circle': {
    sentence: '“{parent}”在“{organization}”之下，不能作它的上级。没有改动任何内容。',
    nextStep: '请另选上级单位。',
  },
  'organization-merge-circle': {
    sentence: '“{target}”已经并入“{organization}”，或者就是它本身，不能再反过来合并。没有改动任何内容。',
    nextStep: '请另选要并入的单位；如果方向反了，请先取消原来的合并。',
  },
  'organization-not-merged': {
    sentence: '“{organization}”没有并入别的单位。没有改动任何内容。',
    nextStep: '请刷新页面后再看。',
  },
  'checklist-item-not-found': { sentence: '没有找到这一条核查项。', nextStep: '请刷新页面后再试。' },
  'assignment-not-found': { sentence: '没有找到这一条责任分工。', nextStep: '请刷新页面后再试。' },
  'actor-not-found': {
    sentence: '这台电脑上记录的人员已经不是页面显示的那一位。没有改动单位和人员。',
    nextStep: '请刷新页面，核对后再改。',
  },
  'progress-not-found': { sentence: '没有找到这一条进展记录。', nextStep: '请刷新页面后再试。' },
  'progress-withdrawn': {
    sentence: '这一条进展记录已经撤销。',
    nextStep: '请对未撤销的记录操作，或另记一条。',
  },
  'evidence-not-found': { sentence: '没有找到这一份佐证材料。', nextStep: '请刷新页面后再试。' },
  'evidence-in-trash': {
    sentence: '这份佐证已移入回收，内容和文件都还在。没有改动。',
    nextStep: '请先恢复它，再修改说明、日期或关联。',
  },
  'file-not-found': {
    sentence: '没有找到文件“{file}”。其他内容没有改动。',
    nextStep: '请检查路径或重新选择文件。',
  },
  'file-too-large': {
    sentence: '文件“{file}”超过上限 {limit}，没有收入。',
    nextStep: '请压缩或拆分后再试。',
  },
  'file-damaged': {
    sentence: '佐证文件“{file}”与登记的校验值不符，可能已损坏，没有写入记录。',
    nextStep: '请重新拖入原文件；详情可运行 wb verify 查看。',
  },
  'file-sealed': {
    sentence: '“{file}”的原件已封存，没有给出，也没有改动。',
    nextStep: '确需查看时，请在佐证页点“查看原件”并写明原因；每一次查看都会留下记录。',
  },
  'picture-unreadable': {
    sentence: '图片“{file}”读不出来：格式不支持、尺寸过大或文件已损坏。没有改动。',
    nextStep: '请换一张 JPEG 或 PNG 图片；确需原样取出时，请在佐证页点“查看原图”并写明原因。',
  },
  'mask-not-found': { sentence: '没有找到这一次遮挡。没有改动。', nextStep: '请刷新后重试。' },
  'file-text-refused': {
    sentence: '“{file}”不能显示为文字：{reason}。原文件完好保存，没有改动。',
    nextStep: '请用“另存为”取出原文件，用相应的程序打开。',
  },
  'light-snapshot-not-found': {
    sentence: '没有找到这一期的亮灯快照，可能已经删除。没有改动任何内容。',
    nextStep: '请刷新页面，看还在的各期。',
  },
  'day-outside-period': {
    sentence: '{day} 不在所选的这一期内（{from} 至 {to}），没有固定。',
    nextStep: '请把截至日期改到这一期之内，或另选一期。',
  },
  'period-already-fixed': {
    sentence: '这一期（{period}）已经固定过，截至 {day}。原有的快照没有改动。',
    nextStep: '请查看已有的快照；确实要重新固定，请先删除它。',
  },
  'import-refused': {
    sentence: '这个文件没有导入：{reason}。没有写入任何内容。',
    nextStep: '请用 WPS 或 Excel 打开确认内容，去掉密码和多余的空行、空列，另存为新的 .xlsx 再试。',
  },
  'import-has-problems': {
    sentence: '文件里有 {count} 处必须先改正，没有导入任何一行。',
    nextStep: '请按列出的表、行、列改正后重新导入；加 --dry-run 可以只查不导。',
  },
  'job-not-found': { sentence: '没有找到这项任务，可能程序已重新启动。', nextStep: '请重新开始。' },
  'output-not-writable': {
    sentence: '不能写入“{path}”。原有文件没有改动。',
    nextStep: '请关闭正在打开它的程序，或换一个位置。',
  },
  'no-printer': {
    sentence:
      '没有写出“{path}”：这台电脑上没有找到能生成 PDF 的浏览器（Chromium、Chrome 或 Edge）。记录和原有文件都没有改动。',
    nextStep: '请导出为 .html，用浏览器打开后打印或另存为 PDF。',
  },
  'needs-window': {
    sentence: '这个操作只有桌面窗口能做，浏览器模式里没有。没有改动任何内容。',
    nextStep: '请用浏览器自己的下载、打印，或改用桌面窗口。',
  },
  'preferences-not-kept': {
    sentence: '语言和字号没有改成：设置文件“{file}”不可写。记录没有改动。',
    nextStep: '请检查这个文件夹的权限和磁盘空间，然后再选一次。',
  },
};
