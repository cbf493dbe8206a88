import { isRefusal, type Refusal } from '@linli/domain/kernel';
import { Command, CommanderError } from 'commander';
import { refusalSentence, usageSentence } from './sentences.ts';

export type Answer = { readonly json: unknown; readonly text: string; readonly exitCode?: 0 | 1 };

/** A value on the command line that cannot be used: exit code 2. */
export class UsageError extends Error {
  readonly code: string;

  constructor(code: string, detail: string) {
    super(detail);
    this.name = 'UsageError';
    this.code = code;
  }
}

/** Runs one command line to its end. 0: done; 1: refused, or something found wrong; 2: used wrongly. */
export async function runCommandLine(
  subcommands: readonly ((program: Command) => void)[],
  words: readonly string[],
): Promise<number> {
  endQuietlyWithoutReader();
  const program = newProgram();
  for (const register of subcommands) register(program);
  addCommonOptions(program);
  try {
    await program.parseAsync(words, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return tellFailure(error, words.includes('--json'));
  }
}

/** An action of commander from a function that answers; `start` and its like answer nothing. */
export function answering<Values extends unknown[]>(
  work: (...values: Values) => Promise<Answer | Refusal | undefined>,
): (...values: Values) => Promise<void> {
  return async (...values) => {
    const command = values.at(-1) as Command;
    const answer = await work(...values);
    if (answer === undefined) return;
    if (isRefusal(answer)) throw new RefusedByDomain(answer);
    process.stdout.write(`${command.opts().json ? JSON.stringify(answer.json) : answer.text}\n`);
    process.exitCode = answer.exitCode ?? 0;
  };
}

/** The parent of commands with two words, made by whichever of them comes first. */
export function groupOf(program: Command, name: string, description: string): Command {
  return program.commands.find((command) => command.name() === name) ?? program.command(name).description(description);
}

class RefusedByDomain extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.refusal);
    this.refusal = refusal;
  }
}

const helpTitles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

function newProgram(): Command {
  return new Command('linli')
    .description('邻里：社区共建共治共享平台')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示一条命令的帮助')
    .configureHelp({ styleTitle: (title) => helpTitles[title] ?? title, displayWidth: columnsOf })
    .configureOutput({ outputError: () => {} })
    .showSuggestionAfterError(false)
    .exitOverride();
}

/** Chinese characters are two columns wide; the columns of the help stay under each other. */
function columnsOf(text: string): number {
  return [...text].reduce((columns, character) => columns + (character >= '\u2e80' ? 2 : 1), 0);
}

function addCommonOptions(command: Command): void {
  for (const child of command.commands) addCommonOptions(child);
  if (command.commands.length === 0) command.option('--json', '输出 JSON');
}

function tellFailure(error: unknown, isJson: boolean): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  // Without a subcommand commander has shown the help already.
  if (error instanceof CommanderError && error.code === 'commander.help') return 2;
  if (error instanceof CommanderError) return tell(isJson, 2, { code: 'usage.invalid', detail: usageSentence(error) });
  if (error instanceof UsageError) return tell(isJson, 2, { code: error.code, detail: error.message });
  const refusal = (error as { refusal?: unknown } | undefined)?.refusal;
  const refused = isRefusal(refusal) ? refusal : isRefusal(error) ? error : undefined;
  if (!refused) throw error;
  const { refusal: code, field, values } = refused;
  return tell(isJson, 1, { code, detail: refusalSentence(refused), field, values });
}

function tell(
  isJson: boolean,
  exitCode: number,
  error: { code: string; detail: string; [more: string]: unknown },
): number {
  if (isJson) process.stdout.write(`${JSON.stringify({ error })}\n`);
  else process.stderr.write(`linli: ${error.detail}\n`);
  return exitCode;
}

/** `linli … | head` closes the pipe while we write: that is no failure. */
function endQuietlyWithoutReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}
