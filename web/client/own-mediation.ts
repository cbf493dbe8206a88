import type {
  AppliedMediation,
  CommitteeForDispute,
  MediationFileView,
  PartyApplication,
} from '@linli/domain/mediation';
import { get, send } from './api.ts';
import type { Intent } from './intent.ts';
import { newIntent } from './intent.ts';

/** What a party comes with: kept on this device, where she may remove it. */
export type PartyReceipt = { partyCode: string; receipt: string; since: string };
/** An open door: it stays open for two hours, in this tab. */
export type PartySession = { partyCode: string; receipt: string; token: string; expiresAt: string };

const kept = 'linli.mediations';
const inTab = (partyCode: string) => `linli.mediation.${partyCode}`;

export type DisputeTypeName = { code: string; nameZh: string; nameEn: string };

export async function listDisputeTypes(division: string): Promise<DisputeTypeName[]> {
  return (await get<{ disputeTypes: DisputeTypeName[] }>('/public/dispute-types', { division })).disputeTypes;
}

/** Who mediates such a dispute there, the fittest first. */
export async function listCommittees(division: string, disputeType: string): Promise<CommitteeForDispute[]> {
  const path = '/public/mediation-committees';
  return (await get<{ committees: CommitteeForDispute[] }>(path, { division, disputeType })).committees;
}

export function applyForMediation(application: PartyApplication, intent: Intent): Promise<AppliedMediation> {
  return send('/mediation-applications', { body: application, intent });
}

/** `code-1`: which file, and which of its parties. */
export function fileOf(partyCode: string): { code: string; own: number } {
  const [code = '', own = ''] = partyCode.split('-');
  return { code, own: Number(own) };
}

/** Opens the file with her receipt, anew: so it is she who has it now. */
export async function enterMediation(partyCode: string, receipt: string): Promise<PartySession> {
  const body = { partyCode, receipt };
  const opened = await send<{ token: string; expiresAt: string }>('/mediation-sessions', { body, intent: newIntent() });
  const session = { ...opened, partyCode, receipt };
  try {
    sessionStorage.setItem(inTab(partyCode), JSON.stringify(session));
  } catch {
    // Storage is closed: she types it again on the next page.
  }
  return session;
}

/** The door that is open in this tab, or that opens with what this device keeps; undefined where she has to show her receipt. */
export async function findSession(partyCode: string): Promise<PartySession | undefined> {
  const open = readJson<PartySession>(sessionStorage, inTab(partyCode));
  if (open && Date.parse(open.expiresAt) > Date.now() + 60_000) return open;
  const known = listKept().find((each) => each.partyCode === partyCode);
  return known && enterMediation(partyCode, known.receipt);
}

export function listKept(): PartyReceipt[] {
  return readJson<PartyReceipt[]>(localStorage, kept) ?? [];
}

export function keepMediation({ partyCode, receipt }: Pick<PartyReceipt, 'partyCode' | 'receipt'>): void {
  const others = listKept().filter((each) => each.partyCode !== partyCode);
  put([{ partyCode, receipt, since: new Date().toISOString() }, ...others]);
}

export function forgetMediation(partyCode: string): void {
  put(listKept().filter((each) => each.partyCode !== partyCode));
  try {
    sessionStorage.removeItem(inTab(partyCode));
  } catch {
    // Nothing was kept.
  }
}

export type MediatorToChoose = {
  personId: string;
  name: string;
  committeeName: string;
  fields: string[];
  languages: string[];
};

/** Whom a party may choose. */
export async function listMediatorsToChoose(code: string, token: string): Promise<MediatorToChoose[]> {
  const proven = { headers: { authorization: `Bearer ${token}` } };
  return (await get<{ mediators: MediatorToChoose[] }>(`/mediations/${code}/mediators`, {}, proven)).mediators;
}

/** What a party sees of a file, with who she is in it. */
export type OwnFile = { found: MediationFileView; own: number; session: PartySession };

function put(receipts: PartyReceipt[]): void {
  try {
    localStorage.setItem(kept, JSON.stringify(receipts));
  } catch {
    // Storage is closed: she keeps code and receipt on paper.
  }
}

function readJson<Thing>(storage: Storage, key: string): Thing | undefined {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** The case that her wish became, where hers could not be reopened any more; her receipt for the mediation opens it. */
export async function findNextCase(code: string, token: string): Promise<string | null> {
  const proven = { headers: { authorization: `Bearer ${token}` } };
  return (await get<{ caseCode?: string }>(`/mediations/${code}/next-case`, {}, proven)).caseCode ?? null;
}
