import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A file that somebody made to harm whoever looks at it. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: Buffer<ArrayBuffer>;
}

const script = '<script>fetch("http://127.0.0.1:9/stolen")</script>';

/** Pictures that lie about their size, end too early or are something else; documents that would run a script. */
export async function hostileFiles(): Promise<readonly HostileFile[]> {
  const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#336699' } })
    .jpeg()
    .withMetadata()
    .toBuffer();
  return [
    { name: '半张.jpg', bytes: Buffer.from(photo.subarray(0, photo.length / 2)) },
    { name: '一个字节.jpg', bytes: Buffer.from([0xff]) },
    { name: '空.jpg', bytes: Buffer.alloc(0) },
    { name: '只有开头.jpg', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]) },
    { name: '五万乘五万.png', bytes: hugePng(50_000, 50_000) },
    { name: '两百万乘一.png', bytes: hugePng(2_000_000, 1) },
    { name: '照片加网页.jpg', bytes: Buffer.concat([photo, Buffer.from(script)]) },
    { name: '说是照片.jpg', bytes: Buffer.from(`<!doctype html>${script}`) },
    { name: '带脚本.svg', bytes: Buffer.from(svg) },
    { name: '网页.html', bytes: Buffer.from(`<!doctype html><img src=x onerror="alert(1)">${script}`) },
    { name: '带脚本.pdf', bytes: Buffer.from(pdf) },
    {
      name: '会跳转.pdf',
      bytes: Buffer.from(pdf.replace('/JavaScript /JS', '/Launch /Win << /F (cmd.exe) >> /JS')),
    },
    { name: '坏动图.gif', bytes: Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(2000, 0xff)]) },
    { name: '坏图.webp', bytes: Buffer.from('RIFF\xFF\xFF\xFF\x7FWEBPVP8X', 'latin1') },
    { name: '../../../etc/cron.d/wb', bytes: Buffer.from('* * * * * root true') },
    { name: 'CON.jpg', bytes: photo },
    { name: `${'长'.repeat(200)}.jpg`, bytes: photo },
    { name: '照片\u202Egpj.exe', bytes: Buffer.from('MZ') },
    { name: '换行\r\nSet-Cookie: x=1.jpg', bytes: photo },
  ];
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><image href="http://127.0.0.1:9/x"/>${script}</svg>`;
const pdf = `%PDF-1.7
1 0 obj << /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >> endobj
2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj
trailer << /Root 1 0 R >>
%%EOF`;

/** A PNG whose head promises more pixels than any machine has room for, in a few bytes. */
function hugePng(width: number, height: number): Buffer<ArrayBuffer> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const rows = deflateSync(Buffer.alloc(200_000));
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
