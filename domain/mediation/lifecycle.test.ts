import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileNumberText } from './file-number.ts';
import { failureReasonsOf } from './mediation.ts';
import * as cast from './testing/cast.ts';
import * as stages from './testing/stages.ts';
import { answerTo, attempt, open, scan, take, waitUntil } from './testing/story.ts';

const wang = (story: { found: { code: string } }) => cast.party(story.found, 1);
const shan = (story: { found: { code: string } }) => cast.party(story.found, 2);

test('an application needs both sides, a known kind of dispute, and what its source asks for', () => {
  const oneSide = stages.applied().found.parties.length;

  assert.equal(oneSide, 2);
  assert.throws(() => open({ disputeType: 'ghosts' }), /mediation.noSuchDispute/);
  assert.throws(() => open({ intake: { kind: 'case' } }), /mediation.caseMissing/);
  assert.throws(() => open({ intake: { kind: 'policeReferral' } }), /mediation.senderMissing/);
  assert.throws(() => open({ intake: { kind: 'preFilingReferral' } }), /mediation.courtNumberMissing/);
  assert.throws(
    () => open({ parties: [1, 2].map((at) => ({ side: 'applicant', kind: 'person', name: `甲${at}` })) }),
    /mediation.sideMissing/,
  );
});

test('an accepted file has a number of its committee, and a month to the day', () => {
  const { found } = stages.accepted();

  assert.equal(fileNumberText(found.numbers[0] as never), '（2026）滨江社区人调字第1号');
  assert.equal(found.dues.conclude?.rule, 'TJ-01');
  // 2 April, the same number in the next month, at the close of work.
  assert.equal(found.dues.conclude?.at, '2026-04-02T09:30:00.000Z');
});

test('the court’s own limits hold for what a court sends', () => {
  const intake = { kind: 'postFilingReferral', courtNumber: '（2026）渝0235民初7号' } as const;
  const ordinary = stages.accepted(stages.applied({ intake })).found;
  const summary = stages.accepted(stages.applied({ intake: { ...intake, procedure: 'summary' } })).found;

  assert.deepEqual([ordinary.dues.conclude?.rule, ordinary.dues.conclude?.at], ['TJ-07', '2026-03-17T09:30:00.000Z']);
  assert.deepEqual([summary.dues.conclude?.rule, summary.dues.conclude?.at], ['TJ-08', '2026-03-09T09:30:00.000Z']);
});

test('whoever is told that her dispute is not taken learns which roads are left, a court among them', () => {
  const { found } = take(stages.applied(), cast.villageKeeper, 'declination', { reason: 'alreadyDecided' });

  assert.equal(found.status, 'declined');
  assert.equal(
    found.outcome?.kind === 'declined' && found.outcome.roads.some(({ kind }) => kind === 'litigation'),
    true,
  );
});

test('nobody is led to an agreement before every party knows what she may refuse', () => {
  const half = take(stages.assigned(), wang(stages.assigned()), 'rightsNotice', {});

  assert.deepEqual(attempt(half, cast.chen, 'draft', stages.agreement), {
    refusal: 'mediation.rightsFirst',
    values: { party: 2 },
  });
});

test('staff put down a party’s word only with the paper on which it was given', () => {
  const story = stages.assigned();

  assert.equal(answerTo(story, cast.chen, 'rightsNotice', { party: 2 }), 'mediation.paperMissing');
  assert.equal(answerTo(story, cast.chen, 'rightsNotice', { party: 9, paper: scan }), 'mediation.partyNotFound');
  assert.equal(answerTo(story, cast.chen, 'rightsNotice', { party: 2, paper: scan }), 'allowed');
  assert.equal(answerTo(story, shan(story), 'rightsNotice', { party: 1 }), 'mediation.notYourWord');
});

test('the mediator whom both parties chose is taken, or a reason is given', () => {
  const once = take(stages.accepted(), wang(stages.accepted()), 'mediatorChoice', { personId: cast.lin.personId });
  const both = take(once, shan(once), 'mediatorChoice', { personId: cast.lin.personId });
  const other = { lead: cast.chen.personId };

  assert.equal(answerTo(once, cast.villageKeeper, 'assignment', other), 'allowed');
  assert.equal(answerTo(both, cast.villageKeeper, 'assignment', other), 'mediation.reasonForOtherMediator');
  assert.equal(answerTo(both, cast.villageKeeper, 'assignment', { ...other, reason: '林调解员休假' }), 'allowed');
});

test('a mediator goes on a party’s word alone, is not taken again, and reads no more', () => {
  const story = stages.mediating();
  const without = take(story, shan(story), 'recusal', { reason: '她是对方的表姐' });

  assert.equal(without.found.status, 'accepted');
  assert.equal(
    answerTo(without, cast.villageKeeper, 'assignment', { lead: cast.chen.personId }),
    'mediation.mediatorRecused',
  );
  assert.equal(answerTo(without, cast.villageKeeper, 'assignment', { lead: cast.lin.personId }), 'allowed');
  assert.equal(answerTo(without, cast.chen, 'assignment', { lead: cast.lin.personId }), 'mediation.stepNotYours');
});

test('whom both chose and one then had recused keeps nobody from another, and whoever is tied to a party is not taken', () => {
  const chen = { personId: cast.chen.personId };
  const both = [1, 2].reduce(
    (before, number) => take(before, cast.party(before.found, number), 'mediatorChoice', chen),
    stages.accepted(),
  );
  const gone = take(stages.assigned(both), shan(both), 'recusal', { reason: '她是对方的表姐' });
  const tied = { tied: new Set([cast.lin.personId]) };

  assert.equal(answerTo(gone, cast.villageKeeper, 'assignment', { lead: cast.lin.personId }), 'allowed');
  assert.equal(
    answerTo(gone, cast.villageKeeper, 'assignment', { lead: cast.lin.personId }, tied),
    'mediation.mediatorTied',
  );
  assert.equal(
    answerTo(gone, wang(gone), 'mediatorChoice', { personId: cast.lin.personId }, tied),
    'mediation.mediatorTied',
  );
});

test('a mediator steps back for herself and for nobody else', () => {
  const story = take(stages.accepted(), cast.villageKeeper, 'assignment', {
    lead: cast.chen.personId,
    others: [cast.lin.personId],
  });
  const byLin = { personId: cast.chen.personId, reason: '不合适' };

  assert.equal(answerTo(story, cast.lin, 'recusal', byLin), 'mediation.notYourWord');
  assert.equal(take(story, cast.lin, 'recusal', { reason: '认识一方' }).found.mediators.length, 1);
});

test('a sitting is called off beforehand with a reason, or fell through with who came; never with neither', () => {
  const when = { kind: 'together', meetsAt: '2026-03-20T01:00:00.000Z', where: '村委会' } as const;
  const planned = take(stages.mediating(), cast.chen, 'sessionPlan', { ...when, invited: [1, 2] });
  const off = take(planned, cast.chen, 'sessionFall', { number: 1, isCalledOff: true, reason: '停电，改到下周' });
  const [session] = off.found.sessions;

  const onTheDay = waitUntil(planned, when.meetsAt);
  assert.equal(answerTo(onTheDay, cast.chen, 'sessionFall', { number: 1 }), 'mediation.attendanceMissing');
  assert.equal(
    answerTo(planned, cast.chen, 'sessionFall', { number: 1, isCalledOff: true }),
    'mediation.reasonMissing',
  );
  assert.deepEqual(
    [session?.status, session?.attendance, session?.calledOff?.text],
    ['fellThrough', [], '停电，改到下周'],
  );
  assert.equal(answerTo(off, cast.chen, 'sessionPlan', { ...when, invited: [1, 2] }), 'allowed');
});

test('who came is written down on the day of a sitting, from its first hour on, and not before', () => {
  const when = { kind: 'together', meetsAt: '2026-03-20T01:00:00.000Z', where: '村委会' } as const;
  const planned = take(stages.mediating(), cast.chen, 'sessionPlan', { ...when, invited: [1, 2] });
  const attendance = [1, 2].map((party) => ({ party, came: 'herself' as const }));
  const record = { number: 1, attendance, minutes: '双方谈过', result: 'toBeContinued' as const };
  const [before, day] = ['2026-03-19T15:59:00.000Z', '2026-03-19T16:00:00.000Z'].map((at) => waitUntil(planned, at));

  assert.deepEqual(before && attempt(before, cast.chen, 'sessionRecord', record), {
    ...{ refusal: 'mediation.sittingNotYet', field: 'number', values: { number: 1, day: '2026-03-20' } },
  });
  assert.equal(
    before && answerTo(before, cast.chen, 'sessionFall', { number: 1, attendance }),
    'mediation.sittingNotYet',
  );
  assert.equal(
    before && answerTo(before, cast.chen, 'sessionFall', { number: 1, isCalledOff: true, reason: '改期' }),
    'allowed',
  );
  assert.equal(day && answerTo(day, cast.chen, 'sessionRecord', record), 'allowed');
});

test('the days of the experts do not count, and no others', () => {
  const asked = take(stages.mediating(), cast.chen, 'expertRequest', { by: '测绘队', about: '墙的位置' });
  const came = take(waitUntil(asked, '2026-03-16T09:30:00.000Z'), cast.chen, 'expertOpinion', {
    number: 1,
    opinion: '压线20厘米',
  });

  assert.equal(asked.found.status, 'appraising');
  assert.equal(came.found.status, 'mediating');
  // Ten working days from 3 to 16 March, the day of the start not among them, after 2 April.
  assert.equal(came.found.dues.conclude?.at, '2026-04-16T09:30:00.000Z');
});

test('more time counts when the last party has said yes, and not before', () => {
  const before = stages.mediating();
  const asked = take(before, cast.chen, 'longerTime', { extra: { amount: 15, unit: 'days' }, reason: '等待收割' });
  const one = take(asked, wang(before), 'longerTimeConsent', {});
  const both = take(one, shan(before), 'longerTimeConsent', {});

  assert.equal(one.found.dues.conclude?.at, before.found.dues.conclude?.at);
  assert.equal(answerTo(one, wang(before), 'longerTimeConsent', {}), 'mediation.consentedBefore');
  assert.equal(both.found.dues.conclude?.at, '2026-04-17T09:30:00.000Z');
});

test('nobody is asked for more time until a day that cannot be reckoned yet', () => {
  const extra = { amount: 40, unit: 'months' } as const;

  assert.equal(
    answerTo(stages.mediating(), cast.chen, 'longerTime', { extra, reason: '等明年' }),
    'calendar.yearMissing',
  );
});

test('a party who asks for more time has said yes for herself alone', () => {
  const story = stages.mediating();
  const asked = take(story, shan(story), 'longerTime', {
    extra: { amount: 5, unit: 'working-days' },
    reason: '在外地',
  });

  assert.equal(asked.found.dues.conclude?.at, story.found.dues.conclude?.at);
  assert.equal(take(asked, wang(story), 'longerTimeConsent', {}).found.longerTimes[0]?.agreedAt, asked.now);
});

test('an agreement takes effect with the seal, after every party and every mediator has signed', () => {
  const drafted = stages.drafted();
  const paper = { paper: 'agreement', number: 1 } as const;
  const half = take(take(drafted, wang(drafted), 'signature', paper), cast.chen, 'signature', paper);
  const all = take(half, cast.chen, 'signature', { ...paper, party: 2, image: scan });

  assert.deepEqual(attempt(half, cast.villageKeeper, 'seal', { number: 1 }), {
    refusal: 'mediation.signatureMissing',
    values: { party: 2 },
  });
  assert.equal(answerTo(half, cast.chen, 'signature', { ...paper, party: 2 }), 'mediation.paperMissing');
  assert.equal(take(all, cast.villageKeeper, 'seal', { number: 1 }).found.status, 'settled');
});

test('whoever signed an earlier draft has signed nothing', () => {
  const signed = stages.signed();
  const again = take(signed, cast.chen, 'draft', { ...stages.agreement, responsibility: '各半' });

  assert.equal(again.found.draft?.number, 2);
  assert.equal(answerTo(again, cast.villageKeeper, 'seal', { number: 2 }), 'mediation.signatureMissing');
  assert.equal(answerTo(again, wang(again), 'signature', { paper: 'agreement', number: 1 }), 'mediation.notThisDraft');
});

test('an oral agreement binds at once, and no court waits for it', () => {
  const { found } = take(stages.mediating(), cast.chen, 'oralAgreement', stages.agreement);

  assert.equal(found.status, 'settled');
  assert.deepEqual(
    found.obligations.map(({ status }) => status),
    ['open', 'open'],
  );
  assert.deepEqual(found.dues, {});
});

test('the court may be asked within 30 days of an agreement on paper', () => {
  // 30 days from 2 March: 1 April, a Wednesday.
  assert.equal(stages.settled().found.dues.confirm?.at, '2026-04-01T09:30:00.000Z');
});

test('every term says how much or what, between two parties, and by when', () => {
  const story = stages.mediating();
  const term = stages.agreement.terms[1] as (typeof stages.agreement.terms)[number];
  const answer = (about: Partial<typeof term>) =>
    answerTo(story, cast.chen, 'draft', { ...stages.agreement, terms: [{ ...term, ...about }] });

  assert.equal(answer({ amountFen: undefined }), 'mediation.termWithoutAmount');
  assert.equal(answer({ creditor: 2 }), 'mediation.termWithHerself');
  assert.equal(answer({ creditor: 7 }), 'mediation.partyNotFound');
  assert.equal(answer({ performBy: undefined }), 'mediation.termWithoutDay');
  assert.equal(answer({ performBy: undefined, manner: 'atOnce' }), 'allowed');
  assert.equal(answer({ kind: 'do' }), 'mediation.termWithoutWords');
});

test('what no agreement may settle is named, and the mediator decides', () => {
  const story = stages.mediating();
  const about = { ...stages.agreement, responsibility: '双方自愿解除婚姻关系' };
  const decided = attempt(story, cast.chen, 'draft', about);

  assert.deepEqual(decided, {
    refusal: 'mediation.forbiddenMatter',
    field: 'seenWarnings',
    values: { matter: 'marriage' },
  });
  assert.deepEqual(take(story, cast.chen, 'draft', { ...about, seenWarnings: true }).found.draft?.warnings, [
    'marriage',
  ]);
});

test('where only a part is settled, what remains is said, with its roads', () => {
  const story = stages.mediating();
  const part = { ...stages.agreement, scope: 'part', remaining: '精神损害' } as const;
  const { outcome } = take(story, cast.chen, 'oralAgreement', part).found;

  assert.equal(answerTo(story, cast.chen, 'draft', { ...part, remaining: undefined }), 'mediation.remainingMissing');
  assert.equal(outcome?.kind === 'settled' && outcome.roads.length > 0, true);
});

test('time is over only when it is over', () => {
  const story = stages.mediating();
  const late = waitUntil(story, '2026-04-02T09:30:00.001Z');

  assert.equal(answerTo(story, cast.chen, 'failure', { reason: 'timeOver' }), 'mediation.timeNotOver');
  assert.equal(answerTo(late, cast.chen, 'failure', { reason: 'timeOver' }), 'allowed');
  assert.equal(answerTo(story, cast.chen, 'failure', { reason: 'other' }), 'mediation.reasonMissing');
  assert.deepEqual(failureReasonsOf(story.found, story.now).toSorted(), [
    'apart',
    'forbidden',
    'other',
    'refusedByParty',
    'refusedToSign',
    'unreachable',
  ]);
  assert.ok(failureReasonsOf(late.found, late.now).includes('timeOver'));
  assert.deepEqual(failureReasonsOf(stages.broken().found, late.now), ['broken']);
});

test('the applicant withdraws; a respondent who does not go on ends it, with roads for both', () => {
  const story = stages.sat();
  const gone = take(story, shan(story), 'withdrawal', {});

  assert.equal(take(story, wang(story), 'withdrawal', {}).found.status, 'withdrawn');
  assert.equal(gone.found.outcome?.kind === 'failed' && gone.found.outcome.reason, 'refusedByParty');
});

test('of several who apply one leaves, and the others go on without her', () => {
  const parties = [
    { side: 'applicant', kind: 'person', name: '工人甲' },
    { side: 'applicant', kind: 'person', name: '工人乙' },
    { side: 'respondent', kind: 'organization', name: '建筑公司' },
  ] as const;
  const story = stages.mediating(stages.assigned(stages.accepted(stages.applied({ parties: [...parties] }))));
  const without = take(story, cast.party(story.found, 2), 'withdrawal', {});
  const term = { ...stages.agreement.terms[1], debtor: 3 } as (typeof stages.agreement.terms)[number];

  assert.equal(without.found.status, 'mediating');
  assert.equal(answerTo(without, cast.party(story.found, 2), 'proposal', { terms: [term] }), 'mediation.youLeft');
  assert.equal(
    answerTo(without, cast.chen, 'draft', { ...stages.agreement, terms: [{ ...term, creditor: 2 }] }),
    'mediation.partyNotFound',
  );
  assert.equal(stages.settled(stages.signedBy(without, [1, 3], { terms: [term] })).found.status, 'settled');
});
