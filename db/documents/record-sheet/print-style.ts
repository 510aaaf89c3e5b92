/** Fonts of Chinese papers, each with what stands in for it on Windows, macOS and Linux; none is shipped. */
const fangsong = `FangSong, 'FangSong_GB2312', '仿宋', '仿宋_GB2312', STFangsong, 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', SimSun, serif`;
const songti = `SimSun, '宋体', 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', serif`;
const title = `'FZXiaoBiaoSong-B05S', '方正小标宋简体', STZhongsong, '华文中宋', ${songti}`;
const heiti = `SimHei, '黑体', 'Heiti SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif`;

/**
 * A4 upright in black on white. Long texts go on over the page; short rows, headings and signatures stay whole.
 * `footer` stands at the foot of every page beside its number and holds only letters, digits and Han characters.
 */
export function printStyle(footer: string): string {
  return `
@page { size: A4 portrait; margin: 20mm 20mm 20mm 26mm;
  @bottom-left { content: '${footer.replaceAll(/[^\p{L}\p{N} ]/gu, '')}'; font: 9pt ${songti}; }
  @bottom-right { content: '第 ' counter(page) ' 页，共 ' counter(pages) ' 页'; font: 9pt ${songti}; } }
* { box-sizing: border-box; }
html { background: #fff; color: #000; }
body { margin: 0; font: 12pt/1.5 ${fangsong}; overflow-wrap: anywhere; line-break: strict; }
@media screen { body { max-width: 178mm; margin: 0 auto; padding: 8mm 6mm; } }
h1 { margin: 0 0 3mm; font: 20pt/1.3 ${title}; text-align: center; }
h2 { margin: 0; padding: 1mm 2mm; font: 12pt/1.5 ${heiti}; break-after: avoid; }
h3 { margin: 2mm 0 1mm; font: 11pt/1.5 ${heiti}; break-after: avoid; }
p { margin: 0; orphans: 2; widows: 2; }
.heading { display: flex; justify-content: space-between; gap: 6mm; margin-bottom: 1.5mm; font-size: 10.5pt; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: 0.8mm 1.8mm; border: 0.75pt solid #000; text-align: left; vertical-align: top; }
th { font: 11pt/1.5 ${heiti}; }
thead { display: table-header-group; }
tr.short { break-inside: avoid; }
tr.lead { break-after: avoid; break-inside: avoid; }
tr.total { break-before: avoid; break-inside: avoid; }
.head th { width: 25mm; text-align: center; vertical-align: middle; }
.head td { vertical-align: middle; }
section { margin-top: -0.75pt; border: 0.75pt solid #000; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
section:last-of-type { break-inside: avoid; }
.inside { padding: 0.5mm 2mm 2mm; }
.inside table { font-size: 10.5pt; line-height: 1.45; }
.inside th { font-size: 10pt; }
.text { white-space: pre-wrap; }
ol { margin: 0; padding: 0; list-style: none; }
li + li { margin-top: 1mm; }
.time { display: inline-block; min-width: 13mm; }
.small { font-size: 9.5pt; line-height: 1.4; }
.choice { display: inline-block; margin-right: 1em; }
.number { width: 11mm; text-align: center; }
.code { width: 17mm; }
.points { width: 32mm; }
.rows > td { padding: 0; }
.rows table th, .rows table td { border-width: 0 0.75pt 0.75pt 0; font-size: 10pt; }
.rows table th:last-child, .rows table td:last-child { border-right: 0; }
.rows table tr:last-child td { border-bottom: 0; }
.room { height: 9mm; }
.rule { height: 9mm; border-bottom: 0.5pt dashed #000; }
.signing { display: flex; align-items: flex-end; gap: 2mm; min-height: 15mm; break-inside: avoid; }
.signing > span { flex: none; max-width: 34mm; }
.signing > .line { flex: 1; min-width: 0; max-width: none; min-height: 9mm; border-bottom: 0.75pt solid #000; }
.drawn { display: block; max-width: min(60mm, 100%); max-height: 16mm; }
.signing > .day { width: 56mm; max-width: none; font-size: 11pt; white-space: nowrap; }
.seal { margin-top: 3mm; font-size: 10pt; }
.check { font-family: 'Courier New', 'Noto Sans Mono CJK SC', monospace; }
`;
}
