import type { CallOutput, CallRequest } from '../contract/calls.ts';
import type { TargetAim } from '../model/indicator-rules.ts';
import { err, ok, type Result } from '../model/result.ts';
import { findTarget } from '../sql/indicator-queries.ts';
import { hasHistory } from '../sql/operations.ts';
import type { WriteContext } from './context.ts';
import { resolveIndicator } from './indicators-service.ts';

export function addTarget(
  ctx: WriteContext,
  request: CallRequest<'targets.add'>,
): Result<CallOutput<'targets.add'>> {
  return ctx.write((tx) => {
    const indicator = resolveIndicator(tx.db, request.indicatorId);
    if (!indicator.ok) return indicator;
    if (!hasBounds(request)) return err('target-bounds');
    const targetId = ctx.ids.next();
    tx.create(
      'target',
      targetId,
      { ...request, indicatorId: indicator.value.id, source: null },
      'targets.add',
    );
    return ok({ targetId, arrival: tx.arrival() });
  });
}

export function updateTarget(
  ctx: WriteContext,
  request: CallRequest<'targets.update'>,
): Result<{ arrival: number }> {
  return ctx.write((tx) => {
    const target = findTarget(tx.db, request.targetId);
    if (!target) return err('target-not-found');
    if (!hasBounds({ ...target, ...request.changes })) return err('target-bounds');
    const fields = Object.keys(request.changes) as (keyof typeof request.changes)[];
    for (const field of fields) {
      const value = request.changes[field];
      if (value === undefined || value === target[field]) continue;
      tx.set('target', target.id, field, value, request.seen, 'targets.update');
    }
    return ok({ arrival: tx.arrival() });
  });
}

export function removeTarget(
  ctx: WriteContext,
  request: CallRequest<'targets.remove'>,
): Result<{ arrival: number }> {
  return ctx.write((tx) => {
    if (!findTarget(tx.db, request.targetId)) return err('target-not-found');
    tx.remove('target', request.targetId, '', request.seen, 'targets.remove');
    return ok({ arrival: tx.arrival() });
  });
}

export function restoreTarget(
  ctx: WriteContext,
  request: CallRequest<'targets.restore'>,
): Result<{ arrival: number }> {
  return ctx.write((tx) => {
    const { targetId } = request;
    if (findTarget(tx.db, targetId)) return ok({ arrival: tx.arrival() });
    if (!hasHistory(tx.db, 'target', targetId)) return err('target-not-found');
    tx.restore('target', targetId, tx.arrival(), 'targets.restore');
    return ok({ arrival: tx.arrival() });
  });
}

function hasBounds({ comparator, value, valueMax }: TargetAim): boolean {
  return comparator !== 'range' || (valueMax !== null && valueMax >= value);
}
