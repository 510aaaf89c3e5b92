/** What a file is to a person who looks for it. */
export const mediaKinds = ['picture', 'document', 'pdf', 'video', 'audio', 'text', 'other'] as const;
export type MediaKind = (typeof mediaKinds)[number];

const office = 'application/vnd.openxmlformats-officedocument.';

/** The media types of each kind; what is in none of them is `other`. */
export const mediaTypesOf: Readonly<Record<Exclude<MediaKind, 'other'>, readonly string[]>> = {
  picture: [
    'image/jpeg',
    'image/png',
    'image/gif',
    'image/webp',
    'image/avif',
    'image/tiff',
    'image/bmp',
    'image/heic',
  ],
  document: [
    `${office}wordprocessingml.document`,
    `${office}spreadsheetml.sheet`,
    `${office}presentationml.presentation`,
    'application/msword',
    'application/vnd.ms-excel',
    'application/vnd.ms-powerpoint',
    'application/vnd.ms-works',
  ],
  pdf: ['application/pdf'],
  video: ['video/mp4', 'video/webm', 'video/quicktime', 'video/3gpp', 'video/x-msvideo', 'video/x-ms-wmv'],
  audio: ['audio/mpeg', 'audio/mp4', 'audio/wav', 'audio/ogg', 'audio/flac', 'audio/amr'],
  text: ['text/plain', 'text/csv', 'text/html', 'text/xml'],
};

export function mediaKindOf(mediaType: string): MediaKind {
  const found = Object.entries(mediaTypesOf).find(([, types]) => types.includes(mediaType));
  return (found?.[0] as MediaKind | undefined) ?? 'other';
}
