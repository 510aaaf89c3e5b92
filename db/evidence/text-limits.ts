/** What reading the words of one file may cost. */
export const fileTextLimits = {
  /** Of documents; a larger one is refused, since its end says where its parts lie. */
  fileBytes: 64_000_000,
  /** Of plain text; the rest of a larger one is left out. */
  plainBytes: 4_000_000,
  characters: 500_000,
  pages: 500,
  deadlineMs: 20_000,
  heapMb: 256,
} as const;
