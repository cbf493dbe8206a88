import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '../../server/demo/yunyang/seeded-random.ts';
import { openLedger } from './acknowledgements.ts';
import { type Findings, findWhatIsWrong } from './check-kept.ts';
import { type Client, createClient } from './client.ts';
import { type LivingHouse, openLivingHouse } from './living-house.ts';
import { aimAt, type Victim, victims } from './victims.ts';
import { setToWork } from './writers.ts';

export type CrashPlan = {
  readonly seed: number;
  /** How often each is killed while writes are in flight. */
  readonly kills: Readonly<Record<Victim, number>>;
  readonly tell?: (words: string) => void;
};
export type Round = { readonly victim: Victim; readonly inFlight: number; readonly readyMilliseconds: number };
export type CrashReport = Findings & {
  readonly seed: number;
  readonly rounds: readonly Round[];
  /** Kills that did not count, because nobody was writing at that moment. */
  readonly idleKills: number;
  readonly acknowledged: number;
  /** Disputes that were brought to their sealed volume. */
  readonly disputes: number;
  readonly replayed: number;
  /** Writes that were turned away and stories that could not be told to their end: there must be none. */
  readonly refused: readonly string[];
};

const longestLifeMilliseconds = 900;
const patienceMilliseconds = 60_000;

/** Lets people work while their server and its database are killed; then looks whether everything acknowledged is there. */
export async function runCrash(plan: CrashPlan): Promise<CrashReport> {
  const tell = plan.tell ?? (() => {});
  const random = seededRandom(plan.seed);
  const folder = await mkdtemp(join(tmpdir(), 'linli-crash-'));
  tell(`seed ${plan.seed}, folder ${folder}`);
  const house = await openLivingHouse(folder);
  const ledger = openLedger(join(folder, 'acknowledged.jsonl'));
  try {
    const client = createClient(house.address, ledger);
    const mark = `[${plan.seed}]`;
    const writers = await setToWork(client, random, mark);
    const rounds: Round[] = [];
    let idleKills = 0;
    const order = shuffled(
      victims.flatMap((victim) => Array.from({ length: plan.kills[victim] }, () => victim)),
      random,
    );
    for (let victim = order.pop(); victim !== undefined; ) {
      const round = await killOnce(house, client, victim, random);
      if (round.inFlight === 0) idleKills += 1;
      else {
        rounds.push(round);
        tell(`${rounds.length}  ${victim.padEnd(8)}  ready in ${Math.round(round.readyMilliseconds)} ms`);
        victim = order.pop();
      }
    }
    const untold = await writers.end();
    const findings = await findWhatIsWrong(house, client, ledger.all, mark);
    const isRefused = ({ status }: { status: number }) => status >= 400;
    return {
      ...findings,
      seed: plan.seed,
      rounds,
      idleKills,
      acknowledged: ledger.all.filter((one) => !isRefused(one)).length,
      disputes: ledger.all.filter((one) => one.intent === 'archive' && !isRefused(one)).length,
      replayed: ledger.all.filter(({ isReplayed }) => isReplayed).length,
      refused: [
        ...ledger.all.filter(isRefused).map(({ intent, answer }) => `${intent}: ${JSON.stringify(answer)}`),
        ...untold,
      ],
    };
  } catch (fault) {
    tell(await readFile(join(folder, 'house.log'), 'utf8'));
    throw fault;
  } finally {
    ledger.close();
    await house.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Ready again: healthy by its own word, and a write that was sent after the kill is acknowledged. */
async function killOnce(house: LivingHouse, client: Client, victim: Victim, random: () => number): Promise<Round> {
  await wait(random() * longestLifeMilliseconds);
  const kill = await aimAt(victim, house);
  const inFlight = client.inFlight();
  kill();
  const killedAt = performance.now();
  if (victim === 'server' || victim === 'both') await house.startAgain();
  while (client.newestAcknowledged() <= killedAt || !(await house.isHealthy())) {
    if (performance.now() > killedAt + patienceMilliseconds) throw new Error(`Not ready again after killing ${victim}`);
    await wait(10);
  }
  return { victim, inFlight, readyMilliseconds: performance.now() - killedAt };
}

function shuffled<T>(items: T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
