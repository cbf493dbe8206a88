import type { AddressInfo } from 'node:net';
import type { CaseEventType } from '@linli/domain/cases';
import { betweenUnits } from '../server/cases/index.ts';
import { insideDivision, statement } from '../server/database/index.ts';
import { recognizeIn } from '../server/identity/index.ts';
import type { OutboxEntry } from '../server/jobs/index.ts';
import { listen, type Source } from '../server/oversight/event-source.test-support.ts';
import { hearCase } from '../server/oversight/hear-case.ts';
import { ask } from './ask.ts';
import { chanceOf } from './chance.ts';
import { letsIn } from './gate.ts';
import { maySee } from './oracle.ts';
import type { Probing } from './probe-things.ts';
import { inTurns } from './turns.ts';
import type { Probed } from './world/cases.ts';
import type { World } from './world/open-world.ts';
import type { Asker } from './world/people.ts';

const listeners = 30;
const happenings = 25;

const newest = statement(
  'probes.outbox',
  `select distinct on (subject_id) xid::text as xid, id, county_code as "countyCode", subject, subject_id as "subjectId", seq,
     type, at, body from outbox where subject = 'case' order by subject_id, seq desc`,
);

/** What the streams would tell random people of what the outbox holds, and what some streams do tell as things happen. */
export async function probeStreams(probing: Probing, world: World, count: number): Promise<void> {
  await probeHearing(probing, world, count);
  await probeOpenStreams(probing, world);
}

async function probeHearing({ askers, seed, tally }: Probing, world: World, count: number): Promise<void> {
  const entries = await world.database.transact(insideDivision(''), (tx) => tx.query<OutboxEntry>(newest));
  const byId = new Map(world.cases.map((about) => [about.id, about]));
  const recognize = recognizeIn(world.database);
  const hearing = askers.filter(({ person, token }) => token !== undefined && letsIn('GET /events', person));
  await inTurns(count, async (number) => {
    const chance = chanceOf(seed + number * 67_867_967);
    const entry = chance.one(entries);
    const about = byId.get(entry.subjectId) as Probed;
    const near = hearing.filter(({ person }) => maySee(person, about));
    const asker = chance.one(chance.happens(0.3) && near.length > 0 ? near : hearing);
    const actor = await recognize(asker.token as string, world.clock());
    const isHeard = actor !== undefined && hearCase(actor, entry) !== undefined;
    judge(tally, asker, about, entry.type, isHeard);
  });
}

/** Streams over HTTP, as browsers hold them, while centres add facts to cases. */
async function probeOpenStreams({ app, askers, seed, tally }: Probing, world: World): Promise<void> {
  const chance = chanceOf(seed);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const hearing = chance
    .shuffled(askers.filter(({ person, token }) => token !== undefined && letsIn('GET /events', person)))
    .slice(0, listeners);
  const sources = await Promise.all(hearing.map(({ token }) => listen(address, token as string)));
  await Promise.all(sources.map(untilReady));
  const changed: Probed[] = [];
  for (const about of chance.shuffled(world.cases)) {
    if (changed.length === happenings) break;
    const operator = world.staff.find(
      ({ person }) => person.role === 'operator' && person.unit.id === about.found.centre.id,
    );
    if (operator === undefined) continue;
    const path = `/cases/${about.code}/supplements`;
    const { status } = await ask(app, operator, { method: 'POST', path, body: { words: '补充说明' } });
    if (status === 201) changed.push(about);
  }
  await untilQuiet(sources);
  for (const [number, source] of sources.entries())
    for (const about of changed)
      judge(tally, hearing[number] as Asker, about, 'case.supplemented', hasHeard(source, about));
  for (const source of sources) source.close();
}

function judge(tally: Probing['tally'], asker: Asker, about: Probed, type: string, isHeard: boolean): void {
  const { person } = asker;
  const isKept = person.kind === 'reporter' && betweenUnits.has(type as CaseEventType);
  const isOpen = maySee(person, about) && !isKept;
  tally.count('stream', isOpen ? 'control' : 'refusal');
  if (isHeard !== isOpen)
    tally.report({
      what: isHeard ? 'leak' : 'lock',
      act: `hear ${type}`,
      asker: asker.name,
      object: about.code,
      said: '',
    });
}

function hasHeard({ heard }: Source, { code }: Probed): boolean {
  return heard.some(({ kind, body }) => kind === 'change' && body.code === code);
}

const longestWait = 60_000;

/** After a hundred thousand questions the first answer of a stream may take its time. */
async function untilReady({ heard, status, isOver }: Source): Promise<void> {
  const end = performance.now() + longestWait;
  while (!heard.some(({ kind }) => kind === 'ready')) {
    if (isOver() || performance.now() > end) throw new Error(`A stream that answered ${status} was never ready`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const quietMilliseconds = 2_000;

async function untilQuiet(sources: readonly Source[]): Promise<void> {
  const total = () => sources.reduce((sum, { heard }) => sum + heard.length, 0);
  for (let before = -1; before !== total(); ) {
    before = total();
    await new Promise((resolve) => setTimeout(resolve, quietMilliseconds));
  }
}
