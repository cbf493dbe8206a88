import { type Actor, isStaff, personsBehind } from '../../identity/index.ts';
import { isRefusal, localDateOf, type Refusal, refuse } from '../../kernel/index.ts';
import { wordOf } from '../consenting.ts';
import type { MediationInput } from '../inputs.ts';
import type { DecidedMediation } from '../lifecycle.ts';
import type { Mediation } from '../mediation.ts';
import { partyOf } from '../policy.ts';
import type { MediationWorld } from '../world.ts';
import { findPersons, type Giveaway } from './find-persons.ts';
import { type ModelCase, type ModelCaseText, modelCaseStateOf, publicityOf, writeModelCase } from './model-case.ts';
import type { NamedInFile } from './named-in-file.ts';

/** What is needed to tell a file as a story: the names in it, opened; ids for a story that has none yet; the text that lies there. */
export type Telling = {
  readonly named: readonly NamedInFile[];
  readonly id: string;
  readonly publicId: string;
  readonly text?: ModelCaseText;
  /** Of the text that lies there, salted with the id that it is public under. */
  readonly sha256?: string;
};

/** A text is put to the parties. Whatever they said of an earlier one does not count for it. */
export function tell(
  found: Mediation,
  text: MediationInput<'modelCase'>,
  { telling }: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  if (telling === undefined || !isStaff(actor)) throw new Error(`${found.code} is told without its names`);
  const [person] = findPersons(text, telling.named).filter(({ isRefused }) => isRefused);
  if (person !== undefined) return refusePerson(person);
  const { modelCase } = found;
  const goesOn = modelCase !== undefined && modelCase.takenBack === undefined;
  const { personId, name } = actor;
  const body = {
    id: goesOn ? modelCase.id : telling.id,
    version: (modelCase?.version ?? 0) + 1,
    writer: { personId, name },
    text: { circle: 'modelCase', text: writeModelCase(text) },
  } as const;
  return [['mediation.modelCaseWritten', body]];
}

/** Where it stands and of what kind it is: never the words themselves, which are somebody’s. */
function refusePerson({ what, part, at }: Giveaway): Refusal {
  return refuse(`modelCase.tells.${what}`, { field: part, values: { at: at + 1 } });
}

/** A party’s word about the text as she read it: her own with her code, or on a paper that was scanned. */
export function speakOfPublicity(
  found: Mediation,
  input: MediationInput<'publicityConsent'>,
  world: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  const { version, says } = input;
  if (version !== found.modelCase?.version)
    return refuse('modelCase.notThisText', { field: 'version', values: { version } });
  // Of every party, also of one who left before the end: it is her story too.
  const word = wordOf(found, input, world, actor, found.parties);
  if (isRefusal(word)) return word;
  if (publicityOf(found, word.party)?.says === says) return refuse('mediation.consentedBefore');
  return says === 'yes'
    ? [['mediation.publicityAgreed', { ...word, version }]]
    : [['mediation.publicityRefused', { ...word, version }]];
}

export function sendBack(_: Mediation, { reason }: MediationInput<'modelCaseReturn'>): DecidedMediation {
  return [['mediation.modelCaseSentBack', { reason: { circle: 'modelCase', text: reason } }]];
}

/** Looked through once more as it goes out: whoever wrote it saw the file, whoever checks it never did. */
export function publish(
  found: Mediation,
  { version }: MediationInput<'modelCasePublication'>,
  { now, telling }: MediationWorld,
): DecidedMediation | Refusal {
  if (version !== found.modelCase?.version)
    return refuse('modelCase.notThisText', { field: 'version', values: { version } });
  if (telling?.text === undefined || telling.sha256 === undefined)
    throw new Error(`${found.code} is published without its text`);
  const [person] = findPersons(telling.text, telling.named).filter(({ isRefused }) => isRefused);
  if (person !== undefined) return refusePerson(person);
  const { publicId, sha256 } = telling;
  return [['mediation.modelCasePublished', { publicId, sha256, month: localDateOf(now).slice(0, 7) }]];
}

/** No reason is asked for, and none is kept. */
export function takeBack(found: Mediation, _: unknown, __: MediationWorld, actor: Actor): DecidedMediation {
  const isCounty = isStaff(actor) && actor.role === 'supervisor';
  const by = partyOf(actor, found) !== undefined ? 'party' : isCounty ? 'county' : 'committee';
  return [['mediation.modelCaseTakenBack', { by }]];
}

/** Why nobody may tell it now. What is public is taken back before it is told otherwise. */
export function whyNotTell(found: Mediation): Refusal | undefined {
  return modelCaseStateOf(found) === 'published' ? refuse('modelCase.publicAlready') : undefined;
}

export function whyNotSpeak(found: Mediation): Refusal | undefined {
  const state = modelCaseStateOf(found);
  const isAsked = state === 'asking' || state === 'refused' || state === 'agreed';
  return isAsked ? undefined : refuse('modelCase.noText');
}

/** Four eyes: neither whoever wrote it, nor anybody who acts for her or for whom she acts. */
export function whyNotCheck(found: Mediation, actor: Actor): Refusal | undefined {
  if (modelCaseStateOf(found) !== 'agreed') return refuse('modelCase.notAgreed');
  const writer = (found.modelCase as ModelCase).writer.personId;
  const isHers = isStaff(actor) && personsBehind(actor).includes(writer);
  return isHers ? refuse('modelCase.secondPerson') : undefined;
}

export function whyNotTakeBack(found: Mediation): Refusal | undefined {
  return found.modelCase?.text === undefined ? refuse('modelCase.noText') : undefined;
}
