import type { Dispute, Said } from './world/disputes.ts';
import type { Asker } from './world/people.ts';
import { type Division, upwards } from './world/tree.ts';

/*
 * Who may read what of a dispute, as the law and the house’s promise say it (人民调解法 art. 13 and 15, docs/decisions/0321), from
 * what is known of who was there. It shares no line with the policy of the domain or of the database.
 */

type Hers = Asker & { readonly personId?: string };

/** "Only the mediator, the committee’s keeper of files and the receiving unit read a file; parties read what is theirs." */
export function readsFile({ person, personId = '' }: Hers, about: Dispute): boolean {
  if (person.kind === 'reporter') return about.parties.some(({ person: party }) => isSame(party, person.caseCode));
  if (person.kind !== 'staff' || about.recused.includes(personId)) return false;
  const [isHere, isThere] = [person.unit.id === about.committee.id, person.unit.id === about.receiving?.id];
  if (person.role === 'operator') return isHere || isThere;
  if (person.role !== 'mediator') return false;
  return about.seats.includes(personId) || (isHere && about.seats.length === 0) || isThere;
}

/** Which words of a dispute she is shown when she opens its file. */
export function wordsFor(asker: Hers, about: Dispute): (keyof Said)[] {
  if (!readsFile(asker, about)) return [];
  const { person, personId = '' } = asker;
  const number = about.parties.findIndex(
    ({ person: party }) => person.kind === 'reporter' && isSame(party, person.caseCode),
  );
  const isStaff = person.kind === 'staff';
  const isMediator = isStaff && about.seats.includes(personId);
  const isKeeper = isStaff && person.role === 'operator' && person.unit.id === about.committee.id;
  // "Notes of separate talks only the mediator": and she reads them as long as she has a seat. Whoever comes after was not told.
  const wasTold = isMediator && about.told.includes(personId);
  const isStillSaid =
    !about.hasNewBench && about.told.length > 0 && about.told.every((each) => about.seats.includes(each));
  const words: Record<keyof Said, boolean> = {
    facts: true,
    phone: isStaff,
    particulars: number === 0 || isMediator || isKeeper,
    caucus: wasTold,
    inclination: isStillSaid && (number === 0 || wasTold),
    statement: isStillSaid && (number === 1 || wasTold),
    brief: isStaff && about.called !== undefined,
    invitation: isStaff && about.isInvited === true,
    modelCase: tellsStory(asker, about),
  };
  return (Object.keys(words) as (keyof Said)[]).filter((word) => words[word]);
}

/** "Who may read a draft story: keeper and lead mediator of that file, parties by code", and nobody else with a seat in it. */
export function tellsStory(asker: Hers, about: Dispute): boolean {
  if (about.story === undefined || !readsFile(asker, about)) return false;
  const { person, personId } = asker;
  return (
    person.kind === 'reporter' || (person.kind === 'staff' && person.role === 'operator') || about.seats[0] === personId
  );
}

/** On a desk: who tells it; the county's supervisor, when every party has agreed. */
export function readsStory(asker: Hers, about: Dispute): boolean {
  const { person, personId = '' } = asker;
  if (person.kind !== 'staff' || about.recused.includes(personId)) return false;
  const county = upwards(about.committee.division).find(({ level }) => level === 'county');
  const checks = person.role === 'supervisor' && person.division === county && about.story === 'agreed';
  return checks || tellsStory(asker, about);
}

/** "Who sent it, or had it first, learns how it ended"; units of a joint meeting and who may call one read what was written for it. */
export function readsOutcome(asker: Hers, about: Dispute): boolean {
  if (readsFile(asker, about)) return true;
  const { person, personId = '' } = asker;
  if (person.kind !== 'staff' || about.recused.includes(personId)) return false;
  const works = ['operator', 'supervisor', 'handler', 'gridWorker', 'mediator'].includes(person.role);
  const isOfUnits = [about.sender?.id, about.first.id].includes(person.unit.id) && works;
  return isOfUnits || readsMeeting(asker, about);
}

export function readsMeeting({ person, personId = '' }: Hers, about: Dispute): boolean {
  if (person.kind !== 'staff' || about.recused.includes(personId)) return false;
  const isCalled =
    person.unit.id === about.called?.id && ['operator', 'supervisor', 'handler', 'mediator'].includes(person.role);
  const isAtTable =
    about.seats.includes(personId) || (person.role === 'operator' && person.unit.id === about.committee.id);
  return isCalled || isAtTable || isAbove(person, about);
}

/** "Until it has said yes a committee reads what was written for it", and no word beside; once it has gone not that either. */
export function readsInvitation({ person, personId = '' }: Hers, about: Dispute): boolean {
  if (person.kind !== 'staff' || about.recused.includes(personId)) return false;
  return person.unit.id === about.joint?.id && ['operator', 'mediator'].includes(person.role);
}

/** That there is such a file, and how it stands. */
export function knowsOfFile(asker: Hers, about: Dispute): boolean {
  return readsOutcome(asker, about) || readsInvitation(asker, about);
}

/** "Parties may see who opened their file"; so does who keeps it. */
export function readsOpenings(asker: Hers, about: Dispute): boolean {
  const { person } = asker;
  if (!readsFile(asker, about)) return false;
  return (
    person.kind === 'reporter' ||
    (person.kind === 'staff' && person.unit.id === about.committee.id && person.role === 'operator')
  );
}

/** "The centre’s leader sees numbers": of what committees inside her place have. */
export function counts({ person }: Pick<Asker, 'person'>, about: Pick<Dispute, 'committee'>): boolean {
  const leads = person.kind === 'staff' && ['leader', 'supervisor'].includes(person.role);
  return leads && upwards(about.committee.division).includes(person.division);
}

function isAbove(person: { role: string; division: Division }, { committee }: Dispute): boolean {
  return person.role === 'supervisor' && upwards(committee.division).slice(1).includes(person.division);
}

function isSame(party: Asker['person'], caseCode: string): boolean {
  return party.kind === 'reporter' && party.caseCode === caseCode;
}
