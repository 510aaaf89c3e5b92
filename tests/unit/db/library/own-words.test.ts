import { expect, test } from 'vitest';
import { loadLibrary, readShared } from '../../../support/library.ts';

const longestRun = 14;
const { rows } = loadLibrary();

test.for(['002_4846691b70a3f25c.txt', '000_b87c3e204512a6b7.txt'])(
  'no sentence is copied from %s',
  (name, { skip }) => {
    const seed = readShared(`seeds/${name}`, skip);
    const source = seed.replaceAll(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]+\)/g, '');
    const copied = ownTexts().flatMap((text) => runsOf(text).filter((run) => source.includes(run)));
    expect(copied).toEqual([]);
  },
);

test('the comparison would notice a copied sentence', ({ skip }) => {
  const seed = readShared('seeds/002_4846691b70a3f25c.txt', skip);
  const sentence = seed.split('\n').find((line) => line.includes('集团化办学是')) ?? '';
  expect(runsOf(sentence).filter((run) => seed.includes(run)).length).toBeGreaterThan(10);
});

/** Everything in Chinese that we worded ourselves: not the names of units, of the plan and of the report. */
function ownTexts(): readonly string[] {
  return rows.flatMap((row) => {
    const names: readonly string[] =
      row.noun === 'organization'
        ? ['nameZh']
        : row.noun === 'plan'
          ? ['titleZh', 'issuerZh', 'sourceZh']
          : [];
    return Object.entries(row.fields)
      .filter(([field]) => field.endsWith('Zh') && !names.includes(field))
      .map(([, value]) => String(value));
  });
}

/** Every run of Han characters of the forbidden length, punctuation ending a run. */
function runsOf(text: string): readonly string[] {
  return (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    Array.from({ length: Math.max(0, run.length - longestRun + 1) }, (_, start) =>
      run.slice(start, start + longestRun),
    ),
  );
}
