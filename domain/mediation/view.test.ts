import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overlapOf, readInclination } from './inclination.ts';
import * as cast from './testing/cast.ts';
import * as stages from './testing/stages.ts';
import { answerTo, type Story, take } from './testing/story.ts';
import { viewMediation } from './view.ts';

const story = stages.sat();
const wang = cast.party(story.found, 1);
const shan = cast.party(story.found, 2);
const seen = ({ found }: Story, actor: Parameters<typeof viewMediation>[1]) =>
  JSON.stringify(viewMediation(found, actor));

test('both parties read their names and the facts, and not each other’s telephone, sex or age', () => {
  const text = seen(story, shan);

  assert.ok(text.includes('王秀英') && text.includes('水沟'));
  assert.ok(!text.includes('13800000001') && !text.includes('female'));
  assert.ok(seen(story, wang).includes('female'));
  assert.ok(seen(story, cast.chen).includes('13800000001'));
});

test('a separate talk leaves no trace for the other side, not even that there was one', () => {
  const talked = take(story, cast.chen, 'caucus', { party: 1, notes: '她愿意少要五百' });

  assert.ok(seen(talked, cast.chen).includes('少要五百'));
  assert.ok(!seen(talked, wang).includes('少要五百'));
  assert.equal(seen(talked, shan), seen(story, shan));
  assert.ok(!seen(talked, cast.villageKeeper).includes('少要五百'));
});

test('whoever takes a mediator’s seat was not told what that one was', () => {
  const talked = take(story, cast.chen, 'caucus', { party: 1, notes: '她愿意少要五百' });
  const inclined = take(talked, wang, 'inclination', { stands: 'receives', amountFen: 250_000 });
  const without = take(inclined, shan, 'recusal', { reason: '亲属' });
  const again = take(without, cast.villageKeeper, 'assignment', { lead: cast.lin.personId });

  assert.ok(!seen(again, cast.lin).includes('少要五百'));
  assert.ok(!seen(again, cast.lin).includes('250000'));
  assert.equal(viewMediation(again.found, cast.chen), undefined);
});

test('the mediator alone sees whether what both could accept meets', () => {
  const one = take(story, wang, 'inclination', { stands: 'receives', amountFen: 250_000, on: '2026-06-01' });
  const both = take(one, shan, 'inclination', { stands: 'pays', amountFen: 260_000, on: '2026-05-01' });
  const told = both.found.inclinations.map(({ stated }) => readInclination(stated.text));

  assert.deepEqual(overlapOf(told, 2), { kind: 'overlaps', leastFen: 250_000, mostFen: 260_000, isInTime: true });
  assert.deepEqual(overlapOf(told.slice(1), 2), { kind: 'unknown' });
  assert.ok(!seen(both, wang).includes('260000'));
  assert.ok(seen(both, wang).includes('250000'));
  assert.ok(seen(both, cast.chen).includes('260000'));
});

test('sums that do not meet are apart by what is between them', () => {
  const pays = { stands: 'pays', amountFen: 100, on: '2026-06-02' } as const;
  const receives = { stands: 'receives', amountFen: 300, on: '2026-06-01' } as const;

  assert.deepEqual(overlapOf([pays, receives], 2), { kind: 'apart', gapFen: 200, isInTime: false });
  assert.deepEqual(overlapOf([pays, { ...pays, amountFen: 250 }, receives], 3), {
    kind: 'overlaps',
    leastFen: 300,
    mostFen: 350,
    isInTime: false,
  });
});

test('what a party writes waits for the mediator, who passes it on; then it is the other’s turn', () => {
  const written = take(story, wang, 'statement', { words: '沟是我家三十年前挖的' });
  const passed = take(written, cast.chen, 'passingOn', { number: 1 });

  assert.ok(!seen(written, shan).includes('三十年前'));
  assert.equal(answerTo(written, shan, 'statement', { words: '不是' }), 'mediation.statementWaits');
  assert.ok(seen(passed, shan).includes('三十年前'));
  assert.equal(answerTo(passed, wang, 'statement', { words: '还有' }), 'mediation.notYourTurn');
  assert.equal(answerTo(passed, shan, 'statement', { words: '不是' }), 'allowed');
});

test('what would do harm is not passed on: its author reads why and writes it again, the other side reads neither', () => {
  const written = take(story, wang, 'statement', { words: '你全家都是强盗' });
  const asked = take(written, cast.chen, 'rewordingRequest', { number: 1, reason: '请只说沟的事' });
  const again = take(asked, wang, 'statement', { words: '沟是我家三十年前挖的' });
  const passed = take(again, cast.chen, 'passingOn', { number: 1 });

  assert.ok(seen(asked, wang).includes('只说沟的事'));
  assert.ok(!/强盗|只说沟的事/.test(seen(asked, shan)));
  assert.equal(answerTo(asked, cast.chen, 'passingOn', { number: 1 }), 'mediation.noStatement');
  assert.equal(answerTo(asked, shan, 'statement', { words: '不是' }), 'mediation.notYourTurn');
  assert.ok(!seen(passed, cast.chen).includes('强盗'));
  assert.deepEqual(
    viewMediation(passed.found, shan)?.statements.map(({ number, words }) => [number, words?.text]),
    [[1, '沟是我家三十年前挖的']],
  );
});

test('where one side does not write, the mediator gives the floor to the other', () => {
  const written = take(story, wang, 'statement', { words: '沟是我家三十年前挖的' });
  const passed = take(written, cast.chen, 'passingOn', { number: 1 });
  const given = take(passed, cast.chen, 'floor', { party: 1 });

  assert.equal(answerTo(written, cast.chen, 'floor', { party: 2 }), 'mediation.statementWaits');
  assert.equal(answerTo(passed, cast.chen, 'floor', { party: 2 }), 'mediation.hasTheFloor');
  assert.equal(answerTo(passed, cast.chen, 'floor', { party: 9 }), 'mediation.partyNotFound');
  assert.equal(answerTo(passed, wang, 'floor', { party: 1 }), 'mediation.stepNotYours');
  assert.equal(answerTo(given, wang, 'statement', { words: '还有' }), 'allowed');
  assert.equal(answerTo(given, shan, 'statement', { words: '不是' }), 'mediation.notYourTurn');
});

/** Two workers and their firm; the first worker has said what she could accept. */
const workers = () => {
  const of = (side: 'applicant' | 'respondent', name: string) => ({ side, kind: 'person', name }) as const;
  const parties = [of('applicant', '工人甲'), of('applicant', '工人乙'), of('respondent', '包工头')];
  const { found, ...rest } = stages.mediating(stages.assigned(stages.accepted(stages.applied({ parties }))));
  return { ...rest, found, one: cast.party(found, 1), two: cast.party(found, 2), firm: cast.party(found, 3) };
};

test('whoever has left is asked for no turn, and what she wrote is passed on to nobody', () => {
  const { one, two, firm, ...started } = workers();
  const left = take(started, two, 'withdrawal', {});
  const passed = take(take(left, one, 'statement', { words: '工资没给' }), cast.chen, 'passingOn', { number: 1 });
  const alone = take(take(started, two, 'statement', { words: '我不谈了' }), two, 'withdrawal', {});

  assert.equal(passed.found.turn, 3);
  assert.equal(answerTo(passed, firm, 'statement', { words: '下月给' }), 'allowed');
  assert.equal(answerTo(alone, cast.chen, 'passingOn', { number: 1 }), 'mediation.noStatement');
  assert.equal(answerTo(alone, one, 'statement', { words: '工资没给' }), 'allowed');
});

test('what somebody could accept who has left meets nothing any more', () => {
  const { two, firm, ...started } = workers();
  const first = take(started, two, 'inclination', { stands: 'receives', amountFen: 100 });
  const both = take(first, firm, 'inclination', { stands: 'pays', amountFen: 300 });
  const told = take(both, two, 'withdrawal', {}).found.inclinations.map(({ stated }) => readInclination(stated.text));

  assert.deepEqual(overlapOf(told, 2), { kind: 'unknown' });
});

test('what was written to a mediator who is gone is never passed on unread: its author writes it again', () => {
  const written = take(story, wang, 'statement', { words: '沟是我家三十年前挖的' });
  const without = take(written, shan, 'recusal', { reason: '亲属' });
  const again = take(without, cast.villageKeeper, 'assignment', { lead: cast.lin.personId });

  assert.equal(answerTo(again, cast.lin, 'passingOn', { number: 1 }), 'mediation.noStatement');
  assert.equal(answerTo(again, wang, 'statement', { words: '沟是我家挖的' }), 'allowed');
  assert.equal(answerTo(again, shan, 'statement', { words: '墙在我家地上' }), 'allowed');
});

test('whoever brings evidence says who may see it', () => {
  const paper = { name: '录音笔录', kind: 'copy', pages: 3, shownTo: 'confidence' } as const;
  const brought = take(story, wang, 'evidence', paper);
  const shown = take(brought, wang, 'evidence', { ...paper, name: '老地契', shownTo: 'file' });

  assert.ok(!seen(shown, shan).includes('录音笔录'));
  assert.ok(seen(shown, shan).includes('老地契'));
  assert.deepEqual(
    viewMediation(shown.found, shan)?.evidence.map(({ number }) => number),
    [1],
  );
  assert.equal(viewMediation(shown.found, cast.chen)?.evidence.length, 2);
});

test('a party does not read what is between the offices', () => {
  const asked = take(story, cast.chen, 'meetingRequest', { brief: '两户积怨较深' });

  assert.ok(!seen(asked, wang).includes('积怨'));
  assert.ok(seen(asked, cast.villageKeeper).includes('积怨'));
});
