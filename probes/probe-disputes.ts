import { scopeOf } from '@linli/domain/identity';
import { type Statement, statement } from '../server/database/index.ts';
import { recognizeIn } from '../server/identity/index.ts';
import { ask, withoutNames } from './ask.ts';
import { type Chance, chanceOf } from './chance.ts';
import { differ } from './differ.ts';
import {
  counts,
  knowsOfFile,
  readsFile,
  readsInvitation,
  readsMeeting,
  readsOpenings,
  readsOutcome,
  readsStory,
  tellsStory,
  wordsFor,
} from './disputes-oracle.ts';
import { letsIn } from './gate.ts';
import type { Probing } from './probe-things.ts';
import { inTurns } from './turns.ts';
import type { Dispute, Said } from './world/disputes.ts';
import type { World } from './world/open-world.ts';
import type { Asker } from './world/people.ts';

type Reading = {
  readonly path: string;
  readonly opens: (asker: Asker, about: Dispute) => boolean;
  /** The words that must stand in the answer; all others must not. */
  readonly words: (asker: Asker, about: Dispute) => readonly (keyof Said)[];
};

const brief = (asker: Asker, about: Dispute) =>
  readsMeeting(asker, about) && about.called !== undefined ? (['brief'] as const) : [];

const readings: readonly Reading[] = [
  { path: '', opens: readsFile, words: wordsFor },
  { path: '/outcome', opens: readsOutcome, words: brief },
  { path: '/invitation', opens: readsInvitation, words: () => ['invitation'] },
  { path: '/model-case', opens: readsStory, words: () => ['modelCase'] },
  { path: '/openings', opens: readsOpenings, words: () => [] },
];

const codeOfNone = '50023526010100000000';

/**
 * Files of mediation: each word is read by those for whom it was said and by nobody else; to everybody else the file is answered as
 * one that does not exist. Lists, numbers, and with the application out of the way rows, entries and keys, say the same.
 */
export async function probeDisputes(
  { app, askers, seed, tally }: Probing,
  world: World,
  disputes: readonly Dispute[],
  count: number,
): Promise<void> {
  const recognize = recognizeIn(world.database);
  const codes = new Map(disputes.map(({ id, code }) => [id, code]));
  const parties = disputes.flatMap((about) => about.parties);
  const everybody = [...askers, ...parties];
  await inTurns(count, async (number) => {
    const chance = chanceOf(seed + number * 32_452_867);
    const about = chance.one(disputes);
    const who = asking(about, chance);
    const turn = chance.below(10);
    if (turn < 6) return read(chance.one(readings), who, about);
    if (turn === 6) return list(who);
    if (turn === 7) return figures(who);
    if (turn === 8) return stories(who);
    return bare(who);
  });
  for (const about of disputes.slice(0, 6)) await tellsOfReaders(about);

  /** Mostly people who come near to it: at its committees, above them, its parties, and those of the next dispute. */
  function asking(about: Dispute, chance: Chance): Asker {
    if (chance.happens(0.25)) return chance.one(chance.happens(0.6) ? about.parties : parties);
    if (chance.happens(0.2)) return chance.one(everybody);
    const units = [about.first, about.committee, about.receiving, about.sender, about.joint].map((unit) => unit?.id);
    const near = world.staff.filter(
      ({ person }) =>
        units.includes(person.unit.id) || (person.unit.kind === 'governanceCenter' && counts({ person }, about)),
    );
    return chance.one(near);
  }

  async function read({ path, opens, words }: Reading, who: Asker, about: Dispute): Promise<void> {
    const act = `GET /mediations/:code${path}`;
    const request = (code: string) => ({ method: 'GET', path: `/mediations/${code}${path}` }) as const;
    const answer = await ask(app, who, request(about.code));
    const said = `${answer.status} ${answer.text.slice(0, 200)}`;
    const report = (what: 'leak' | 'lock', object: string) =>
      tally.report({ what, act, asker: who.name, object: `${about.code} ${object}`, said });
    const isOpen = letsIn(act, who.person) && opens(who, about);
    tally.count(isOpen ? 'item' : 'error', isOpen ? 'control' : 'refusal');
    const wanted = isOpen ? words(who, about) : [];
    for (const [word, text] of Object.entries(about.said) as [keyof Said, string][]) {
      const isTold = answer.text.includes(text);
      if (isTold !== wanted.includes(word)) report(isTold ? 'leak' : 'lock', word);
    }
    if (isOpen) return answer.status === 200 ? undefined : report('lock', 'the file');
    const twin = await ask(app, who, request(codeOfNone));
    const isAlike = withoutNames(answer, [about.code]) === withoutNames(twin, [codeOfNone]);
    if (!isAlike || answer.status < 400) report('leak', 'that there is such a file');
  }

  async function list(who: Asker): Promise<void> {
    const act = 'GET /mediations';
    if (!letsIn(act, who.person)) return;
    const answer = await ask(app, who, { method: 'GET', path: '/mediations' });
    const codes = (JSON.parse(answer.text) as { mediations: { code: string }[] }).mediations.map(({ code }) => code);
    const wanted = disputes.filter((about) => readsFile(who, about)).map(({ code }) => code);
    tally.count('list', wanted.length > 0 ? 'control' : 'refusal');
    report(act, who, codes, wanted);
  }

  async function stories(who: Asker): Promise<void> {
    const act = 'GET /model-cases';
    if (!letsIn(act, who.person)) return;
    const answer = await ask(app, who, { method: 'GET', path: '/model-cases' });
    const codes = (JSON.parse(answer.text) as { modelCases: { code: string }[] }).modelCases.map(({ code }) => code);
    const wanted = disputes.filter((about) => readsStory(who, about)).map(({ code }) => code);
    tally.count('list', wanted.length > 0 ? 'control' : 'refusal');
    report(act, who, codes, wanted);
  }

  /** Whoever leads a place is told how many there are in it, and nobody else is told anything. */
  async function figures(who: Asker): Promise<void> {
    const act = 'GET /mediation-figures';
    const answer = await ask(app, who, { method: 'GET', path: '/mediation-figures' });
    const said = `${answer.status} ${answer.text.slice(0, 200)}`;
    const about = { act, asker: who.name, object: 'numbers', said };
    if (!letsIn(act, who.person)) {
      tally.count('count', 'refusal');
      if (answer.status < 400) tally.report({ ...about, what: 'leak' });
      return;
    }
    const told = (JSON.parse(answer.text) as { all: { counts: { opened: number } } }).all.counts.opened;
    const wanted = disputes.filter((each) => counts(who, each)).length;
    tally.count('count', wanted > 0 ? 'control' : 'refusal');
    if (told !== wanted)
      tally.report({ ...about, what: told > wanted ? 'leak' : 'lock', object: `${told}, not ${wanted}` });
  }

  /** No route and no policy of the domain, only a scope and the bare tables. */
  async function bare(who: Asker): Promise<void> {
    const actor = (who.token && (await recognize(who.token, world.clock()))) || ({ kind: 'anyone' } as const);
    const seen = await world.database.transact(scopeOf(actor), (tx) =>
      Promise.all(bareTables.map(({ look }) => tx.query<{ id: string }>(look))),
    );
    for (const [at, { table, opens, isWhole = false }] of bareTables.entries()) {
      const told = (seen[at] ?? []).flatMap(({ id }) => codes.get(id) ?? []);
      const open = disputes.filter((about) => opens(who, about)).map(({ code }) => code);
      tally.count('table', told.length > 0 ? 'open' : 'refusal');
      report(
        `read the bare ${table} of mediations`,
        who,
        told,
        isWhole ? open : open.filter((code) => told.includes(code)),
      );
    }
  }

  /** "Every read is audited and the parties may see the list": whoever of the staff opened it stands in it, by unit and role. */
  async function tellsOfReaders(about: Dispute): Promise<void> {
    const reader = world.staff.find((who) => readsFile(who, about));
    if (reader === undefined) return;
    await ask(app, reader, { method: 'GET', path: `/mediations/${about.code}` });
    const { text } = await ask(app, about.parties[0], { method: 'GET', path: `/mediations/${about.code}/openings` });
    const { openings } = JSON.parse(text) as { openings: { unitName?: string; role?: string; name?: string }[] };
    const unit = world.units.find(({ id }) => id === reader.person.unit.id);
    const isTold = openings.some(({ unitName, role }) => unitName === unit?.name && role === reader.person.role);
    const what = isTold ? 'leak' : 'lock';
    tally.count('item', 'control');
    if (!isTold || openings.some(({ name }) => name !== undefined))
      tally.report({
        what,
        act: 'read who opened my file',
        asker: 'party',
        object: about.code,
        said: text.slice(0, 300),
      });
  }

  function report(act: string, who: Asker, told: string[], wanted: string[]): void {
    const wrong = differ(told, wanted, `${told.length} of ${wanted.length}`);
    if (wrong !== undefined) tally.report({ ...wrong, act, asker: who.name });
  }
}

type BareTable = {
  readonly table: string;
  readonly look: Statement;
  readonly opens: (asker: Asker, about: Dispute) => boolean;
  /** Every dispute has a row in it. */
  readonly isWhole?: boolean;
};
const look = (table: string, id = 'mediation_id', where = 'true') =>
  statement(`probes.disputes.${table}.${id}`, `select distinct ${id} as id from ${table} where ${where}`);
const keysOfStories = statement(
  'probes.disputes.keysOfStories',
  `select mediations.id from file_keys join mediations
     on mediations.county_code = file_keys.county_code and mediations.model_case_id = file_keys.id
   where subject = 'mediationModelCase'`,
);
const keysOfMeetings = statement(
  'probes.disputes.keysOfMeetings',
  `select mediations.id from file_keys join mediations
     on mediations.county_code = file_keys.county_code and mediations.meeting_key_id = file_keys.id
   where subject = 'mediationMeeting'`,
);
const keysOfInvitations = statement(
  'probes.disputes.keysOfInvitations',
  `select mediations.id from file_keys join mediations
     on mediations.county_code = file_keys.county_code and mediations.joint_key_id = file_keys.id
   where subject = 'mediationJoint'`,
);
const isStaffReading = (asker: Asker, about: Dispute) => asker.person.kind === 'staff' && readsFile(asker, about);
const opensMeetings = (asker: Asker, about: Dispute) => isStaffReading(asker, about) || readsMeeting(asker, about);
const opensInvitations = (asker: Asker, about: Dispute) =>
  about.isInvited === true && (isStaffReading(asker, about) || readsInvitation(asker, about));
const isOwn = ({ person }: Asker, { parties }: Dispute) =>
  person.kind === 'reporter' &&
  parties.some((party) => party.person.kind === 'reporter' && party.person.caseCode === person.caseCode);

/** Rows, entries, and the keys of the words: whoever sees a row without its key reads nothing of it. */
const bareTables: readonly BareTable[] = [
  { table: 'rows', look: look('mediations', 'id'), opens: knowsOfFile, isWhole: true },
  {
    table: 'ledger',
    look: look('ledger_entries', 'subject_id', "subject = 'mediation'"),
    opens: knowsOfFile,
    isWhole: true,
  },
  { table: 'keys', look: look('file_keys', 'id', "subject = 'mediation'"), opens: readsFile, isWhole: true },
  { table: 'keys of meetings', look: keysOfMeetings, opens: opensMeetings, isWhole: true },
  { table: 'keys of invitations', look: keysOfInvitations, opens: opensInvitations, isWhole: true },
  { table: 'keys of stories', look: keysOfStories, opens: tellsStory, isWhole: true },
  { table: 'figures', look: look('mediation_figures'), opens: counts, isWhole: true },
  { table: 'receipts', look: look('mediation_receipts'), opens: isOwn },
  { table: 'openings', look: look('mediation_openings'), opens: readsFile },
  {
    table: 'volumes',
    look: look('mediation_volumes'),
    opens: isStaffReading,
  },
  { table: 'numbers', look: look('mediation_file_numbers'), opens: knowsOfFile },
  { table: 'files', look: look('mediation_attachments'), opens: readsFile },
  { table: 'waiting cases', look: look('mediation_cases'), opens: readsFile },
];
