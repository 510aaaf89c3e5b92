import type { Command } from 'commander';
import type { CallInput } from '../../db/contract/calls.ts';
import type { VisitMethod } from '../../db/model/visit.ts';
import type { Cli } from './runner.ts';
import type { Session } from './session.ts';
import { dayOrNoneOption, given } from './usage.ts';
import { codesOption, timeOption } from './visit-options.ts';

interface UpdateOptions {
  readonly arrived?: string;
  readonly left?: string;
  readonly method?: readonly VisitMethod[];
  readonly situation?: string;
  readonly highlights?: string;
  readonly feedback?: string;
  readonly schoolOpinion?: string;
  readonly advice?: string;
  readonly adviceDue?: string;
  readonly reason?: string;
}

/** `wb visits update <visit> …`: only what is given is changed. */
export function addVisitUpdate(visits: Command, cli: Cli): void {
  const { texts } = cli;
  const words = texts.visits;
  visits
    .command('update')
    .description(words.update)
    .argument('<visit>', words.visit)
    .option('--arrived <time>', words.arrived, timeOption(texts))
    .option('--left <time>', words.left, timeOption(texts))
    .option('--method <method...>', words.method, codesOption('methods'))
    .option('--situation <text>', words.situation)
    .option('--highlights <text>', words.highlights)
    .option('--feedback <text>', words.feedback)
    .option('--school-opinion <text>', words.schoolOpinion)
    .option('--advice <text>', words.advice)
    .option('--advice-due <day>', words.adviceDue, dayOrNoneOption(texts))
    .option('--reason <text>', words.reason)
    .action((visitId: string, options: UpdateOptions) =>
      cli.run({
        work: (session) => update(session, visitId, options),
        show: () => [words.written(visitId)],
      }),
    );
}

async function update(session: Session, visitId: string, options: UpdateOptions) {
  const found = await session.call('visits.get', { visitId });
  if (!found.ok) return found;
  const { seen, plannedOn } = found.value;
  const { reason = '', ...written } = options;
  return session.call('visits.update', { visitId, seen, reason, changes: changesOf(written, plannedOn) });
}

function changesOf(options: UpdateOptions, day: string): CallInput<'visits.update'>['changes'] {
  const { arrived, left, method, adviceDue, ...texts } = options;
  return {
    ...given(texts),
    ...(arrived === undefined ? {} : { arrivedAtMs: momentOf(day, arrived) }),
    ...(left === undefined ? {} : { leftAtMs: momentOf(day, left) }),
    ...(method === undefined ? {} : { methods: [...method] }),
    ...(adviceDue === undefined ? {} : { adviceDueOn: adviceDue || null }),
  };
}

/** A time of the day of the visit, by the clock of this machine. */
function momentOf(day: string, time: string): number {
  return new Date(`${day}T${time}:00`).getTime();
}
