import type { CallOutput } from '../../db/contract/calls.ts';
import { err, ok, type Result } from '../../db/model/result.ts';
import type { Session } from './session.ts';

/** A part of an input that is only there if the option was given. */
export type OptionalId<K extends string> = Readonly<Partial<Record<K, string>>>;

/** `{ measureId }` for a code or an id; empty if none was given. */
export async function measureOption(session: Session, code: string | undefined) {
  return optional('measureId', code, async (measure) => {
    const found = await session.call('measures.get', { measure });
    return found.ok ? ok(found.value.id) : found;
  });
}

/** `{ organizationId }` for an exact name or an id; empty if none was given. */
export async function organizationOption(session: Session, name: string | undefined) {
  return optional('organizationId', name, async (organization) => {
    const found = await session.call('organizations.get', { organization });
    return found.ok ? ok(found.value.id) : found;
  });
}

/** `{ actionId }` for the code, label, title or id of an action of a plan; empty if none was given. */
export async function actionOption(session: Session, plan: string, action: string | undefined) {
  return optional('actionId', action, async (wanted) => {
    const found = await session.call('plans.get', { plan });
    return found.ok ? actionId(found.value.actions, wanted) : found;
  });
}

function actionId(actions: CallOutput<'plans.get'>['actions'], wanted: string): Result<string> {
  const action = actions.find((one) =>
    [one.id, one.code, one.labelZh, one.labelEn, one.titleZh, one.titleEn].includes(wanted),
  );
  if (action) return ok(action.id);
  return err('invalid-input', { issues: [`--action ∈ ${actions.map(({ code }) => code).join(' | ')}`] });
}

async function optional<K extends string>(
  key: K,
  text: string | undefined,
  find: (text: string) => Promise<Result<string>>,
): Promise<Result<OptionalId<K>>> {
  if (text === undefined) return ok({} as OptionalId<K>);
  const found = await find(text);
  return found.ok ? ok({ [key]: found.value } as OptionalId<K>) : found;
}
