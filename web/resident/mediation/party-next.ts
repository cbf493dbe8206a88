import { type MediationFileView, openClaim } from '@linli/domain/mediation';

export type NextKey =
  | 'centre'
  | 'accept'
  | 'assign'
  | 'takeOver'
  | 'rights'
  | 'session'
  | 'turn'
  | 'reword'
  | 'mediating'
  | 'appraising'
  | 'sign'
  | 'signMinutes'
  | 'othersSign'
  | 'perform'
  | 'answer'
  | 'claimed'
  | 'performed'
  | 'broken'
  | 'failed'
  | 'withdrawn'
  | 'declined'
  | 'kept'
  | 'archived';

/** What happens next, and by when: a moment where a clock runs or people meet, a day where something is owed, by her or to her. */
export type Next = { key: NextKey; at?: string; on?: string; isOthers?: true };

type Found = Pick<MediationFileView, 'sessions' | 'signatures' | 'statements'>;
type File = Found &
  Pick<MediationFileView, 'status' | 'dues' | 'may' | 'obligations' | 'turn' | 'referredAt'> & {
    draft?: MediationFileView['draft'];
    intake?: MediationFileView['intake'];
    outcome?: MediationFileView['outcome'];
  };

/** The first thing that a party wants to know when she opens her page. */
export function nextFor(found: File, own: number, now: number): Next {
  const { status, dues, may } = found;
  const isWithCentre = found.intake?.isWished === true && found.referredAt === undefined;
  if (status === 'applied')
    return { key: isWithCentre ? 'centre' : 'accept', ...(dues.accept && { at: dues.accept.at }) };
  if (may.includes('rightsNotice')) return { key: 'rights' };
  if (status === 'accepted') return { key: 'assign', ...conclude(found) };
  if (status === 'handedOn') return { key: 'takeOver', ...(dues.takeOver && { at: dues.takeOver.at }) };
  if (status === 'mediating') {
    const session = nextSession(found, now);
    if (session !== undefined) return { key: 'session', at: session };
    return { key: whileMediating(found, own), ...conclude(found) };
  }
  if (status === 'agreed') {
    const isToSign =
      may.includes('signature') && found.draft && !hasSigned(found, own, 'agreement', found.draft.number);
    return { key: isToSign ? 'sign' : minutesWait(found, own) ? 'signMinutes' : 'othersSign', ...conclude(found) };
  }
  if (status === 'settled') return whileOwed(found, own);
  if (found.outcome?.kind === 'declined' && found.outcome.reason === 'keptByCentre') return { key: 'kept' };
  return { key: status };
}

/** Whether her hand is under this paper. */
export function hasSigned(
  { signatures }: Pick<Found, 'signatures'>,
  own: number,
  paper: 'agreement' | 'minutes',
  number: number,
): boolean {
  return signatures.some((each) => each.paper === paper && each.number === number && each.signer.party === own);
}

/** Minutes of a meeting that lie there for her to sign. */
function minutesWait(found: File, own: number): boolean {
  const isUnsigned = ({ status, number }: File['sessions'][number]) =>
    status === 'held' && !hasSigned(found, own, 'minutes', number);
  return found.may.includes('signature') && found.sessions.some(isUnsigned);
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

function whileMediating(found: File, own: number): NextKey {
  const last = found.statements.findLast(({ party }) => party === own);
  if (found.turn === own && found.may.includes('statement')) return last?.rewording ? 'reword' : 'turn';
  return minutesWait(found, own) ? 'signMinutes' : 'mediating';
}

/** What the other side says that it did waits for her word first; what she said waits for the other's. */
function whileOwed(found: File, own: number): Next {
  const claimed = found.obligations.filter((each) => openClaim(each) !== undefined);
  if (claimed.some(({ term }) => term.creditor === own)) return { key: 'answer' };
  const next = nextOwed(found, own);
  return next.on === undefined && claimed.length > 0 ? { key: 'claimed' } : { key: 'perform', ...next };
}

function nextOwed({ obligations }: File, own: number): Pick<Next, 'on' | 'isOthers'> {
  const owed = obligations
    .filter((each) => (each.status === 'open' || each.status === 'partial') && openClaim(each) === undefined)
    .flatMap(({ term: { performBy: on, debtor } }) => (on === undefined ? [] : [{ on, debtor }]));
  const next = owed.toSorted((one, other) => (one.on < other.on ? -1 : 1))[0];
  if (next === undefined) return {};
  return { on: next.on, ...(next.debtor !== own && { isOthers: true }) };
}
