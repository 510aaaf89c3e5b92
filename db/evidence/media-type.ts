const signatures: readonly (readonly [offset: number, bytes: string, mediaType: string])[] = [
  [0, 'ffd8ff', 'image/jpeg'],
  [0, '89504e470d0a1a0a', 'image/png'],
  [0, '474946383761', 'image/gif'],
  [0, '474946383961', 'image/gif'],
  [8, '57454250', 'image/webp'],
  [4, '6674797068656963', 'image/heic'],
  [4, '667479706d696631', 'image/heic'],
  [4, '6674797061766966', 'image/avif'],
  [4, '667479704d3441', 'audio/mp4'],
  [4, '6674797071742020', 'video/quicktime'],
  [4, '66747970336770', 'video/3gpp'],
  [4, '66747970', 'video/mp4'],
  [0, '49492a00', 'image/tiff'],
  [0, '4d4d002a', 'image/tiff'],
  [0, '1a45dfa3', 'video/webm'],
  [8, '41564920', 'video/x-msvideo'],
  [0, '3026b2758e66cf11', 'video/x-ms-wmv'],
  [8, '57415645', 'audio/wav'],
  [0, '494433', 'audio/mpeg'],
  [0, '4f676753', 'audio/ogg'],
  [0, '664c6143', 'audio/flac'],
  [0, '2321414d52', 'audio/amr'],
  [0, '255044462d', 'application/pdf'],
];

const byEnding: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  wps: 'application/vnd.ms-works',
  et: 'application/vnd.ms-excel',
  txt: 'text/plain',
  csv: 'text/csv',
  md: 'text/plain',
  log: 'text/plain',
  json: 'text/plain',
  xml: 'text/xml',
  svg: 'text/xml',
  htm: 'text/html',
  html: 'text/html',
  zip: 'application/zip',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
};

/** What a file is: by its first bytes where they tell, else by the ending of its name; names alone never make a picture. */
export function mediaTypeOf(start: Uint8Array, name: string): string {
  const hex = Buffer.from(start).toString('hex');
  const signed = signatures.find(([offset, bytes]) => hex.startsWith(bytes, offset * 2));
  if (signed) return signed[2];
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  return byEnding[ending] ?? 'application/octet-stream';
}
