import type { MediationFileView } from '@linli/domain/mediation';

export type NextKey =
  | 'accept'
  | 'assign'
  | 'takeOver'
  | 'rights'
  | 'session'
  | 'turn'
  | 'mediating'
  | 'appraising'
  | 'sign'
  | 'othersSign'
  | 'perform'
  | 'performed'
  | 'broken'
  | 'failed'
  | 'withdrawn'
  | 'declined'
  | 'archived';

/** What happens next, and by when: a moment where a clock runs or people meet, a day where something is owed. */
export type Next = { key: NextKey; at?: string; on?: string };

type File = Pick<MediationFileView, 'status' | 'dues' | 'may' | 'sessions' | 'obligations' | 'turn'>;

/** The first thing that a party wants to know when she opens her page. */
export function nextFor(found: File, own: number, now: number): Next {
  const { status, dues, may } = found;
  if (status === 'applied') return { key: 'accept', ...(dues.accept && { at: dues.accept.at }) };
  if (may.includes('rightsNotice')) return { key: 'rights' };
  if (status === 'accepted') return { key: 'assign', ...conclude(found) };
  if (status === 'handedOn') return { key: 'takeOver', ...(dues.takeOver && { at: dues.takeOver.at }) };
  if (status === 'mediating') {
    const session = nextSession(found, now);
    if (session !== undefined) return { key: 'session', at: session };
    const isHerTurn = found.turn === own && may.includes('statement');
    return { key: isHerTurn ? 'turn' : 'mediating', ...conclude(found) };
  }
  if (status === 'agreed') return { key: may.includes('signature') ? 'sign' : 'othersSign', ...conclude(found) };
  if (status === 'settled') {
    const on = nextDay(found);
    return { key: 'perform', ...(on !== undefined && { on }) };
  }
  return { key: status };
}

function conclude({ dues }: File): { at?: string } {
  return dues.conclude === undefined ? {} : { at: dues.conclude.at };
}

function nextSession({ sessions }: File, now: number): string | undefined {
  return sessions
    .filter(({ status, at }) => status === 'planned' && Date.parse(at) > now - 3_600_000)
    .map(({ at }) => at)
    .toSorted()[0];
}

function nextDay({ obligations }: File): string | undefined {
  return obligations
    .filter(({ status }) => status === 'open' || status === 'partial')
    .flatMap(({ term }) => term.performBy ?? [])
    .toSorted()[0];
}
