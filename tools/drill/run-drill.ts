import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { LogEnding } from '@linli/domain/oversight';
import { startEmbedded } from '../../server/database/embedded.ts';
import { seededRandom } from '../../server/demo/yunyang/seeded-random.ts';
import { type Acknowledgement, openLedger } from '../crash/acknowledgements.ts';
import { findLostWords } from '../crash/check-disputes.ts';
import { type Client, createClient } from '../crash/client.ts';
import { type LivingHouse, openLivingHouse, runLinli } from '../crash/living-house.ts';
import { setToWork } from '../crash/writers.ts';
import { type StateOfCounty, stateOfCounty } from './state-of-county.ts';

export type Drill = {
  readonly folder: string;
  readonly instant: string;
  readonly noted: StateOfCounty;
  readonly restored: StateOfCounty;
  /** What `linli verify` and `linli verify --audit` said of the restored county. */
  readonly verified: Record<string, unknown>;
  readonly audited: Record<string, unknown>;
  /** What `linli transparency begin-anew` said: the old log was signed further than the restored county goes. */
  readonly begunAnew: { readonly ended: LogEnding; readonly origin: string };
  /** The restored county has been opened by `linli start`, and took a report. */
  readonly isAlive: boolean;
  /** How many disputes had come to their volume before, and what of them the restored county has not or cannot open. */
  readonly disputes: { readonly archived: number; readonly lost: readonly string[] };
  readonly seconds: { readonly backup: number; readonly restore: number };
  readonly linli: (...words: string[]) => Promise<{ code: number; said: string }>;
  readonly end: () => Promise<void>;
};

/**
 * A county lives, is backed up while it lives on, and is destroyed; from the backup alone it is restored to an instant
 * between, which was noted.
 */
export async function runDrill(tell: (words: string) => void = () => {}): Promise<Drill> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-drill-'));
  const house = await openLivingHouse(folder);
  const ledger = openLedger(join(folder, 'acknowledged.jsonl'));
  const client = createClient(house.address, ledger);
  const env = { ...process.env, DATABASE_URL: '', LINLI_KEYS: '', LINLI_BACKUP: join(folder, 'backup') };
  const linli = (...words: string[]) => runLinli(words, env);

  tell('people are at work, and the backup is made meanwhile');
  const work = await setToWork(client, seededRandom(1), '[before]');
  const backup = await timed(() => expectDone(house.linli('backup')));
  await wait(500);
  await work.end();
  const before = [...ledger.all];
  const { instant, noted } = await noteWhenQuiet(house);
  tell(`noted how it is at ${instant}; life goes on`);
  const later = await setToWork(client, seededRandom(2), '[afterwards]');
  await wait(500);
  await later.end();
  await untilSignedFurther(house, noted);
  await expectDone(house.linli('backup', 'log'));
  await cp(join(house.dataFolder, 'keys'), join(folder, 'keys kept apart'), { recursive: true });
  await destroy(house);
  ledger.close();

  tell('the county is destroyed; restoring it from its backup alone');
  const into = join(folder, 'restored');
  const restore = await timed(() => expectDone(linli('restore', '--to', instant, '--into', into)));
  const restored = await lookAt(into);
  await cp(join(folder, 'keys kept apart'), join(into, 'keys'), { recursive: true });
  await writeFile(join(folder, 'checkpoint'), noted.checkpoint);
  const there = { ...env, LINLI_DATA: into };
  const verified = JSON.parse(await expectDone(runLinli(['verify'], there)));
  const audited = JSON.parse(
    await expectDone(runLinli(['verify', '--audit', '--checkpoint', join(folder, 'checkpoint')], there)),
  );
  tell('opening the restored county');
  const begunAnew = JSON.parse(await expectDone(runLinli(['transparency', 'begin-anew', '--reason', '演练'], there)));
  const { isAlive, lost } = await comesAlive(folder, before);
  const archived = before.filter(({ intent, status }) => intent === 'archive' && status === 201).length;
  return {
    ...{ folder, instant, noted, restored, verified, audited, begunAnew, isAlive, linli },
    disputes: { archived, lost },
    seconds: { backup, restore },
    end: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Jobs and readers work by themselves: only when two looks are alike was it so at the instant between them. */
async function noteWhenQuiet(house: LivingHouse): Promise<{ instant: string; noted: StateOfCounty }> {
  for (let tries = 0; tries < 100; tries += 1) {
    const adminUrl = (await house.adminUrl()) ?? '';
    const noted = await stateOfCounty(adminUrl, house.dataFolder);
    const instant = new Date().toISOString();
    await wait(50);
    const again = await stateOfCounty(adminUrl, house.dataFolder);
    if (JSON.stringify(noted) === JSON.stringify(again)) return { instant, noted };
  }
  throw new Error('The county never was quiet');
}

/** What was signed and lost is what readers must be told of: the drill is one only when there is such. */
async function untilSignedFurther(house: LivingHouse, noted: StateOfCounty): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const { checkpoint } = await stateOfCounty((await house.adminUrl()) ?? '', house.dataFolder);
    // Past all entries there were then: what was written and not signed yet at the instant comes back with it.
    if (sizeIn(checkpoint) > (noted.counts.ledger_entries ?? 0)) return;
    await wait(100);
  }
  throw new Error('Nothing was signed after the instant that was noted');
}

/** A checkpoint has the size of its tree on its second line (c2sp.org/tlog-checkpoint). */
function sizeIn(checkpoint: string): number {
  return Number(checkpoint.split('\n')[1]);
}

/** Everything at once: no server closes anything, and nothing of its folder is left. */
async function destroy(house: LivingHouse): Promise<void> {
  const postmaster = Number.parseInt(await readFile(join(house.dataFolder, 'postgres/postmaster.pid'), 'utf8'), 10);
  process.kill(house.pid(), 'SIGKILL');
  process.kill(postmaster, 'SIGKILL');
  await wait(500);
  await rm(house.dataFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

async function lookAt(dataDir: string): Promise<StateOfCounty> {
  const server = await startEmbedded({ dataDir });
  try {
    return await stateOfCounty(server.connectionString(), dataDir);
  } finally {
    await server.stop();
  }
}

async function comesAlive(folder: string, before: readonly Acknowledgement[]) {
  const house = await openLivingHouse(folder, 'restored');
  const ledger = openLedger(join(folder, 'acknowledged again.jsonl'));
  try {
    const client: Client = createClient(house.address, ledger);
    const report = { words: '恢复之后的第一件：路灯不亮', place: { divisionCode: '500235' } };
    const isAlive = (await client.write('report', '/cases', report)).status === 201;
    return { isAlive, lost: await findLostWords(client, before) };
  } finally {
    ledger.close();
    await house.stop();
  }
}

async function expectDone(running: Promise<{ code: number; said: string }>): Promise<string> {
  const { code, said } = await running;
  if (code !== 0) throw new Error(said);
  return said;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begunAt = performance.now();
  await work();
  return (performance.now() - begunAt) / 1_000;
}
