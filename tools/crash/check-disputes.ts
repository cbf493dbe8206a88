import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { demoPassword } from '../../server/demo/create-county.ts';
import type { Acknowledgement } from './acknowledgements.ts';
import type { Ask } from './check-kept.ts';
import type { Client } from './client.ts';

/** Of whoever keeps the committee’s files. */
type Credentials = { readonly username: string; readonly password: string };
const ofTheDemo: Credentials = { username: 'yangxiuzhen', password: demoPassword };

type Wrong = {
  readonly lost: string[];
  readonly doubled: string[];
  readonly effects: string[];
  readonly files: string[];
};

/** What was acknowledged of disputes, against their ledgers, their numbers, their words and their papers. */
export async function findWrongDisputes(
  ask: Ask,
  { filesFolder, keeper }: { filesFolder: string; keeper?: Credentials },
  client: Client,
  done: readonly Acknowledgement[],
): Promise<Wrong> {
  const steps = await compareSteps(ask, done);
  return {
    lost: [...steps.lost, ...(await findLostWords(client, done, keeper))],
    doubled: [...steps.doubled, ...(await findDoubledDisputes(ask, done))],
    effects: await findWrongNumbers(ask),
    files: await findWrongSealed(ask, filesFolder),
  };
}

/** What each step leaves in the ledger, by its address. */
const typesOf: Readonly<Record<string, readonly string[]>> = {
  openDispute: ['mediation.opened'],
  acceptance: ['mediation.accepted'],
  assignment: ['mediation.assigned'],
  'rights-notice': ['mediation.rightsTold'],
  proposal: ['mediation.proposed'],
  evidence: ['mediation.evidenceAdded'],
  draft: ['mediation.drafted'],
  signature: ['mediation.signed'],
  seal: ['mediation.signed', 'mediation.tookEffect'],
  performance: ['mediation.performanceRecorded', 'mediation.performed'],
  archive: ['mediation.archived'],
};

/** Each acknowledged step is one entry of that kind: no fewer than were acknowledged, and no more. */
async function compareSteps(ask: Ask, done: readonly Acknowledgement[]) {
  const entries = await ask<{ code: string; type: string; count: number }>(
    `select m.code, e.type, count(*)::int as count from ledger_entries e
     join mediations m on m.county_code = e.county_code and m.id = e.subject_id
     where e.subject = 'mediation' group by 1, 2`,
  );
  const kept = new Map(entries.map(({ code, type, count }) => [`${code} ${type}`, count]));
  const promised = new Map<string, number>();
  for (const { intent, path, answer } of done.filter((one) => one.path.startsWith('/mediations')))
    for (const type of typesOf[intent] ?? []) {
      const name = `${path === '/mediations' ? answer.code : path.split('/')[2]} ${type}`;
      promised.set(name, (promised.get(name) ?? 0) + 1);
    }
  const differing = [...promised].map(([name, count]) => ({ name, more: (kept.get(name) ?? 0) - count }));
  return {
    lost: differing.filter(({ more }) => more < 0).map(({ name }) => name),
    doubled: differing.filter(({ more }) => more > 0).map(({ name }) => name),
  };
}

/**
 * The words are sealed, so the house itself is asked for them, for what was handed in, for the number of an accepted file and for the
 * papers of an archived one.
 */
export async function findLostWords(
  client: Client,
  done: readonly Acknowledgement[],
  keeper: Credentials = ofTheDemo,
): Promise<string[]> {
  const token = String((await client.write('sign in', '/sessions', keeper)).answer.token);
  const whose = (step: string) =>
    new Set(done.filter(({ intent }) => intent === step).map(({ path }) => path.split('/')[2]));
  const [accepted, archived] = [whose('acceptance'), whose('archive')];
  const lost: string[] = [];
  for (const { answer, sent } of done.filter(({ intent }) => intent === 'openDispute')) {
    const code = String(answer.code);
    const found = (await (await client.read(`/mediations/${code}`, token)).json()) as Seen;
    if (found.facts?.text !== (sent as { facts: string }).facts) lost.push(`${code} has lost its words`);
    if (accepted.has(code) && found.numbers?.length !== 1) lost.push(`${code} has lost its number`);
    if (archived.has(code) && (await client.read(`/mediations/${code}/volume.json`, token)).status !== 200)
      lost.push(`${code} has lost its volume`);
    lost.push(...(await findLostFiles(client, token, code, done)));
  }
  return lost;
}

type Seen = { facts?: { text: string }; numbers?: string[] };

/** What was handed in and named opens, bit for bit as it was acknowledged. */
async function findLostFiles(client: Client, token: string, code: string, done: readonly Acknowledgement[]) {
  const handedIn = done.filter(({ intent, path }) => intent === 'handIn' && path.split('/')[2] === code);
  const named = JSON.stringify(done.filter(({ path, intent }) => path.includes(code) && intent !== 'handIn'));
  const lost: string[] = [];
  for (const { answer } of handedIn) {
    const { id, sha256 } = answer as { id: string; sha256: string };
    if (!named.includes(id)) continue;
    const bytes = Buffer.from(await (await client.read(`/mediations/${code}/attachments/${id}`, token)).arrayBuffer());
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) lost.push(`${code} has lost its file ${id}`);
  }
  return lost;
}

/** Each was sent until it was acknowledged: what was opened since and was not, was opened twice. */
async function findDoubledDisputes(ask: Ask, done: readonly Acknowledgement[]): Promise<string[]> {
  const codes = done.filter(({ intent }) => intent === 'openDispute').map(({ answer }) => String(answer.code));
  const rows = await ask<{ code: string }>(
    `select code from mediations where code <> all($1)
       and opened_at >= (select min(opened_at) from mediations where code = any($1))`,
    [codes],
  );
  return rows.map(({ code }) => `${code} was opened again`);
}

/** Numbers have no gap and none twice, and each is the one that its file says; what is counted of a file is how it stands. */
async function findWrongNumbers(ask: Ask): Promise<string[]> {
  const rows = await ask<{ words: string }>(
    `select n.committee_id || ' has given ' || n.last || ' numbers in ' || n.year || ', and files have ' || told.count as words
       from mediation_numbers n cross join lateral (
         select count(*), coalesce(max(serial), 0) as last from mediation_file_numbers f
         where f.county_code = n.county_code and f.committee_id = n.committee_id and f.year = n.year) told
       where told.count <> n.last or told.last <> n.last
     union all
     select m.code || ' has other numbers in its file than in the list' from mediations m
       where (select coalesce(jsonb_agg(jsonb_build_array(f.committee_id, f.year, f.serial) order by f.committee_id, f.year), '[]')
           from mediation_file_numbers f where f.county_code = m.county_code and f.mediation_id = m.id)
         <> (select coalesce(jsonb_agg(jsonb_build_array(s.id, s.year, s.serial) order by s.id, s.year), '[]')
           from (select (n ->> 'committeeId')::uuid as id, (n ->> 'year')::int as year, (n ->> 'serial')::int as serial
             from jsonb_array_elements(m.state -> 'numbers') n) s)
     union all
     select m.code || ' has no figures, or old ones' from mediations m left join mediation_figures f
       on f.county_code = m.county_code and f.mediation_id = m.id
       where f.outcome is distinct from case when m.state #>> '{outcome,reason}' = 'keptByCentre' then 'kept'
         else coalesce(m.state #>> '{outcome,kind}', 'open') end`,
  );
  return rows.map(({ words }) => words);
}

/** A file that a row names lies in the store, and an archived dispute has its volume. */
async function findWrongSealed(ask: Ask, filesFolder: string): Promise<string[]> {
  const rows = await ask<{ location: string }>(
    `select location from mediation_attachments
     union all select thumbnail from mediation_attachments where thumbnail is not null`,
  );
  const wrong: string[] = [];
  for (const { location } of rows)
    if (!(await stat(join(filesFolder, location)).catch(() => undefined))?.isFile())
      wrong.push(`${location} is not there`);
  const bare = await ask<{ code: string }>(
    `select code from mediations m where (m.status = 'archived') <> exists (
       select from mediation_volumes v where v.county_code = m.county_code and v.mediation_id = m.id)`,
  );
  return [...wrong, ...bare.map(({ code }) => `${code} is archived without a volume, or has one too early`)];
}
