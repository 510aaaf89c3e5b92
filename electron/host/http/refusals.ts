import type { ServerResponse } from 'node:http';

/** Why a request is not answered, in words for whoever sees it in a browser. */
const refusals = {
  'foreign-host': [403, '这个地址不是本工作台的地址。', 'This address is not one of the workbench.'],
  'foreign-origin': [
    403,
    '请求来自另一个网页，已拒绝。',
    'The request came from another page and was refused.',
  ],
  'used-link': [
    403,
    '这个链接已经用过或已失效。请在终端再次运行 npm start，会打印新的链接。',
    'This link was used already or is no longer valid. Run npm start again: it prints a fresh one.',
  ],
  'no-session': [
    401,
    '请从启动时打印的链接打开工作台；再次运行 npm start 会打印新的链接。',
    'Please open the workbench from the link printed at start; run npm start again for a fresh one.',
  ],
  'not-found': [404, '没有这一页。', 'There is no such page.'],
  'not-built': [
    503,
    '页面尚未生成，请运行 npm run build。',
    'The page was not built yet: run npm run build.',
  ],
  'wrong-method': [405, '这个地址不接受这种请求。', 'This address does not take such a request.'],
  'wrong-type': [415, '请求内容必须是 application/json。', 'The content must be application/json.'],
  'wrong-range': [416, '所要的部分超出文件。', 'The part asked for lies outside the file.'],
  failed: [500, '程序内部出错，详情已写入日志。', 'The program failed inside; the log has the details.'],
} as const satisfies Record<string, readonly [number, string, string]>;
export type RefusalName = keyof typeof refusals;

/** Answers with the status and both sentences. The connection ends, so that an unread body is not awaited. */
export function refuse(response: ServerResponse, name: RefusalName): void {
  const [status, zh, en] = refusals[name];
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    connection: 'close',
  });
  response.end(`${zh}\n${en}\n`);
}
