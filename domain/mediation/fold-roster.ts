import { type Instant, type LocalDate, localDateOf } from '../kernel/index.ts';
import type { Committee, RosterMediator } from './roster.ts';
import type { CommitteeChange, MediatorChange } from './roster-inputs.ts';

export type LetterGiven = {
  readonly mediatorId: string;
  readonly name: string;
  readonly number: string;
  readonly checkCode: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
};

/** What a committee is before anything was written down of it: told with its first entry. */
export type CommitteeBegins = Pick<Committee, 'unitId' | 'kind' | 'shortName' | 'residents' | 'members'>;

type OfMediator = { readonly mediatorId: string; readonly name: string };

/** What happened to a committee or to somebody on its roster. */
export type RosterEvent =
  | { readonly type: 'committee.described'; readonly body: CommitteeChange & { readonly unitId: string } }
  | {
      readonly type: 'committee.mediatorsAdded';
      readonly body: { readonly mediators: readonly Omit<RosterMediator, 'committeeId'>[] };
    }
  | {
      readonly type: 'committee.mediatorChanged';
      readonly body: OfMediator & { readonly change: MediatorChange };
    }
  | { readonly type: 'committee.photoAgreed' | 'committee.photoWithdrawn'; readonly body: OfMediator }
  | { readonly type: 'committee.letterGiven'; readonly body: LetterGiven };

/** The same as an entry of the committee's ledger; the first tells how it began. */
export type CommitteeEntry = { readonly at: Instant } & RosterEvent & {
    readonly body: { readonly begins?: CommitteeBegins };
  };

export type ToldLetter = LetterGiven & { readonly givenAt: Instant; readonly withdrawnAt?: Instant };

/** A roster as its ledger tells it. What a ledger from before `begins` does not tell is not in it. */
export type ToldRoster = {
  readonly committee: Partial<CommitteeBegins & Pick<Committee, 'rooms' | 'phone'>>;
  readonly mediators: ReadonlyMap<string, Omit<RosterMediator, 'committeeId'>>;
  readonly letters: readonly ToldLetter[];
};

/** Folds the ledger of a committee into its roster. Throws where an entry speaks of somebody who was never added. */
export function foldRoster(entries: readonly CommitteeEntry[]): ToldRoster {
  let committee: ToldRoster['committee'] = { ...entries[0]?.body.begins };
  const mediators = new Map<string, Omit<RosterMediator, 'committeeId'>>();
  const letters: ToldLetter[] = [];
  const change = (id: string, changed: Partial<RosterMediator>) => {
    const known = mediators.get(id);
    if (known === undefined) throw new Error(`Mediator ${id} was never added`);
    mediators.set(id, { ...known, ...changed });
  };
  for (const { type, at, body } of entries) {
    switch (type) {
      case 'committee.described': {
        const { begins: _, ...described } = body;
        committee = { ...committee, ...described };
        break;
      }
      case 'committee.mediatorsAdded':
        for (const mediator of body.mediators) mediators.set(mediator.id, mediator);
        break;
      case 'committee.mediatorChanged':
        change(body.mediatorId, body.change);
        if (body.change.leftOn !== undefined) withdraw(letters, body.mediatorId, at);
        break;
      case 'committee.photoAgreed':
        change(body.mediatorId, { photoAgreedOn: localDateOf(at) });
        break;
      case 'committee.photoWithdrawn':
        change(body.mediatorId, { photoAgreedOn: undefined });
        break;
      case 'committee.letterGiven': {
        const { begins: _, ...letter } = body;
        letters.push({ ...letter, givenAt: at });
        break;
      }
      default:
        throw new Error(`A committee has no entry ${String(type satisfies never)}`);
    }
  }
  return { committee, mediators, letters };
}

/** Whoever leaves takes the worth of her letters with her. */
function withdraw(letters: ToldLetter[], mediatorId: string, withdrawnAt: Instant): void {
  for (const [at, letter] of letters.entries())
    if (letter.mediatorId === mediatorId && letter.withdrawnAt === undefined) letters[at] = { ...letter, withdrawnAt };
}
