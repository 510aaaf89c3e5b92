import type { SearchHit } from '../../../db/contract/search-calls.ts';

/** A text with the found ranges marked. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: SearchHit['marks'] }) {
  const ends = marks.map(([, end]) => end);
  return (
    <>
      {marks.map(([start, end], index) => (
        <span key={start}>
          {text.slice(ends[index - 1] ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1) ?? 0)}
    </>
  );
}
