import { rowsOf, type Answers } from '../model/form/answers.ts';
import { itemsOf, type Form, type Item } from '../model/form/form.ts';

/** What was answered in words, each once: texts as they are, choices by their labels in every language of the form. */
export function answerTexts({ items }: Pick<Form, 'items'>, answers: Answers): readonly string[] {
  const byName = new Map(itemsOf(items).map((item) => [item.name, item]));
  return [...new Set(textsIn(byName, answers))];
}

function textsIn(items: ReadonlyMap<string, Item>, answers: Answers): readonly string[] {
  return Object.entries(answers).flatMap(([name, answer]) => {
    const item = items.get(name);
    if (item?.kind === 'repeat') return rowsOf(answers, name).flatMap((row) => textsIn(items, row));
    if (item?.kind === 'text') return typeof answer === 'string' ? [answer] : [];
    if (item?.kind !== 'select-one' && item?.kind !== 'select-multiple') return [];
    const chosen = (item.choices ?? []).filter((choice) => isChosen(choice.name, answer));
    return chosen.flatMap(({ label }) => Object.values(label));
  });
}

function isChosen(name: string, answer: Answers[string] | undefined): boolean {
  return Array.isArray(answer) ? answer.includes(name) : answer === name;
}
