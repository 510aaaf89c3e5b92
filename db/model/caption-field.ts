const captionPrefix = 'caption:';

/** The draft field in which the caption of a waiting file is typed. */
export function captionField(fileId: string): string {
  return `${captionPrefix}${fileId}`;
}

/** The waiting file whose caption a draft field holds; null of any other field. */
export function captionedFile(field: string): string | null {
  return field.startsWith(captionPrefix) ? field.slice(captionPrefix.length) : null;
}
