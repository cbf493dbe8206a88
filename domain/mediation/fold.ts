import type { Instant } from '../kernel/index.ts';
import type { MediationEvent, MediationEventBodies, MediationEventType } from './events.ts';
import { onceAgreed } from './fold-agreed.ts';
import { whileJoined } from './fold-joint.ts';
import { whileMediated } from './fold-mediating.ts';
import type { Apply } from './fold-parts.ts';
import type { Mediation } from './mediation.ts';

/** The file that a ledger tells of. Throws where the ledger does not begin with an opening, or has two. */
export function foldMediation(entries: readonly MediationEvent[], before?: Mediation): Mediation {
  const told = entries.reduce<Mediation | undefined>(applyOne, before);
  return told === undefined ? fail('A ledger without entries tells of no mediation') : withoutUndefined(told);
}

function applyOne(before: Mediation | undefined, entry: MediationEvent): Mediation {
  if (before === undefined && entry.type === 'mediation.opened') return opened(entry.body, entry.at);
  if (before === undefined || entry.type === 'mediation.opened')
    return fail(`${entry.type} as entry ${(before?.version ?? 0) + 1} of a ledger`);
  const apply = changes[entry.type] as Apply<MediationEventType>;
  return { ...before, ...apply(before, entry as never), version: before.version + 1 };
}

function opened(body: MediationEventBodies['mediation.opened'], at: Instant): Mediation {
  const { due, ...rest } = body;
  const none = { assisting: [], numbers: [], mediators: [], recused: [], choices: [], rightsTold: [], sessions: [] };
  const noneYet = { caucuses: [], investigations: [], evidence: [], expertOpinions: [], statements: [], proposals: [] };
  const noneLater = { inclinations: [], longerTimes: [], pauses: [], signatures: [], obligations: [], visitsBack: [] };
  const noneBeside = { handingsOn: [], meetings: [], transfers: [], publicity: [] };
  const empty = { ...none, ...noneYet, ...noneLater, ...noneBeside };
  return {
    ...rest,
    ...empty,
    version: 1,
    status: 'applied',
    firstCommittee: body.committee,
    dues: { accept: due },
    drafts: 0,
    rounds: 0,
    openedAt: at,
  };
}

const changes = { ...whileMediated, ...whileJoined, ...onceAgreed } satisfies {
  [Type in Exclude<MediationEventType, 'mediation.opened'>]: Apply<Type>;
};

/** As JSON keeps it, so that a folded file and a stored one are equal. */
function withoutUndefined(found: Mediation): Mediation {
  return JSON.parse(JSON.stringify(found)) as Mediation;
}

function fail(message: string): never {
  throw new Error(message);
}
