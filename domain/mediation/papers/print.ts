import type { Actor } from '../../identity/index.ts';
import { isStaff } from '../../identity/index.ts';
import { type Refusal, refuse } from '../../kernel/index.ts';
import type { Mediation } from '../mediation.ts';
import { mayActOnMediation } from '../policy.ts';
import { mapSecrets, type Secret } from '../secret.ts';
import { type MediationView, viewMediation, viewMeetings } from '../view.ts';
import type { DrawnPaper, PaperBlock } from './blocks.ts';
import { fillingOfFile, type PaperCircumstances } from './file-on-paper.ts';
import { type Filling, fillPaper } from './filling.ts';
import { getPaperForm, type PaperCode, paperCodes } from './forms.ts';
import { withHands } from './hands.ts';
import type { PaperForm, PaperWait } from './paper-form.ts';
import { fillingOfParties } from './parties-on-paper.ts';

/** Which paper of a file: its form and, where there are several, which. */
export type PaperName = { readonly paper: PaperCode; readonly number?: number };

/** One paper as somebody finds it in a list: ready, waiting for something to happen, or lacking what is needed on it. */
export type ListedPaper = PaperName & {
  readonly name: string;
  readonly waitsFor?: PaperWait;
  readonly missing: readonly string[];
};

/** The blocks of a form as they are in force: a county may have changed them. */
export type BlocksInForce = (paper: PaperCode) => readonly PaperBlock[];

/** As they come with the house. */
export const blocksOfTheHouse: BlocksInForce = (paper) => getPaperForm(paper).blocks;

/** On every page of every paper of a file, whatever a county changes in it (人民调解法 art. 15; 民诉法解释 art. 107). */
export const notEvidenceElsewhere =
  '调解过程中当事人为达成协议所作的陈述、让步和认可，未经当事人同意，不得在仲裁、诉讼等其他程序中作为对其不利的证据。';

/**
 * What of a file may stand on this paper for this actor, sealed as it is in the file; undefined where the paper is not for her.
 * No word in confidence stands on any paper, not even on the mediator's own copy.
 */
export function viewForPaper(found: Mediation, actor: Actor, paper: PaperCode): MediationView | undefined {
  const form = getPaperForm(paper);
  if (!isStaff(actor) && !form.forParties && actor.kind !== 'system') return undefined;
  const seen = paper === 'jointMeeting' ? seenByMeeting(found, actor) : viewMediation(found, actor);
  return seen && withoutConfidences(seen, (secret) => mayStandOn(form, paper, secret));
}

function seenByMeeting(found: Mediation, actor: Actor): MediationView | undefined {
  if (!mayActOnMediation(actor, 'readMeeting', found)) return undefined;
  return { ...found, meetings: viewMeetings(found, actor) } as MediationView;
}

/** What is left of a file for a paper: the words that may stand on it, and nothing that was told to mediators alone. */
export function withoutConfidences(seen: MediationView, mayStand: (secret: Secret) => boolean): MediationView {
  const opened = mapSecrets(seen, (secret) => (mayStand(secret) ? secret : undefined));
  return {
    ...opened,
    caucuses: [],
    inclinations: [],
    evidence: opened.evidence.filter(({ shownTo, name }) => shownTo === 'file' && name !== undefined),
  };
}

export function mayStandOn({ facts }: PaperForm, paper: PaperCode, { circle }: Secret): boolean {
  switch (circle) {
    case 'file':
      return paper !== 'jointMeeting';
    case 'meeting':
      return paper === 'jointMeeting';
    case 'committee':
      return facts.includes('contact') || facts.includes('delivery');
    case 'particulars':
      return facts.includes('particulars') || facts.includes('document');
    case 'confidence':
    case 'joint':
    case 'modelCase':
      return false;
  }
}

/** Every paper that this actor may print of a file, with what the others wait for or lack. `seen` has its words opened. */
export function listPapers(
  seenFor: (paper: PaperCode) => MediationView | undefined,
  actor: Actor,
  circumstances: PaperCircumstances,
  blocksOf: BlocksInForce = blocksOfTheHouse,
): ListedPaper[] {
  return paperCodes.flatMap((paper): ListedPaper[] => {
    const seen = seenFor(paper);
    if (seen === undefined) return [];
    const { name, waitsFor } = getPaperForm(paper);
    const numbers = numbersFor(paper, seen, actor);
    if (numbers.length === 0) return [{ paper, name, waitsFor: waitsFor as PaperWait, missing: [] }];
    return numbers.map((number) => {
      const { missing } = fillPaper(blocksOf(paper), fillingFor({ paper, number }, seen, circumstances));
      return { paper, ...(number !== undefined && { number }), name: namePaper({ paper, number }), missing };
    });
  });
}

/** One paper filled in, or why it cannot be printed: it is not there yet, or a blank that it needs is not known. */
export function drawPaper(
  which: PaperName,
  seen: MediationView,
  actor: Actor,
  circumstances: PaperCircumstances,
  blocksOf: BlocksInForce = blocksOfTheHouse,
  more: Filling = {},
): DrawnPaper | Refusal {
  const form = getPaperForm(which.paper);
  if (!numbersFor(which.paper, seen, actor).includes(which.number))
    return refuse('paper.notYet', { values: { paper: namePaper(which) } });
  const filling = { ...fillingFor(which, seen, circumstances), ...more };
  const { blocks, missing } = fillPaper(blocksOf(which.paper), filling);
  const [blank] = missing;
  if (blank !== undefined) return refuse('paper.blankMissing', { values: { paper: form.name, blank } });
  return { name: namePaper(which), blocks };
}

/** Which of a form there are: their numbers, one without a number, or none. */
function numbersFor(paper: PaperCode, seen: MediationView, actor: Actor): readonly (number | undefined)[] {
  const { numbersOf, isThere } = getPaperForm(paper);
  if (numbersOf === undefined) return (isThere?.(seen) ?? true) ? [undefined] : [];
  const numbers = numbersOf(seen);
  return paper === 'mediationRecord' && !isStaff(actor) ? numbers.filter((number) => isOfAll(seen, number)) : numbers;
}

/** Minutes are for a party where everybody was asked to come: of a talk with the other side alone she reads nothing. */
function isOfAll({ sessions, parties }: MediationView, number: number): boolean {
  const invited = sessions.find((session) => session.number === number)?.invited ?? [];
  return parties.every((party) => party.leftAt !== undefined || invited.includes(party.number));
}

export function namePaper({ paper, number }: PaperName): string {
  const { name } = getPaperForm(paper);
  return number === undefined ? name : `${name}（${number}）`;
}

export function fillingFor(
  { paper, number }: PaperName,
  seen: MediationView,
  circumstances: PaperCircumstances,
): Filling {
  const { facts, fill, signedBy } = getPaperForm(paper);
  const known = {
    ...fillingOfFile(seen, circumstances),
    ...fillingOfParties(seen, facts),
    ...fill?.(seen, number ?? 1, circumstances),
  };
  return signedBy === undefined ? known : withHands(known, seen, signedBy(seen, number ?? 1));
}
