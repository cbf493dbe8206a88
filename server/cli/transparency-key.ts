import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '@linli/domain/kernel';
import type { Command } from 'commander';
import { readSettings } from '../settings.ts';
import { answering, groupOf } from './command-line.ts';

/** `linli transparency key`: the public key of the audit log, to be published in other places too. */
export function registerTransparencyKey(program: Command): void {
  groupOf(program, 'transparency', '审计日志的公开核验')
    .command('key')
    .description('显示核验检查点签名的公钥；请同时登在别处，供人比对')
    .action(answering(answerKey));
}

async function answerKey() {
  const { keysFolder } = readSettings(process.env);
  const verifierKey = keyIn(keysFolder);
  if (verifierKey === undefined) return refuse('checkpointKey.none', { values: { folder: keysFolder } });
  return { json: { verifierKey }, text: verifierKey };
}

/** The public key in a folder of keys; undefined where no log was begun. */
export function keyIn(folder: string): string | undefined {
  const path = join(folder, 'checkpoint.vkey');
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}
