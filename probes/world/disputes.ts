import { insideDivision, nobody, statement } from '../../server/database/index.ts';
import type { App } from '../../server/http/index.ts';
import { openReceiptSession } from '../../server/identity/index.ts';
import { readAll } from '../../server/jobs/index.ts';
import { mediationFiguresReaction } from '../../server/mediation/index.ts';
import { ask } from '../ask.ts';
import { chanceOf } from '../chance.ts';
import { inTurns } from '../turns.ts';
import type { World } from './open-world.ts';
import type { Asker, NamedUnit, Staff } from './people.ts';
import { atLevel } from './tree.ts';

/** What was said in a dispute, each unlike all other words, to be found wherever it appears. */
export type Said = {
  readonly facts: string;
  readonly phone: string;
  readonly particulars: string;
  readonly caucus: string;
  readonly inclination: string;
  readonly statement: string;
  readonly brief: string;
  readonly invitation: string;
  readonly modelCase: string;
};

/** One dispute, as those know it who were there: who had it, who sits in it, who was told what. */
export type Dispute = {
  readonly id: string;
  readonly code: string;
  readonly said: Said;
  readonly parties: readonly [Asker, Asker];
  readonly first: NamedUnit;
  readonly committee: NamedUnit;
  readonly receiving?: NamedUnit;
  readonly sender?: NamedUnit;
  readonly called?: NamedUnit;
  /** Asked to mediate with, or mediating with; whether it has gone again. */
  /** Whether a committee was ever asked to mediate with, and which one is asked or does so now. */
  readonly isInvited?: boolean;
  readonly joint?: NamedUnit;
  /** People with a seat, those who may have none any more, and those who heard a party alone. */
  readonly seats: readonly string[];
  readonly recused: readonly string[];
  readonly told: readonly string[];
  /** Somebody came to the table or left it since: what was said to all who sat there is hers to say again. */
  readonly hasNewBench?: boolean;
  /** Told as a model case: one party has agreed, or all of them. */
  readonly story?: 'asking' | 'agreed';
};

const ways = [
  'applied',
  'mediating',
  'recused',
  'handedOn',
  'takenOver',
  'met',
  'asking',
  'agreed',
  'invited',
  'joined',
  'left',
] as const;
type Way = (typeof ways)[number];
const count = 44;

/** Disputes at committees of townships, each gone some way by the steps that people take. */
export async function openDisputes(app: App, world: World): Promise<Dispute[]> {
  const chance = chanceOf(world.seed + 2);
  const committees = chance.shuffled(
    world.units.filter(({ kind, division }) => kind === 'mediationCommittee' && division.level === 'township'),
  );
  const plans = Array.from({ length: count }, (_, number) => ({
    way: ways[number % ways.length] as Way,
    first: committees[number % committees.length] as NamedUnit,
    disputeType: chance.one(['neighbours', 'land', 'family']),
  }));
  const disputes: Dispute[] = [];
  // Each is a life of its own, and most of it is waiting for slow hashes.
  await inTurns(count, async (turn) => {
    const number = turn - 1;
    disputes[number] = await live(app, world, plans[number] as Plan, number);
  });
  await readAll(world.database, [mediationFiguresReaction]);
  return disputes;
}

type Plan = { readonly way: Way; readonly first: NamedUnit; readonly disputeType: string };

async function live(app: App, world: World, { way, first, disputeType }: Plan, number: number): Promise<Dispute> {
  const of = (unit: NamedUnit, role: string) =>
    world.staff.filter(({ person }) => person.unit.id === unit.id && person.role === role);
  const one = (unit: NamedUnit, role: string) => of(unit, role)[0] as Staff;
  const county = atLevel(first.division, 'county');
  const above = world.units.find((unit) => unit.kind === 'mediationCommittee' && unit.division === county) as NamedUnit;
  const police = world.units.find((unit) => unit.kind === 'station' && unit.division === first.division) as NamedUnit;
  const [keeper, [lead, other]] = [one(first, 'operator'), of(first, 'mediator') as [Staff, Staff]];
  const said = wordsOf(number);
  const opened = await post<{ code: string; receipts: { code: string }[] }>(keeper, '/mediations', {
    intake: way === 'met' ? { kind: 'policeReferral', unitId: police.id } : { kind: 'application' },
    disputeType,
    divisionCode: first.division.code,
    facts: said.facts,
    requests: ['恢复原状'],
    parties: [
      {
        side: 'applicant',
        kind: 'person',
        name: '甲',
        phone: said.phone,
        particulars: { ethnicGroup: said.particulars },
      },
      { side: 'respondent', kind: 'person', name: '乙' },
    ],
  });
  const { code } = opened;
  const parties = await Promise.all(opened.receipts.map((receipt) => partyOf(world, receipt.code)));
  const [applicant, respondent] = parties as [Asker, Asker];
  const told = way === 'applied' ? [] : [lead.personId];
  const id = await idOf(world, code);
  const dispute: Dispute = {
    ...{ id, code, said, first, parties: [applicant, respondent] as const },
    ...{ committee: first, seats: told, recused: [], told },
  };
  if (way === 'applied') return dispute;
  await step(keeper, 'acceptance');
  if (way === 'asking' || way === 'agreed') return toldAsModelCase(way);
  await step(keeper, 'assignment', { lead: lead.personId });
  for (const party of parties) await step(party, 'rights-notice');
  await step(lead, 'caucus', { party: 1, notes: said.caucus });
  await step(applicant, 'inclination', { stands: 'receives', amountFen: 5_000, words: said.inclination });
  await step(respondent, 'statement', { words: said.statement });
  switch (way) {
    case 'mediating':
      return dispute;
    case 'recused':
      await step(applicant, 'recusal', { reason: '不放心' });
      await step(keeper, 'assignment', { lead: other.personId });
      return { ...dispute, seats: [other.personId], recused: [lead.personId] };
    case 'handedOn':
    case 'takenOver':
      await step(lead, 'handing-on', { unitId: above.id, kind: 'level', reason: '谈不拢' });
      if (way === 'handedOn') return { ...dispute, receiving: above };
      await step(one(above, 'operator'), 'taking-over');
      return { ...dispute, committee: above, seats: [] };
    case 'invited':
    case 'joined':
    case 'left': {
      await step(keeper, 'joint-mediation', { unitIds: [above.id], brief: said.invitation });
      const asked = { ...dispute, isInvited: true, joint: above };
      if (way === 'invited') return asked;
      await step(one(above, 'operator'), 'joint-acceptance');
      const guest = one(above, 'mediator');
      await step(keeper, 'assignment', { lead: lead.personId, others: [guest.personId] });
      if (way === 'joined') return { ...asked, hasNewBench: true, seats: [lead.personId, guest.personId] };
      await step(guest, 'joint-departure', { reason: said.invitation });
      return { ...dispute, hasNewBench: true, isInvited: true };
    }
    case 'met': {
      const supervisor = world.staff.find(
        ({ person }) => person.role === 'supervisor' && person.division === county,
      ) as Staff;
      await step(lead, 'meeting-request', { brief: said.brief });
      const meeting = { number: 1, meetsAt: '2026-09-09T03:00:00.000Z', where: '县里', agenda: '商量' };
      await step(supervisor, 'meeting-call', { ...meeting, unitIds: [police.id] });
      return { ...dispute, sender: police, called: police };
    }
  }

  /** Not settled, with a colleague at the table, and told as a story all the same. */
  async function toldAsModelCase(story: 'asking' | 'agreed'): Promise<Dispute> {
    await step(keeper, 'assignment', { lead: lead.personId, others: [other.personId] });
    for (const party of parties) await step(party, 'rights-notice');
    await step(lead, 'failure', { reason: 'apart' });
    const words = said.modelCase;
    await step(keeper, 'model-case', {
      ...{ title: words, dispute: words, mediation: words, outcome: words, lesson: words },
    });
    const agreeing = story === 'agreed' ? parties : [applicant];
    for (const party of agreeing) await step(party, 'publicity-consent', { version: 1, says: 'yes' });
    return { ...dispute, seats: [lead.personId, other.personId], told: [], story };
  }

  async function step(asker: Asker, name: string, body: object = {}): Promise<void> {
    await post(asker, `/mediations/${code}/${name}`, body);
  }

  async function post<Body>(asker: Asker, path: string, body: object): Promise<Body> {
    const { status, text } = await ask(app, asker, { method: 'POST', path, body });
    if (status !== 201) throw new Error(`${asker.name} POST ${path}: ${text}`);
    return JSON.parse(text) as Body;
  }
}

function wordsOf(number: number): Said {
  const mark = (what: string) => `〔${what}${String(number).padStart(3, '0')}〕`;
  return {
    ...{ facts: mark('事实'), particulars: mark('民族'), caucus: mark('单独'), inclination: mark('底线') },
    ...{
      statement: mark('陈述'),
      brief: mark('会商'),
      invitation: mark('邀请'),
      modelCase: mark('案例'),
      phone: `1390000${String(1000 + number)}`,
    },
  };
}

const find = statement('probes.disputeId', 'select id from mediations where code = $1');

async function idOf({ database }: World, code: string): Promise<string> {
  const [row] = await database.transact(insideDivision(code.slice(0, 6)), (tx) =>
    tx.query<{ id: string }>(find, [code]),
  );
  return row?.id ?? '';
}

/** A party who has shown her receipt. */
async function partyOf({ database, clock }: World, caseCode: string): Promise<Asker> {
  const { token } = await database.transact(nobody, async (tx) => openReceiptSession(tx, caseCode, clock()));
  return { name: `party ${caseCode}`, person: { kind: 'reporter', caseCode }, token };
}
