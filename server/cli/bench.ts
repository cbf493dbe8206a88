import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { answering, UsageError } from './command-line.ts';

const folder = new URL('../../bench/', import.meta.url);

/** `linli bench`: the measurements of `bench/`, all of them or one. */
export function registerBench(program: Command): void {
  program
    .command('bench')
    .argument('[name]', '只运行一项，如 case-cycle；不填为全部')
    .option('--list', '只列出有哪些')
    .description('运行性能测量：每一项都打印与对照或上限之比，达不到时退出码为 1')
    .action(answering(answerBench));
}

async function answerBench(name: string | undefined, { list }: { list?: boolean }) {
  const names = (await readdir(folder)).filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3));
  if (list === true) return { json: names, text: names.join('\n') };
  if (name !== undefined && !names.includes(name))
    throw new UsageError('bench.unknown', `没有名为“${name}”的测量，可选：${names.join('、')}。`);
  const results: Record<string, 'enough' | 'short'> = {};
  for (const each of name === undefined ? names.sort() : [name]) {
    process.stderr.write(`\n${each}\n`);
    results[each] = (await run(each)) === 0 ? 'enough' : 'short';
  }
  const isShort = Object.values(results).includes('short');
  const text = Object.entries(results).map(([each, result]) => `${each}: ${result === 'enough' ? '达到' : '未达到'}`);
  return { json: results, text: text.join('\n'), exitCode: isShort ? (1 as const) : (0 as const) };
}

/** Tables go to standard error, so that `--json` leaves one answer on standard output. */
function run(name: string): Promise<number> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(`${name}.ts`, folder))], { stdio: ['ignore', 2, 2] });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
