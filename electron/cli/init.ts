import { userInfo } from 'node:os';
import type { Command } from 'commander';
import type { StartedWorkbench } from '../host/start-workbench.ts';
import { workspacePath } from '../host/workspace-path.ts';
import type { Cli } from './runner.ts';

interface InitOptions {
  readonly plan?: readonly string[];
  readonly sample?: true;
  readonly office?: string;
  readonly name?: string;
  readonly role?: string;
}

/** `wb init`: a new workspace at --workspace, WB_WORKSPACE or the suggested folder. */
export function addInit(program: Command, cli: Cli): void {
  const { describe, created } = cli.texts;
  program
    .command('init')
    .description(describe.init)
    .option('--plan <id...>', describe.initPlan)
    .option('--sample', describe.initSample)
    .option('--office <text>', describe.initOffice)
    .option('--name <text>', describe.initName)
    .option('--role <text>', describe.initRole)
    .action((options: InitOptions) =>
      cli.runAlone(
        (started) => create(started, options, cli, program.opts<{ workspace?: string }>().workspace),
        ({ path, office, actor }) => [created(path, office, actor.name)],
      ),
    );
}

async function create(
  { workbench, paths }: StartedWorkbench,
  options: InitOptions,
  cli: Cli,
  workspace: string | undefined,
) {
  const status = await workbench.call('workspaces.status', {});
  if (!status.ok) return status;
  const asked = workspace ?? process.env['WB_WORKSPACE'];
  return workbench.call('workspaces.create', {
    path: asked ? workspacePath(cli.absolute(asked), paths.home) : paths.suggestedWorkspace,
    office: options.office ?? cli.texts.defaultOffice,
    actorName: options.name ?? userInfo().username,
    actorRole: options.role ?? '',
    planCodes: [...(options.plan ?? status.value.builtInPlans.map(({ code }) => code))],
    isWithSample: options.sample ?? false,
  });
}
