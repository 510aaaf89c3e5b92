import { CommanderError, InvalidArgumentError, type Command } from 'commander';
import { isDay } from '../../db/model/calendar.ts';
import { isSchoolYear } from '../../db/model/indicator.ts';
import { percentSchema } from '../../db/model/progress.ts';
import type { CliTexts } from './cli-texts.ts';

/** Makes the whole tree of commands speak the chosen language, name what is wrong, and never end the process. */
export function speakOfUsage(command: Command, texts: CliTexts): void {
  const required = command.options.filter((option) => option.mandatory).map((option) => option.flags);
  const args = command.registeredArguments.map(
    (argument) => `<${argument.name()}${argument.variadic ? '...' : ''}>`,
  );
  if (required.length > 0) command.usage([...args, ...required, '[options]'].join(' '));
  command
    .exitOverride()
    .helpOption('-h, --help', texts.describe.help)
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => titleIn(texts, title),
      optionDescription: (option) => option.description,
    })
    .configureOutput({ outputError: (message, write) => write(`${usageSentence(message, texts)}\n`) })
    .showHelpAfterError(usageLine(command, texts));
  for (const child of command.commands) speakOfUsage(child, texts);
}

/** The exit code of what commander ended with: help and version are 0, everything else is wrong usage, 2. */
export function usageExitCode(thrown: CommanderError): number {
  return thrown.code === 'commander.helpDisplayed' || thrown.code === 'commander.version' ? 0 : 2;
}

export function dayOption(texts: CliTexts): (text: string) => string {
  return (text) => {
    if (!isDay(text)) throw new InvalidArgumentError(texts.dayExpected);
    return text;
  };
}

/** A day, or nothing at all to say that there is none. */
export function dayOrNoneOption(texts: CliTexts): (text: string) => string {
  const day = dayOption(texts);
  return (text) => (text === '' ? '' : day(text));
}

/** The options that were given, without those that were not. */
export function given<T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

export function schoolYearOption(texts: CliTexts): (text: string) => string {
  return (text) => {
    if (!isSchoolYear(text)) throw new InvalidArgumentError(texts.schoolYearExpected);
    return text;
  };
}

/** Any number, with or without commas between its digits. */
export function amountOption(texts: CliTexts): (text: string) => number {
  return (text) => {
    const amount = text.trim() === '' ? Number.NaN : Number(text.replaceAll(/[,，]/g, ''));
    if (!Number.isFinite(amount)) throw new InvalidArgumentError(texts.amountExpected);
    return amount;
  };
}

export function percentOption(texts: CliTexts): (text: string) => number {
  return (text) => {
    const percent = percentSchema.safeParse(text.trim() === '' ? Number.NaN : Number(text.replace(/%$/, '')));
    if (!percent.success) throw new InvalidArgumentError(texts.numberExpected);
    return percent.data;
  };
}

export function outOption(texts: CliTexts): (text: string) => string {
  return (text) => {
    if (!/\.(xlsx|csv)$/i.test(text)) throw new InvalidArgumentError(texts.outExpected);
    return text;
  };
}

function titleIn(texts: CliTexts, title: string): string {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': texts.usage,
    'Options:': texts.options,
    'Commands:': texts.commands,
    'Arguments:': texts.arguments,
  };
  return titles[title] ?? title;
}

function usageLine(command: Command, texts: CliTexts): string {
  const names = [command.name()];
  for (let parent = command.parent; parent; parent = parent.parent) names.unshift(parent.name());
  return `${texts.usage} ${names.join(' ')} ${command.usage()}`;
}

type Say = (texts: CliTexts, parts: readonly string[]) => string;

/** Commander's English sentences, and ours in their place. */
const sentences: readonly (readonly [RegExp, Say])[] = [
  [/^error: unknown option '(.+?)'/, (texts, [option = '']) => texts.unknownOption(option)],
  [/^error: required option '(.+?)' not specified/, (texts, [option = '']) => texts.missingOption(option)],
  [/^error: option '(.+?)' argument missing/, (texts, [option = '']) => texts.missingValue(option)],
  [/^error: missing required argument '(.+?)'/, (texts, [name = '']) => texts.missingArgument(name)],
  [
    /^error: too many arguments.* but got \d+: ([^]*)\.\s*$/,
    (texts, [detail = '']) => texts.tooManyArguments(detail),
  ],
  [/^error: unknown command '(.+?)'/, (texts, [name = '']) => texts.unknownCommand(name)],
  [
    /^error: option '(.+?)' argument '([^]*)' is invalid\. ([^]*)$/,
    (texts, [option = '', value = '', allowed = '']) =>
      texts.invalidValue(option, value, allowed.trim().replace(/^Allowed choices are (.*)\.$/, '$1')),
  ],
];

function usageSentence(message: string, texts: CliTexts): string {
  for (const [pattern, say] of sentences) {
    const found = pattern.exec(message);
    if (found) return say(texts, found.slice(1));
  }
  return texts.otherUsage(message.trim());
}
