import type { Command } from 'commander';
import type { VisitKind, VisitPurpose, VisitTopic } from '../../db/model/visit.ts';
import { organizationOption } from './resolve-subject.ts';
import type { Cli } from './runner.ts';
import type { Session } from './session.ts';
import { dayOption, given } from './usage.ts';
import { closedLines, termLines, visitDetailLines, visitListLines } from './visit-lines.ts';
import { codeOption, codesOption, signaturesOption, type GivenSignature } from './visit-options.ts';
import { addVisitUpdate } from './visit-update.ts';

interface ListOptions {
  readonly from?: string;
  readonly to?: string;
  readonly organization?: string;
}

interface CreateOptions {
  readonly organization: string;
  readonly on: string;
  readonly kind: VisitKind;
  readonly purpose: VisitPurpose;
  readonly topic?: readonly VisitTopic[];
  readonly member?: readonly string[];
  readonly subject?: string;
  readonly aim?: string;
}

/** `wb visits list|show|create|update|close|term`. */
export function addVisits(program: Command, cli: Cli): void {
  const { texts } = cli;
  const visits = program.command('visits').description(texts.visits.visits);
  visits
    .command('list')
    .description(texts.visits.list)
    .option('--from <day>', texts.visits.from, dayOption(texts))
    .option('--to <day>', texts.visits.to, dayOption(texts))
    .option('--organization <name>', texts.describe.organization)
    .action((options: ListOptions) =>
      cli.run({ work: (session) => list(session, options), show: (rows) => visitListLines(rows, cli) }),
    );
  visits
    .command('show')
    .description(texts.visits.show)
    .argument('<visit>', texts.visits.visit)
    .action((visitId: string) =>
      cli.run({
        work: (session) => session.call('visits.get', { visitId }),
        show: (visit) => visitDetailLines(visit, cli),
      }),
    );
  addCreate(visits, cli);
  addVisitUpdate(visits, cli);
  addClose(visits, cli);
  visits
    .command('term')
    .description(texts.visits.term)
    .option('--day <day>', texts.visits.day, dayOption(texts))
    .action((options: { readonly day?: string }) =>
      cli.run({
        work: (session) => session.call('visits.term', given(options)),
        show: (term) => termLines(term, cli),
      }),
    );
}

function addCreate(visits: Command, cli: Cli): void {
  const { texts } = cli;
  const { words } = texts.visits;
  visits
    .command('create')
    .description(texts.visits.create)
    .requiredOption('--organization <name>', texts.describe.organization)
    .requiredOption('--on <day>', texts.visits.on, dayOption(texts))
    .requiredOption('--kind <kind>', texts.visits.kind, codeOption('kinds'))
    .requiredOption('--purpose <purpose>', texts.visits.purpose, codeOption('purposes'))
    .option('--topic <topic...>', texts.visits.topic, codesOption('topics'))
    .option('--member <name...>', texts.visits.member)
    .option('--subject <text>', texts.visits.subject)
    .option('--aim <text>', texts.visits.aim)
    .action((options: CreateOptions) =>
      cli.run({
        work: (session) => create(session, options),
        show: ({ visitId }) => {
          const { organization, on, kind } = options;
          return [texts.visits.planned([on, organization, words.kinds[kind]].join(' · '), visitId)];
        },
      }),
    );
}

function addClose(visits: Command, cli: Cli): void {
  const { texts } = cli;
  visits
    .command('close')
    .description(texts.visits.close)
    .argument('<visit>', texts.visits.visit)
    .option('--signature <role:name...>', texts.visits.signature, signaturesOption(texts))
    .action((visitId: string, { signature = [] }: { readonly signature?: readonly GivenSignature[] }) =>
      cli.run({
        work: (session) =>
          session.call('visits.close', {
            visitId,
            signatures: signature.map((each) => ({ ...each, fileId: null })),
          }),
        show: ({ open }) => closedLines(visitId, open, cli),
      }),
    );
}

async function list(session: Session, { organization: name, ...days }: ListOptions) {
  const organization = await organizationOption(session, name);
  if (!organization.ok) return organization;
  return session.call('visits.list', { ...organization.value, ...given(days) });
}

async function create(session: Session, options: CreateOptions) {
  const { organization: name, on: plannedOn, kind, purpose, topic = [], member = [], ...texts } = options;
  const organization = await session.call('organizations.get', { organization: name });
  if (!organization.ok) return organization;
  return session.call('visits.create', {
    organizationId: organization.value.id,
    plannedOn,
    kind,
    purpose,
    topics: [...topic],
    members: [...member],
    ...given(texts),
  });
}
