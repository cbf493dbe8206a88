import { refuse } from '@linli/domain/kernel';
import type { Command } from 'commander';
import { answering, groupOf } from './command-line.ts';
import { type CommandDatabase, withDatabase } from './with-database.ts';

const description = '加密密钥：列出、轮换、停用';

/** A key that was replaced a moment ago may still be in use by a report that is being written. */
const restMilliseconds = 10 * 60_000;

/** `linli keys list | rotate | retire`: the master keys that wrap the keys of files. */
export function registerKeys(program: Command): void {
  const keys = groupOf(program, 'keys', description);
  keys.command('list').description('列出主密钥，以及各自包着多少件的密钥').action(answering(answerList));
  keys
    .command('rotate')
    .description('新增一把主密钥，并把所有件的密钥改由它包裹；中断后再次运行即继续，服务不必停')
    .action(answering(answerRotate));
  keys
    .command('retire')
    .argument('<密钥>', 'linli keys list 列出的编号')
    .description('停用并销毁一把旧主密钥；还有件的密钥由它包裹时拒绝')
    .action(answering(answerRetire));
}

async function answerList() {
  return withDatabase({ migrate: false }, async (database) => {
    const { countWrapped } = await import('../sealing/index.ts');
    const { ring } = await openRing(database);
    const wrapped = await database.asOwner(countWrapped);
    const current = ring.current().id;
    const keys = ring.list().map(({ id }) => ({ id, files: wrapped.get(id) ?? 0, isCurrent: id === current }));
    const lines = keys.map(({ id, files, isCurrent }) => `${id}  ${files} 件${isCurrent ? '  当前' : ''}`);
    return { json: { keys }, text: lines.join('\n') };
  });
}

async function answerRotate() {
  return withDatabase({ migrate: false }, async (database) => {
    const { addMasterKey, checkKeyRing, countWrapped, rewrapLot } = await import('../sealing/index.ts');
    const { ring, folder } = await openRing(database);
    const behind = (wrapped: ReadonlyMap<string, number>) =>
      [...wrapped].filter(([id]) => id !== ring.current().id).map(([id]) => id);
    const left = behind(await database.asOwner(countWrapped));
    // Begun before and broken off: that is finished first, with the key that was made then.
    if (left.length === 0) addMasterKey(folder, new Date());
    await database.asOwner((tx) => checkKeyRing(tx, ring));
    let files = 0;
    for (const id of behind(await database.asOwner(countWrapped)))
      for (let done = -1; done !== 0; files += Math.max(done, 0))
        done = await database.asOwner((tx) => rewrapLot(tx, ring, id));
    const current = ring.current().id;
    await recordKey(database, 'key.rotated', { current, files });
    const text = `${files} 件的密钥已由 ${current} 包裹${left.length > 0 ? '（接着上次未完成的轮换）' : ''}。旧主密钥在旧备份过期后停用：linli keys retire。`;
    return { json: { current, files, isResumed: left.length > 0 }, text };
  });
}

async function answerRetire(id: string) {
  return withDatabase({ migrate: false }, async (database) => {
    const { countWrapped, forgetKey, removeMasterKey } = await import('../sealing/index.ts');
    const { ring, folder } = await openRing(database);
    if (!ring.list().some((key) => key.id === id)) return refuse('key.notFound', { values: { key: id } });
    if (ring.current().id === id) return refuse('key.current');
    const files = (await database.asOwner(countWrapped)).get(id) ?? 0;
    if (files > 0) return refuse('key.stillNeeded', { values: { files } });
    if (Date.now() - madeAt(ring.current().id) < restMilliseconds) return refuse('key.justReplaced');
    // First the database forgets it: killed between, the next start finds one key too many and not one too few.
    await database.asOwner(async (tx) => forgetKey(tx, id));
    removeMasterKey(folder, id);
    await recordKey(database, 'key.retired', { key: id });
    return { json: { retired: id }, text: `主密钥 ${id} 已停用并销毁。由它包裹的旧备份从此无法解开联系方式。` };
  });
}

async function openRing({ settings }: CommandDatabase) {
  const { openKeyRing } = await import('../sealing/index.ts');
  return { ring: openKeyRing(settings.keysFolder), folder: settings.keysFolder };
}

async function recordKey(database: CommandDatabase, type: string, body: object): Promise<void> {
  const { platformCode, recordAct } = await import('../database/index.ts');
  const actor = { kind: 'system', name: 'command line' };
  await database.asOwner(async (tx) => {
    recordAct(tx, { countyCode: platformCode, subject: 'key', type, at: new Date().toISOString(), actor, body });
  });
}

/** The name of a key begins with the moment it was made: 20260302T010000000-…. */
function madeAt(id: string): number {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/.exec(id) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
}
