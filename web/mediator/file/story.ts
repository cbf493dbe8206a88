import type { AttachmentRef } from '@linli/domain/cases';
import type { MediationFileView } from '@linli/domain/mediation';
import type { mediation } from '../../locales/zh-CN/mediation.ts';
import type { mediatorFile } from '../../locales/zh-CN/mediator-file.ts';
import type { SpokenTerm } from '../../parts/mediation/term-sentence.ts';

/** One thing that happened, in plain words, with the papers that came with it. */
export type StoryStop = {
  readonly key: string;
  readonly at: string;
  readonly title: string;
  readonly words?: string | undefined;
  readonly lines?: readonly string[];
  readonly papers?: readonly (AttachmentRef | undefined)[];
  /** Said to this mediator alone. */
  readonly isConfided?: boolean;
};

export type Telling = {
  readonly story: (typeof mediatorFile)['story'];
  readonly spoken: typeof mediation;
  readonly nameOf: (party: number) => string;
  readonly sentence: (term: SpokenTerm) => string;
  readonly when: (instant: string) => string;
};

type File = MediationFileView;
type Tell = (found: File, telling: Telling) => StoryStop[];

/** What happened in a file, the latest first. What the reader is not to know is not in her file, and so not in its story. */
export function storyOf(found: File, telling: Telling): StoryStop[] {
  const stops = tellings.flatMap((tell) => tell(found, telling));
  return stops.toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}

const beginning: Tell = ({ openedAt, intake, acceptedAt, numbers, mediators, recused }, { story, spoken }) => [
  { key: 'opened', at: openedAt, title: story.opened(spoken.source[intake.kind]) },
  ...(acceptedAt ? [{ key: 'accepted', at: acceptedAt, title: story.accepted(numbers[0] ?? '') }] : []),
  ...mediators.map(({ personId, name, isLead, since }) => ({
    key: `seat-${personId}`,
    at: since,
    title: story.assigned(name, isLead),
  })),
  ...recused.map(({ personId, party, at }) => ({
    key: `recused-${personId}-${at}`,
    at,
    title: party === undefined ? story.steppedBack : story.recused,
  })),
];

const telling: Tell = ({ rightsTold, publicity, longerTimes }, { story, spoken, nameOf }) => [
  ...rightsTold.map(({ party, how, paper, at }) => ({
    key: `rights-${party}`,
    at,
    title: story.rightsTold(nameOf(party), spoken.consentHow[how]),
    papers: [paper],
  })),
  ...longerTimes.flatMap(({ extra, reason, proposedAt, consents, agreedAt }, number) => {
    const span = `${extra.amount}${spoken.timeUnit[extra.unit as keyof typeof spoken.timeUnit]}`;
    return [
      { key: `longer-${number}`, at: proposedAt, title: story.longerProposed(span), words: reason?.text },
      ...consents.map(({ party, paper, at }) => ({
        key: `longer-${number}-${party}`,
        at,
        title: story.longerConsented(nameOf(party)),
        papers: [paper],
      })),
      ...(agreedAt ? [{ key: `longer-${number}-agreed`, at: agreedAt, title: story.extended(span) }] : []),
    ];
  }),
  ...publicity.map(({ party, paper, at }) => ({
    key: `publicity-${party}`,
    at,
    title: story.publicityAgreed(nameOf(party)),
    papers: [paper],
  })),
];

const talking: Tell = (found, { story, spoken, nameOf, when }) => [
  ...found.sessions
    .filter(({ status }) => status !== 'planned')
    .map(({ number, kind, at, where, status, attendance, minutes, result }) => ({
      key: `session-${number}`,
      at,
      title:
        status === 'held'
          ? story.sessionHeld(number, spoken.sessionKind[kind], result ? spoken.sessionResult[result] : '')
          : story.sessionFell(number),
      words: minutes?.text,
      lines: [
        where?.text ?? '',
        ...attendance.map(({ party, came }) => `${nameOf(party)}：${spoken.came[came]}`),
      ].filter(Boolean),
    })),
  ...found.caucuses.map(({ number, party, at, notes }) => ({
    key: `caucus-${number}`,
    at,
    title: story.caucus(nameOf(party)),
    words: notes?.text,
    isConfided: true,
  })),
  ...found.investigations.map(({ number, at, of, answers }) => ({
    key: `investigation-${number}`,
    at,
    title: story.investigated(of?.text ?? ''),
    words: answers?.text,
  })),
  ...found.expertOpinions.flatMap(({ number, by, about, askedAt, cameAt, opinion, file }) => [
    { key: `expert-${number}`, at: askedAt, title: story.expertAsked(by?.text ?? ''), words: about?.text },
    ...(cameAt
      ? [{ key: `opinion-${number}`, at: cameAt, title: story.expertAnswered, words: opinion?.text, papers: [file] }]
      : []),
  ]),
  ...found.statements.map(({ number, party, words, at, passedOnAt }) => ({
    key: `statement-${number}`,
    at,
    title: passedOnAt ? story.passedOn(nameOf(party), when(passedOnAt)) : story.stated(nameOf(party)),
    words: words?.text,
    isConfided: passedOnAt === undefined,
  })),
];

const agreeing: Tell = (found, { story, spoken, nameOf, sentence }) => [
  ...found.proposals.map(({ number, by, terms, at }) => ({
    key: `proposal-${number}`,
    at,
    title: story.proposed(by === 'mediator' ? story.theMediator : nameOf(by)),
    lines: terms.map(sentence),
  })),
  ...(found.draft
    ? [
        {
          key: `draft-${found.draft.number}`,
          at: found.draft.draftedAt,
          title: story.drafted(spoken.scope[found.draft.scope]),
        },
      ]
    : []),
  ...found.signatures.map(({ paper, number, signer, how, image, at }, index) => ({
    key: `signature-${index}`,
    at,
    title: story.signed(
      signer.kind === 'party'
        ? nameOf(signer.party ?? 0)
        : signer.kind === 'committee'
          ? story.theCommittee
          : (found.mediators.find(({ personId }) => personId === signer.personId)?.name ?? story.theMediator),
      paper === 'agreement' ? story.theAgreement : story.theMinutes(number),
      how === 'paper' && signer.kind !== 'committee',
    ),
    papers: [image],
  })),
  ...(found.outcome
    ? [
        {
          key: 'outcome',
          at: found.outcome.at,
          title: story.ended(spoken.outcome[found.outcome.kind], reasonOf(found.outcome, spoken)),
          words: found.outcome.words?.text,
        },
      ]
    : []),
];

const following: Tell = (found, { story, spoken, nameOf, sentence, when }) => [
  ...found.obligations.flatMap(({ term, proofs }) =>
    proofs.map(({ at, by, proof }, index) => ({
      key: `proof-${term.number}-${index}`,
      at,
      title: story.performed(by === 'creditor' ? nameOf(term.creditor) : story.theCommittee),
      lines: [sentence(term)],
      papers: [proof],
    })),
  ),
  ...found.visitsBack.map(({ at, party, performance, satisfied, words }, index) => ({
    key: `visit-${index}`,
    at,
    title: story.visited(nameOf(party), spoken.performance[performance], spoken.satisfied[satisfied]),
    words: words?.text,
  })),
  ...(found.breach
    ? [
        {
          key: 'breach',
          at: found.breach.at,
          title: story.breached(nameOf(found.breach.party)),
          words: found.breach.words?.text,
        },
      ]
    : []),
  ...courtStops(found, { story, spoken, nameOf, sentence, when }),
];

function courtStops({ confirmation }: File, { story, spoken, nameOf }: Telling): StoryStop[] {
  if (!confirmation) return [];
  const { consents, appliedAt, court, accepted, declined, ruling } = confirmation;
  return [
    ...consents.map(({ party, paper, at }) => ({
      key: `wish-${party}`,
      at,
      title: story.confirmationWanted(nameOf(party)),
      papers: [paper],
    })),
    ...(appliedAt ? [{ key: 'applied', at: appliedAt, title: story.courtAsked(court ?? '') }] : []),
    ...(accepted ? [{ key: 'taken', at: accepted.at, title: story.courtAccepted(accepted.courtNumber) }] : []),
    ...(declined ? [{ key: 'refused', at: declined.at, title: story.courtDeclined, words: declined.reason }] : []),
    ...(ruling
      ? [{ key: 'ruling', at: ruling.at, title: story.courtRuled(spoken.ruling[ruling.result], ruling.courtNumber) }]
      : []),
  ];
}

const handing: Tell = ({ handingsOn, meetings, transfers, archivedAt }, { story, spoken, when }) => [
  ...handingsOn.flatMap(({ from, to, kind, reason, at, takenOverAt, givenBack }, index) => [
    {
      key: `handing-${index}`,
      at,
      title: story.handedOn(from.name, to.name, spoken.handingKind[kind]),
      words: reason?.text,
    },
    ...(takenOverAt ? [{ key: `taken-${index}`, at: takenOverAt, title: story.takenOver(to.name) }] : []),
    ...(givenBack
      ? [{ key: `back-${index}`, at: givenBack.at, title: story.givenBack(to.name), words: givenBack.reason?.text }]
      : []),
  ]),
  ...meetings.flatMap(({ number, brief, askedAt, called, held, decisions }) => [
    { key: `meeting-${number}`, at: askedAt, title: story.meetingAsked, words: brief?.text },
    ...(called
      ? [
          {
            key: `call-${number}`,
            at: called.at,
            title: story.meetingCalled(when(called.meetsAt), called.where),
            words: called.agenda?.text,
            lines: called.units.map(({ name }) => name),
          },
        ]
      : []),
    ...(held
      ? [
          {
            key: `held-${number}`,
            at: held.at,
            title: story.meetingHeld,
            words: held.minutes?.text,
            lines: decisions.map(({ unit, what, byOn }) => story.decision(unit.name, what?.text ?? '', byOn)),
          },
        ]
      : []),
    ...decisions.flatMap(({ number: of, unit, doneAt }) =>
      doneAt ? [{ key: `done-${number}-${of}`, at: doneAt, title: story.decisionDone(unit.name) }] : [],
    ),
  ]),
  ...transfers.map(({ at, direction, authority, papers, theirNumber, receipt }, index) => ({
    key: `transfer-${index}`,
    at,
    title: story.transferred(spoken.direction[direction], spoken.authority[authority]),
    words: papers?.text,
    lines: theirNumber ? [theirNumber] : [],
    papers: [receipt],
  })),
  ...(archivedAt ? [{ key: 'archived', at: archivedAt, title: story.archived }] : []),
];

const tellings: readonly Tell[] = [beginning, telling, talking, agreeing, following, handing];

function reasonOf({ kind, reason, scope }: NonNullable<File['outcome']>, spoken: Telling['spoken']): string {
  if (kind === 'settled') return scope ? spoken.scope[scope] : '';
  if (kind === 'declined') return spoken.declineReason[reason as keyof typeof spoken.declineReason] ?? '';
  return spoken.failureReason[reason as keyof typeof spoken.failureReason] ?? '';
}
