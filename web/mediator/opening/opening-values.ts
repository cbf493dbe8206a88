import type { CourtProcedure, MediationApplication, MediationSource, PartyInput } from '@linli/domain/mediation';
import type { NamedUnit } from '../steps/ask-committee.tsx';

export type PartyValues = Pick<PartyInput, 'side' | 'kind'> & {
  key: string;
  name: string;
  phone: string;
  standing: string;
};

/** A dispute as it is being written down. */
export type OpeningValues = {
  kind: MediationSource | undefined;
  caseCode: string;
  unit: NamedUnit | undefined;
  /** A draft from before it was asked has none. */
  courtName?: string;
  courtNumber: string;
  procedure: CourtProcedure | '';
  disputeType: string;
  divisionCode: string;
  parties: PartyValues[];
  facts: string;
  requests: string[];
};

export function openingBegun(divisionCode: string, caseCode: string): OpeningValues {
  return {
    ...{ kind: caseCode === '' ? undefined : 'case', caseCode, unit: undefined, courtNumber: '', procedure: '' },
    ...{ disputeType: '', divisionCode, parties: [newParty('applicant'), newParty('respondent')] },
    ...{ facts: '', requests: [''] },
  };
}

export function newParty(side: PartyValues['side']): PartyValues {
  const key = Math.random().toString(36).slice(2, 10);
  return { key, side, kind: 'person', name: '', phone: '', standing: '' };
}

/** What somebody has written, of all that stands in the form: nothing where she has only opened it. */
export function wordsOfOpening({ parties, facts, requests, courtName, courtNumber }: OpeningValues): string {
  const ofParties = parties.flatMap(({ name, phone, standing }) => [name, phone, standing]);
  return [...ofParties, facts, ...requests, courtName ?? '', courtNumber].join('').trim();
}

const fromUnits: readonly MediationSource[] = [
  ...(['policeReferral', 'petitionReferral', 'procuratorateReferral', 'authorityReferral'] as const),
];
const fromCourts: readonly MediationSource[] = ['preFilingReferral', 'postFilingReferral'];

/** What this source is asked besides: the case, the unit that sent it, the court’s number. */
export function askedOf(kind: MediationSource | undefined) {
  return {
    isCase: kind === 'case',
    isUnit: kind !== undefined && fromUnits.includes(kind),
    isCourt: kind !== undefined && fromCourts.includes(kind),
  };
}

export type OpeningFault =
  | 'kind'
  | 'caseCode'
  | 'unit'
  | 'courtNumber'
  | 'disputeType'
  | 'divisionCode'
  | 'parties'
  | 'facts'
  | 'requests';

/** What is missing yet; the domain asks the same of the whole. */
export function faultsOfOpening(values: OpeningValues): OpeningFault[] {
  const { isCase, isUnit, isCourt } = askedOf(values.kind);
  const sides = new Set(values.parties.map(({ side }) => side));
  const isAny = (words: string) => words.trim() !== '';
  const missing: Record<OpeningFault, boolean> = {
    kind: values.kind === undefined,
    caseCode: isCase && !/^[0-9]{20}$/.test(values.caseCode.replaceAll(' ', '')),
    unit: isUnit && values.unit === undefined,
    courtNumber: isCourt && !isAny(values.courtNumber),
    disputeType: values.disputeType === '',
    divisionCode: values.divisionCode.length < 9,
    parties: sides.size < 2 || values.parties.some(({ name }) => !isAny(name)),
    facts: !isAny(values.facts),
    requests: !values.requests.some(isAny),
  };
  return (Object.keys(missing) as OpeningFault[]).filter((fault) => missing[fault]);
}

/** The same as the house takes it; of what the source is not asked, nothing. */
export function applicationOf(values: OpeningValues): MediationApplication {
  const { isCase, isUnit, isCourt } = askedOf(values.kind);
  const { kind = 'application', caseCode, unit, courtName = '', courtNumber, procedure } = values;
  return {
    intake: {
      kind,
      ...(isCase && { caseCode: caseCode.replaceAll(' ', '') }),
      ...(isUnit && unit && { unitId: unit.id }),
      ...(isCourt && { courtNumber: courtNumber.trim(), ...(procedure !== '' && { procedure }) }),
      ...(isCourt && courtName.trim() && { courtName: courtName.trim() }),
    },
    disputeType: values.disputeType,
    divisionCode: values.divisionCode,
    parties: values.parties.map(({ key: _, name, phone, standing, ...party }) => ({
      ...party,
      name: name.trim(),
      ...(phone.trim() && { phone: phone.trim() }),
      ...(standing.trim() && { standing: standing.trim() }),
    })),
    facts: values.facts.trim(),
    requests: values.requests.map((request) => request.trim()).filter((request) => request !== ''),
  };
}
