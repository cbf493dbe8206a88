import { yuanOf } from '../../parts/mediation/money.ts';

import type { File, StoryStop, Tell, Telling } from './story-stop.ts';

export const followed: Tell = (found, { story, spoken, nameOf, sentence }) => [
  ...found.obligations.flatMap((each) => claimStops(each, { story, nameOf, sentence })),
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
  ...courtStops(found, { story, spoken, nameOf }),
];

function claimStops(
  { term, claims = [] }: File['obligations'][number],
  { story, nameOf, sentence }: Pick<Telling, 'story' | 'nameOf' | 'sentence'>,
) {
  return claims.flatMap(({ at, on, amountFen, proof, words, answer }, index): StoryStop[] => [
    {
      key: `claim-${term.number}-${index}`,
      at,
      title: story.claimed(nameOf(term.debtor), on, amountFen === undefined ? undefined : yuanOf(amountFen)),
      lines: [sentence(term)],
      words: words?.text,
      papers: [proof],
    },
    ...(answer && !answer.isConfirmed
      ? [
          {
            key: `answer-${term.number}-${index}`,
            at: answer.at,
            title: story.disputed(answer.by === 'creditor' ? nameOf(term.creditor) : story.theCommittee),
            words: answer.words?.text,
          },
        ]
      : []),
  ]);
}

function courtStops(
  { confirmation }: File,
  { story, spoken, nameOf }: Pick<Telling, 'story' | 'spoken' | 'nameOf'>,
): StoryStop[] {
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
    ...(declined
      ? [{ key: 'refused', at: declined.at, title: story.courtDeclined, words: declined.reason?.text }]
      : []),
    ...(ruling
      ? [{ key: 'ruling', at: ruling.at, title: story.courtRuled(spoken.ruling[ruling.result], ruling.courtNumber) }]
      : []),
  ];
}

export const joined: Tell = ({ invitations = [] }, { story }) =>
  invitations.flatMap(({ unit, brief, at, joinedAt, ended }, index) => [
    { key: `joint-${index}`, at, title: story.jointAsked(unit.name), words: brief?.text },
    ...(joinedAt ? [{ key: `joint-${index}-joined`, at: joinedAt, title: story.jointJoined(unit.name) }] : []),
    ...(ended
      ? [
          {
            key: `joint-${index}-ended`,
            at: ended.at,
            title: story.jointEnded[ended.how](unit.name),
            words: ended.reason?.text,
          },
        ]
      : []),
  ]);

export const handed: Tell = ({ handingsOn, meetings, transfers, archivedAt, hold }, { story, spoken, when, day }) => [
  ...handingsOn.flatMap(({ from, to, kind, passesOver, reason, at, takenOverAt, givenBack }, index) => [
    {
      key: `handing-${index}`,
      at,
      title: story.handedOn(from.name, to.name, spoken.handingKind[kind]),
      words: [passesOver && story.passedOver(spoken.passingReason[passesOver]), reason?.text]
        .filter(Boolean)
        .join('\n'),
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
            lines: decisions.map(({ unit, what, byOn }) => story.decision(unit.name, what?.text ?? '', day(byOn))),
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
  ...(hold ? [{ key: 'held', at: hold.at, title: story.held, words: hold.reason?.text }] : []),
];
