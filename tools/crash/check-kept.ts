import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Acknowledgement } from './acknowledgements.ts';
import { findWrongDisputes } from './check-disputes.ts';
import type { Client } from './client.ts';
import type { LivingHouse } from './living-house.ts';

export type Findings = {
  /** Acknowledged, and not there. */
  readonly lost: readonly string[];
  /** There more often than it was wanted. */
  readonly doubled: readonly string[];
  /** What follows by itself, and did not, or did twice. */
  readonly effects: readonly string[];
  /** Files that a row names and that are not there, or are others. */
  readonly files: readonly string[];
  readonly ledgers: string;
};

export type Ask = <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>;

const patienceMilliseconds = 60_000;

/** Holds everything that was acknowledged outside against what the house has now. */
export async function findWhatIsWrong(
  house: LivingHouse,
  client: Client,
  all: readonly Acknowledgement[],
  mark: string,
): Promise<Findings> {
  const admin = new pg.Client({ connectionString: await house.adminUrl() });
  await admin.connect();
  const ask: Ask = async (sql, values) => (await admin.query(sql, values)).rows;
  try {
    const unread = await untilEverythingIsRead(ask);
    const done = all.filter(({ status }) => status < 300);
    const cases = await compareCases(ask, done, mark);
    const disputes = await findWrongDisputes(ask, { filesFolder: join(house.dataFolder, 'files') }, client, done);
    return {
      lost: [...cases.lost, ...disputes.lost],
      doubled: [...cases.doubled, ...disputes.doubled],
      effects: [...unread, ...(await findWrongEffects(ask, mark)), ...disputes.effects],
      files: [...(await findWrongFiles(ask, house)), ...(await findLostReceipts(client, done)), ...disputes.files],
      ledgers: await verifyLedgers(house),
    };
  } finally {
    await admin.end();
  }
}

/** Every text is unlike every other, so each must stand in the ledger exactly once, and so must each step of a case. */
async function compareCases(ask: Ask, done: readonly Acknowledgement[], mark: string) {
  const entries = await ask<{ code: string; type: string; words: string | null; count: number }>(
    `select c.code, e.type, e.body ->> 'words' as words, count(*)::int as count
     from ledger_entries e join cases c on c.county_code = e.county_code and c.id = e.subject_id
     where c.state ->> 'words' like $1 group by 1, 2, 3`,
    [`${mark}%`],
  );
  const counts = new Map(entries.map(({ code, type, words, count }) => [nameOf(code, type, words), count]));
  const registered = await ask<{ words: string; count: number }>(
    `select state ->> 'words' as words, count(*)::int as count from cases where state ->> 'words' like $1 group by 1`,
    [`${mark}%`],
  );
  const promised = done.filter(({ intent }) => typeOf[intent] !== undefined).map(nameOfPromise);
  const twice = registered
    .filter(({ count }) => count > 1)
    .map(({ words, count }) => `${words} is there ${count} times`);
  return {
    lost: promised.filter((name) => !counts.has(name)),
    doubled: [...twice, ...promised.filter((name) => (counts.get(name) ?? 0) > 1)],
  };
}

const typeOf: Readonly<Record<string, string>> = {
  register: 'case.registered',
  report: 'case.registered',
  accept: 'case.accepted',
  dispatch: 'case.dispatched',
  supplement: 'case.supplemented',
  acknowledge: 'case.acknowledged',
  note: 'case.noted',
};

function nameOfPromise({ intent, answer, sent, path }: Acknowledgement): string {
  const code = path === '/cases' ? String(answer.code) : (path.split('/')[2] ?? '');
  return nameOf(code, typeOf[intent] ?? '', (sent as { words?: string }).words ?? null);
}

function nameOf(code: string, type: string, words: string | null): string {
  return `${code} ${type} ${words ?? ''}`;
}

async function untilEverythingIsRead(ask: Ask): Promise<string[]> {
  for (const end = performance.now() + patienceMilliseconds; ; await wait(100)) {
    const behind = await ask<{ name: string }>(`
      select name from outbox_readers r where exists (select from outbox o where (o.xid, o.id) > (r.xid, r.id))`);
    if (behind.length === 0) return [];
    if (performance.now() > end) return behind.map(({ name }) => `${name} has not read everything`);
  }
}

/** Public account, figures and messages, each held against the ledger that it follows from. */
async function findWrongEffects(ask: Ask, mark: string): Promise<string[]> {
  const rows = await ask<{ words: string }>(
    `with ours as (select * from cases where state ->> 'words' like $1)
     select ours.code || ' has no figures, or old ones' as words from ours left join case_figures f
       on f.county_code = ours.county_code and f.case_id = ours.id where f.status is distinct from ours.status
     union all
     select ours.code || ' is not on the public account as it is' from ours
       join case_figures f on f.county_code = ours.county_code and f.case_id = ours.id
       left join public_cases p on p.county_code = ours.county_code and p.case_id = ours.id
       where f.is_shown <> (p.case_id is not null) or p.status <> ours.status
     union all
     select ours.code || ' has other orders in the figures than in the ledger' from ours
       where (select count(*) from order_figures f where f.county_code = ours.county_code and f.case_id = ours.id)
         <> (select count(*) from ledger_entries e where e.county_code = ours.county_code and e.subject_id = ours.id
             and e.type = 'case.dispatched')
     union all
     select ours.code || ' ' || e.type || ': told ' || told.count || ' times' from ours
       join ledger_entries e on e.county_code = ours.county_code and e.subject_id = ours.id
         and e.type in ('case.accepted', 'case.dispatched')
       cross join lateral (select count(*) from messages m where m.county_code = ours.county_code
         and m.cause_id = ours.id and m.cause_seq = e.seq) told
       where told.count <> 1`,
    [`${mark}%`],
  );
  return rows.map(({ words }) => words);
}

/** A file is kept before its row is: so each row finds its file, whole. */
async function findWrongFiles(ask: Ask, house: LivingHouse): Promise<string[]> {
  const rows = await ask<{ location: string; sha256: Buffer }>('select location, sha256 from attachments');
  const wrong: string[] = [];
  for (const { location, sha256 } of rows) {
    const bytes = await readFile(join(house.dataFolder, 'files', location)).catch(() => undefined);
    if (bytes === undefined) wrong.push(`${location} is not there`);
    else if (!createHash('sha256').update(bytes).digest().equals(sha256)) wrong.push(`${location} is another file`);
  }
  return wrong;
}

/** A receipt is shown once. If its answer was lost on the way, the kept one must open the case. */
async function findLostReceipts(client: Client, done: readonly Acknowledgement[]): Promise<string[]> {
  const lost: string[] = [];
  const reports = done.filter(({ intent }) => intent === 'report');
  const most = reports.toSorted((one, other) => other.attempts - one.attempts).slice(0, 3);
  for (const { answer } of most) {
    const { code, receipt } = answer;
    const opened = await client.write('open by receipt', '/receipt-sessions', { code, receipt });
    if (opened.status !== 201) lost.push(`The receipt of ${code} does not open it`);
  }
  return lost;
}

async function verifyLedgers(house: LivingHouse): Promise<string> {
  const { code, said } = await house.linli('verify');
  return code === 0 ? 'fit' : said;
}
