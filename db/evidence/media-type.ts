const signatures: readonly (readonly [offset: number, bytes: string, mediaType: string])[] = [
  [0, 'ffd8ff', 'image/jpeg'],
  [0, '89504e470d0a1a0a', 'image/png'],
  [0, '474946383761', 'image/gif'],
  [0, '474946383961', 'image/gif'],
  [8, '57454250', 'image/webp'],
  [4, '6674797068656963', 'image/heic'],
  [4, '667479706d696631', 'image/heic'],
  [4, '66747970', 'video/mp4'],
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
