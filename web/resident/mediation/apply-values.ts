import type { PartyApplication } from '@linli/domain/mediation';

export const pages = ['what', 'where', 'who', 'you'] as const;
export type ApplyPage = (typeof pages)[number];

type Kind = PartyApplication['applicant']['kind'];

export type ApplyValues = {
  disputeType: string;
  facts: string;
  requests: string;
  townshipCode: string;
  communityCode: string;
  committeeId: string;
  otherKind: Kind;
  otherName: string;
  otherPhone: string;
  isJoint: boolean;
  kind: Kind;
  name: string;
  phone: string;
  language: string;
};

export const emptyApplication: ApplyValues = {
  ...{ disputeType: '', facts: '', requests: '', townshipCode: '', communityCode: '', committeeId: '' },
  ...{ otherKind: 'person', otherName: '', otherPhone: '', isJoint: false },
  ...{ kind: 'person', name: '', phone: '', language: '' },
};

type Words = Record<
  'type' | 'facts' | 'requests' | 'committee' | 'township' | 'otherName' | 'name' | 'phone',
  string
> & {
  tooMany: (count: number) => string;
  tooLong: (line: number, over: number) => string;
  factsLong: (over: number) => string;
  phoneLength: (digits: number) => string;
};

const longest = { facts: 4000, request: 500 };
const mostRequests = 12;

const telephone = /^\+?[0-9][0-9 -]{4,19}$/;

/** What is missing on a page, by field. */
export function errorsOf(page: ApplyPage, values: ApplyValues, words: Words): Record<string, string> {
  const lacks = (isMissing: boolean, field: string, sentence: string) => (isMissing ? { [field]: sentence } : {});
  switch (page) {
    case 'what':
      return {
        ...lacks(values.disputeType === '', 'disputeType', words.type),
        ...lacks(values.facts.trim() === '', 'facts', words.facts),
        ...lacks(over(values.facts.trim()) > 0, 'facts', words.factsLong(over(values.facts.trim()))),
        ...faultOfRequests(requestsOf(values.requests), words),
      };
    case 'where':
      return {
        ...lacks(values.townshipCode === '', 'township', words.township),
        ...lacks(values.townshipCode !== '' && values.committeeId === '', 'committee', words.committee),
      };
    case 'who':
      return {
        ...lacks(values.otherName.trim() === '', 'otherName', words.otherName),
        ...(values.otherPhone.trim() !== '' && faultOfPhone('otherPhone', values.otherPhone, words)),
      };
    case 'you':
      return {
        ...lacks(values.name.trim() === '', 'name', words.name),
        ...faultOfPhone('phone', values.phone, words),
      };
  }
}

/** A mobile number has eleven digits: with one too few nobody is ever reached, and nobody would notice. */
function faultOfPhone(field: string, typed: string, words: Words): Record<string, string> {
  if (!telephone.test(typed.trim())) return { [field]: words.phone };
  const digits = typed.replaceAll(/\D/g, '');
  return /^1[3-9]/.test(digits) && digits.length !== 11 ? { [field]: words.phoneLength(digits.length) } : {};
}

function faultOfRequests(requests: string[], words: Words): Record<string, string> {
  if (requests.length === 0) return { requests: words.requests };
  if (requests.length > mostRequests) return { requests: words.tooMany(requests.length) };
  const long = requests.findIndex((request) => over(request, longest.request) > 0);
  return long === -1 ? {} : { requests: words.tooLong(long + 1, over(requests[long] ?? '', longest.request)) };
}

/** How many characters there are too many, as the server counts them. */
function over(text: string, most = longest.facts): number {
  return [...text].length - most;
}

export function divisionOf({ townshipCode, communityCode }: ApplyValues): string {
  return communityCode === '' ? townshipCode : communityCode;
}

export function applicationFrom(values: ApplyValues): PartyApplication {
  const { committeeId, disputeType, facts, otherKind, otherName, otherPhone, isJoint, kind, name, phone } = values;
  const language = values.language.trim();
  return {
    committeeId,
    disputeType,
    divisionCode: divisionOf(values),
    applicant: { kind, name: name.trim(), phone: phone.trim(), ...(language !== '' && { language }) },
    others: [
      { kind: otherKind, name: otherName.trim(), ...(otherPhone.trim() !== '' && { phone: otherPhone.trim() }) },
    ],
    ...(isJoint && { isJoint }),
    facts: facts.trim(),
    requests: requestsOf(values.requests),
  };
}

/** One wish a line. */
function requestsOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
