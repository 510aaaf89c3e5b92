import { Command, CommanderError, Option } from 'commander';
import type { Locale } from '../../db/contract/error-texts.ts';
import { programFiles } from '../host/program-files.ts';
import { cliTexts } from './cli-texts.ts';
import { addDoctor } from './doctor.ts';
import { addEvidence } from './evidence.ts';
import { addExport } from './export.ts';
import { addHistory } from './history.ts';
import { addInbox } from './inbox.ts';
import { addIndicators } from './indicators.ts';
import { addInit } from './init.ts';
import { addMatrix } from './matrix.ts';
import { addMeasures } from './measures.ts';
import { addForms } from './forms.ts';
import { addOrganizations } from './organizations.ts';
import { addActions } from './plan-edits.ts';
import { addPlans } from './plans.ts';
import { addProgress } from './progress.ts';
import { addReadings } from './readings.ts';
import { addRecord } from './record.ts';
import { addVisitRecords } from './visit-records.ts';
import { addVisits } from './visits.ts';
import { createCli } from './runner.ts';
import { addSearch } from './search.ts';
import { addServe } from './serve.ts';
import { speakOfUsage, usageExitCode } from './usage.ts';

/** `wb`. Exit codes: 0 done, 1 refused with a reason, 2 wrong usage. */
await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  const locale = localeOf(args);
  const texts = cliTexts[locale];
  const { describe } = texts;
  const files = programFiles(new URL('../', import.meta.url));

  const program = new Command('wb')
    .description(describe.program)
    .version(files.version, '--version', describe.version)
    .option('--workspace <dir>', describe.workspace)
    .option('--json', describe.json)
    .addOption(new Option('--lang <lang>', describe.lang).choices(['zh-CN', 'en']).default('zh-CN'));
  const cli = createCli({ texts, locale, files, options: () => program.opts() });
  for (const add of [
    addInit,
    addPlans,
    addActions,
    addMeasures,
    addIndicators,
    addReadings,
    addOrganizations,
  ])
    add(program, cli);
  for (const add of [
    addProgress,
    addEvidence,
    addInbox,
    addMatrix,
    addForms,
    addSearch,
    addHistory,
    addExport,
  ])
    add(program, cli);
  for (const add of [addVisits, addVisitRecords]) add(program, cli);
  for (const add of [addRecord, addServe, addDoctor]) add(program, cli);
  speakOfUsage(program, texts);

  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    process.exitCode = usageExitCode(thrown);
  }
}

/** The language has to be known before the commands are described. */
function localeOf(args: readonly string[]): Locale {
  const place = args.indexOf('--lang');
  return (place >= 0 && args[place + 1] === 'en') || args.includes('--lang=en') ? 'en' : 'zh-CN';
}
