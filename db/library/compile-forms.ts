import { checkForm } from '../model/form/check-form.ts';
import { type Form, formFields, itemsOf, type Words } from '../model/form/form.ts';
import { deriveId } from '../model/ids.ts';
import type { ReferenceRow } from '../model/nouns.ts';
import { failAt, type ParsedFile } from './read-library-file.ts';

/** A file is the form itself. */
export const formFileSchema = formFields.strict();

/** Every text in Chinese and in English, every name once, every expression of names that there are. */
export function compileForms(files: readonly ParsedFile<Form>[]): readonly ReferenceRow[] {
  const codes = files.map(({ content }) => content.code);
  return files.map(({ path, content }, place): ReferenceRow => {
    if (codes.indexOf(content.code) !== place) failAt(path, ['code'], `${content.code} exists already`);
    const [problem] = checkForm(content);
    if (problem) failAt(path, [problem.item], `${problem.code} ${problem.found}`);
    const untold = wordsOf(content).find((words) => !words['zh'] || !words['en']);
    if (untold) failAt(path, [], `not in both languages: ${Object.values(untold).join(' ')}`);
    return { noun: 'form', id: deriveId('form', content.code, content.version), fields: content };
  });
}

function wordsOf({ title, note, items, total }: Form): readonly Words[] {
  const ofItems = itemsOf(items).flatMap((item) => {
    const { label, hint } = item;
    const own = 'constraintWords' in item ? item.constraintWords : undefined;
    const choices = 'choices' in item ? (item.choices ?? []).map((choice) => choice.label) : [];
    return [label, hint, own, ...choices];
  });
  const ofTotal = [...(total?.grades ?? []), ...(total?.vetoes ?? [])].map(({ label }) => label);
  return [title, note, ...ofItems, ...ofTotal].filter((words) => words !== null && words !== undefined);
}
