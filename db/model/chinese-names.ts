/** The surnames of about nineteen in twenty people in China; those of two characters apart. */
const doubleSurnames = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 令狐 慕容 司徒 夏侯 端木 南宫 长孙 宇文 轩辕 钟离 闻人 澹台'.split(
    ' ',
  ),
);
const singleSurnames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓韩冯曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾' +
    '夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤倪施阮牛柳章鲁葛毕聂焦柴樊殷甘申窦翟蓝庞齐欧梅芦滕祝' +
    '关阎盘粟蒙兰农凌翁伍辛管',
);

/** What a word of an inspection ends in and a person's name hardly ever does. */
const ordinaryEndings = new Set(
  '一二三四五六七八九十百千万亿个中小大上下区县市州省乡镇村屯组校园室楼班级科课本册书表长师任生员们家者人部门局厅处站馆院所会社厂店路街道桥' +
    '房厅点线网板管案面法式额键于系注务何教度序围工格重禁元理控业户晨色闭款效考学述列头奶融电器件报告费率量数题项目型类期次末间内外',
);

/** Words that begin like a name and are none; inspections are full of them. */
const ordinaryWords = new Set(
  (
    '高速 高温 高压 高清 高职 高度 高标 高质 高龄 马上 马术 马拉松 马铃薯 方便 方针 方向 金属 金针菇 白天 白菜 白酒 黄瓜 黄豆 黄牛 黄河 江西 江苏 江南 江北 ' +
    '石油 石材 石子 石膏 石灰 关于 关爱 关心 关怀 关注 关停 任意 任职 任命 程控 余下 余地 史料 武术 武汉 龙头 龙舟 龙胜 毕竟 陈旧 陈设 雷击 雷雨 范例 ' +
    '贺词 贺信 邵阳 牛肉 牛排 施肥 施救 施行 施策 严肃 严谨 严密 严防 向阳 向导 管护 管制 农村 农资 农忙 农田 农耕 兰花 凌空 蓝天 柳江 柳城 柳树 齐全 齐备 ' +
    '柴油 柴火 甘蔗 祝福 祝贺 付出 付清 董事 顾问 顾虑 毛笔 毛巾 毛线 毛坯 钱包 梅花 苏打 曾经 何时 何种 林木 林地 林场 唐诗 宋词 许可 许多 周边 周围 周日 周密 周转 ' +
    '田径 田野 田地 杨树 杨梅 叶片 章程 章节 段落 雷达 侯机 盘查 盘活 盘点 蒙古 武装 夏天 夏令营 秦岭 熊猫 申请 申报 申诉 向量 温馨 焦点 焦虑 石刻 沈阳 徐州 郑州'
  ).split(' '),
);

/** Whether a word of two to four characters could be the full name of a person. */
export function isPersonName(word: string): boolean {
  const length = surnameLength(word);
  const given = word.length - length;
  if (length === 0 || given < 1 || given > 2 || ordinaryWords.has(word)) return false;
  return !ordinaryEndings.has(word.at(-1) ?? '');
}

function surnameLength(word: string): 0 | 1 | 2 {
  if (!/^\p{Script=Han}{2,4}$/u.test(word)) return 0;
  if (doubleSurnames.has(word.slice(0, 2))) return 2;
  return singleSurnames.has(word.charAt(0)) ? 1 : 0;
}
