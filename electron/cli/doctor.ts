import type { Command } from 'commander';
import { ok } from '../../db/model/result.ts';
import type { Cli } from './runner.ts';

/** `wb doctor`: what the program runs on and what the database says of itself, one fact per line. */
export function addDoctor(program: Command, cli: Cli): void {
  program
    .command('doctor')
    .description(cli.texts.describe.doctor)
    .action(() =>
      cli.run({
        work: async (session) => {
          const record = await session.call('record.doctor', {});
          return record.ok ? ok({ ...runtimeFacts(cli), ...record.value }) : record;
        },
        show: factLines,
      }),
    );
}

function runtimeFacts({ files }: Cli) {
  return {
    version: files.version,
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
  };
}

function factLines(facts: Readonly<Record<string, string | number>>): readonly string[] {
  const width = Math.max(...Object.keys(facts).map((name) => name.length));
  return Object.entries(facts).map(([name, value]) => `${name.padEnd(width)}  ${value}`);
}
