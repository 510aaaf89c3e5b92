import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { ok, type Result } from '../model/result.ts';
import { visitPresetOf } from '../model/visit-rule.ts';
import { journalHead } from '../sql/operations.ts';
import { findVisitRule } from '../sql/visit-queries.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { setChanges } from './edit.ts';
import { visitRule, visitRuleId } from './visit-rows.ts';

export function getVisitRule(ctx: ReadContext): Result<CallOutput<'visitRules.get'>> {
  const { regularPerTerm, recordWithinDays, checkWithinDays } = visitRule(ctx.db);
  const rule = { regularPerTerm, recordWithinDays, checkWithinDays };
  return ok({ ...rule, preset: visitPresetOf(rule), seen: journalHead(ctx.db).arrival });
}

export function updateVisitRule(
  ctx: WriteContext,
  request: CallRequest<'visitRules.update'>,
): Result<{ arrival: number }> {
  const { seen, ...rule } = request;
  return ctx.write((tx) => {
    const row = findVisitRule(tx.db, visitRuleId);
    if (!row) tx.create('visit_rule', visitRuleId, rule, 'visitRules.update');
    else setChanges(tx, { noun: 'visit_rule', row, seen, intent: 'visitRules.update' }, rule);
    return ok({ arrival: tx.arrival() });
  });
}
