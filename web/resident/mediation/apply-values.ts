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

type Words = Record<'type' | 'facts' | 'requests' | 'committee' | 'township' | 'otherName' | 'name' | 'phone', string>;

const telephone = /^\+?[0-9][0-9 -]{4,19}$/;

/** What is missing on a page, by field. */
export function errorsOf(page: ApplyPage, values: ApplyValues, words: Words): Record<string, string> {
  const lacks = (isMissing: boolean, field: string, sentence: string) => (isMissing ? { [field]: sentence } : {});
  switch (page) {
    case 'what':
      return {
        ...lacks(values.disputeType === '', 'disputeType', words.type),
        ...lacks(values.facts.trim() === '', 'facts', words.facts),
        ...lacks(requestsOf(values.requests).length === 0, 'requests', words.requests),
      };
    case 'where':
      return {
        ...lacks(values.townshipCode === '', 'township', words.township),
        ...lacks(values.townshipCode !== '' && values.committeeId === '', 'committee', words.committee),
      };
    case 'who':
      return {
        ...lacks(values.otherName.trim() === '', 'otherName', words.otherName),
        ...lacks(
          values.otherPhone.trim() !== '' && !telephone.test(values.otherPhone.trim()),
          'otherPhone',
          words.phone,
        ),
      };
    case 'you':
      return {
        ...lacks(values.name.trim() === '', 'name', words.name),
        ...lacks(!telephone.test(values.phone.trim()), 'phone', words.phone),
      };
  }
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

/** One wish a line, twelve at most. */
function requestsOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 12);
}
