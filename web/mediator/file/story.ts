import { endingOf } from '@linli/domain/mediation';
import { spanWords } from '../../parts/mediation/span-words.ts';
import { followed, handed, joined } from './story-after.ts';
import type { File, StoryStop, Tell, Telling } from './story-stop.ts';

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

const telling: Tell = ({ rightsTold, publicity, modelCase, longerTimes }, { story, spoken, nameOf }) => [
  ...rightsTold.map(({ party, how, paper, at }) => ({
    key: `rights-${party}`,
    at,
    title: story.rightsTold(nameOf(party), spoken.consentHow[how]),
    papers: [paper],
  })),
  ...longerTimes.flatMap(({ extra, reason, proposedAt, consents, agreedAt }, number) => {
    const span = spanWords(extra, spoken);
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
  ...(modelCase
    ? [
        {
          key: 'model-case',
          at: modelCase.writtenAt,
          title: story.modelCaseTold(modelCase.version, modelCase.writer.name),
        },
      ]
    : []),
  ...(modelCase?.sentBack
    ? [
        {
          key: 'model-case-back',
          at: modelCase.sentBack.at,
          title: story.modelCaseBack,
          words: modelCase.sentBack.reason?.text,
        },
      ]
    : []),
  ...(modelCase?.takenBack
    ? [{ key: 'model-case-gone', at: modelCase.takenBack.at, title: story.modelCaseTakenBack }]
    : []),
  ...publicity.map(({ party, paper, says, at }) => ({
    key: `publicity-${party}`,
    at,
    title: says === 'no' ? story.publicityRefused(nameOf(party)) : story.publicityAgreed(nameOf(party)),
    papers: [paper],
  })),
];

const talking: Tell = (found, { story, spoken, nameOf, when }) => [
  ...found.sessions
    .filter(({ status }) => status !== 'planned')
    .map(({ number, kind, at, where, status, attendance, calledOff, minutes, result }) => ({
      key: `session-${number}`,
      at,
      title:
        status === 'held'
          ? story.sessionHeld(number, spoken.sessionKind[kind], result ? spoken.sessionResult[result] : '')
          : (calledOff ? story.sessionCalledOff : story.sessionFell)(number),
      words: (minutes ?? calledOff)?.text,
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
  ...found.statements.map(({ party, words, at, passedOnAt, rewording }) => ({
    key: `statement-${at}`,
    at,
    title: passedOnAt
      ? story.passedOn(nameOf(party), when(passedOnAt))
      : story[rewording ? 'returned' : 'stated'](nameOf(party)),
    words: words?.text,
    lines: rewording ? [story.rewordingAsked(rewording.reason?.text ?? '')] : undefined,
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
  // What is agreed by word of mouth was never drafted: it is written down as it takes effect.
  ...(found.draft && found.outcome?.form !== 'oral'
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
          title: story.ended(
            found.outcome.form === 'oral' ? story.settledOrally : spoken.outcome[endingOf(found.outcome)],
            reasonOf(found.outcome, spoken),
          ),
          words: found.outcome.words?.text,
        },
      ]
    : []),
];

const tellings: readonly Tell[] = [beginning, telling, talking, agreeing, followed, joined, handed];

function reasonOf({ kind, reason, scope }: NonNullable<File['outcome']>, spoken: Telling['spoken']): string {
  if (kind === 'settled') return scope ? spoken.scope[scope] : '';
  if (endingOf({ kind, reason }) === 'kept') return '';
  if (kind === 'declined') return spoken.declineReason[reason as keyof typeof spoken.declineReason] ?? '';
  return spoken.failureReason[reason as keyof typeof spoken.failureReason] ?? '';
}
