import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '../../kernel/index.ts';
import * as cast from '../testing/cast.ts';
import * as stages from '../testing/stages.ts';
import type { Story } from '../testing/story.ts';
import { take } from '../testing/story.ts';
import type { DrawnPaper } from './blocks.ts';
import { exampleFile } from './example.ts';
import { getPaperForm, type PaperCode, paperCodes } from './forms.ts';
import { ministryFields } from './ministry-fields.test-support.ts';
import { drawPaper, listPapers, viewForPaper } from './print.ts';
import { termOnPaper } from './terms-on-paper.ts';

const circumstances = { now: '2026-04-20T01:00:00.000Z', disputeTypeName: '邻里' };
const textOf = ({ blocks }: DrawnPaper) => JSON.stringify(blocks).replaceAll('　', '');

/** One paper of the file in which everything has happened. */
function example(paper: PaperCode): string {
  const number = getPaperForm(paper).numbersOf === undefined ? undefined : 1;
  const drawn = drawPaper({ paper, number }, exampleFile(paper), cast.chen, circumstances, undefined, {
    卷内文书: [{ 序号: '1', 文书名称: '人民调解申请书', 页号: '3', 备注: '—' }],
  });
  if (isRefusal(drawn)) throw new Error(JSON.stringify(drawn));
  return textOf(drawn);
}

/** One paper of a story, as somebody prints it. */
function printed(story: Story, actor: Parameters<typeof viewForPaper>[1], paper: PaperCode, number?: number) {
  const seen = viewForPaper(story.found, actor, paper);
  if (seen === undefined) return undefined;
  const drawn = drawPaper({ paper, number }, seen, actor, circumstances);
  return isRefusal(drawn) ? drawn.refusal : textOf(drawn);
}

test('every form of the ministry has every field that the ministry prescribes', () => {
  const lacking = Object.entries(ministryFields).flatMap(([paper, fields]) => {
    const text = example(paper as PaperCode);
    return fields.filter((field) => !text.includes(field)).map((field) => `${paper}: ${field}`);
  });

  assert.deepEqual(lacking, []);
  assert.deepEqual(
    paperCodes.filter((paper) => !(paper in ministryFields)),
    ['jointMeeting'],
  );
});

test('on no form does a hand or a seal come right under a table: on the next page it would stand without words', () => {
  const bare = paperCodes.filter((paper) =>
    getPaperForm(paper).blocks.some((block, at, all) => {
      const above = all[at - 1]?.kind;
      return (block.kind === 'signature' || block.kind === 'seal') && (above === 'grid' || above === 'form');
    }),
  );

  // A cover is one page.
  assert.deepEqual(bare, ['cover']);
});

test('sex, ethnic group and age stand on the application and the agreement, and on no other paper', () => {
  const telling = paperCodes.filter((paper) => /土家族|67岁|"女"/.test(example(paper)));
  const numbered = paperCodes.filter((paper) => example(paper).includes('500235195901010021'));

  assert.deepEqual(telling, ['application', 'agreement']);
  assert.deepEqual(numbered, ['identity']);
});

test('an agreement says who owes what to whom, in figures and in words, by when', () => {
  const text = example('agreement');

  assert.ok(text.includes('被申请人示例建材有限公司向申请人一王示例支付人民币3500.50元（大写：叁仟伍佰元伍角整）。'));
  assert.ok(text.includes('履行方式：转账支付；履行时限：2026年4月30日前'));
  assert.ok(text.includes('（2026）双江街道人调字第7号'));
  assert.ok(text.includes('本协议一式四份'));
});

test('a term ends with one full stop, whatever mark it was written with, and is done for whom it is owed', () => {
  const seen = exampleFile('agreement');
  const of = (text: string) => termOnPaper({ ...seen.draft?.terms[0], what: { circle: 'file', text } } as never, seen);

  for (const mark of ['', '。', '，', '；', '、 '])
    assert.equal(of(`拆除围墙${mark}`), '被申请人示例建材有限公司为申请人一王示例完成：拆除围墙。');
});

test('whoever is told that mediation ends reads each road with its house, its address and its limit', () => {
  const text = printed(stages.failed(), cast.party(stages.failed().found, 1), 'termination') ?? '';
  const withAddress = example('termination');

  for (const words of ['司法', '人民法院', '3年内', '《民法典》第188条']) assert.ok(text.includes(words), words);
  assert.ok(text.includes('依法终止调解。'));
  for (const words of ['仲裁', '农村土地承包仲裁委员会', '行政', '示例县滨江大道1号'])
    assert.ok(withAddress.includes(words), words);
});

test('a dispute that is declined is not said to be ended: it is not taken up', () => {
  const declined = { kind: 'declined', reason: 'alreadyDecided', roads: [], at: '2026-03-20T02:00:00.000Z' } as const;
  const seen = { ...exampleFile('termination'), outcome: declined };
  const drawn = drawPaper({ paper: 'termination' }, seen as never, cast.chen, circumstances) as DrawnPaper;

  assert.ok(textOf(drawn).includes('依法不予调解。') && !textOf(drawn).includes('终止调解。'));
});

test('no word in confidence stands on any paper, not even for the mediator to whom it was said', () => {
  const talked = take(stages.sat(), cast.chen, 'caucus', { party: 1, notes: '她愿意少要五百' });
  const { found } = take(talked, cast.chen, 'evidence', {
    ...{ name: '私下给的借条', kind: 'copy', pages: 1, shownTo: 'confidence' },
  });
  const views = paperCodes.map((paper) => JSON.stringify(viewForPaper(found, cast.chen, paper)));

  assert.ok(views.every((view) => !/少要五百|私下给的借条/.test(view)));
  assert.equal(printed({ ...talked, found }, cast.chen, 'evidence'), 'paper.notYet');
});

test('a party prints what is hers, and minutes only of sittings to which everybody was asked', () => {
  const { found, ...rest } = stages.sat();
  const party = cast.party(found, 1);
  const alone = { ...found, sessions: found.sessions.map((session) => ({ ...session, invited: [2] })) };

  assert.match(printed({ found, ...rest }, party, 'mediationRecord', 1) ?? '', /双方陈述/);
  assert.equal(printed({ found: alone, ...rest }, party, 'mediationRecord', 1), 'paper.notYet');
  for (const paper of ['identity', 'investigation', 'closing', 'cover', 'followUp'] as const)
    assert.equal(printed({ found, ...rest }, party, paper), undefined, paper);
});

test('a stranger, a leader and the clerk of another committee print nothing', () => {
  const { found } = stages.settled();

  for (const stranger of [cast.leader, cast.townKeeper, cast.lin])
    assert.deepEqual(
      paperCodes.filter((paper) => viewForPaper(found, stranger, paper) !== undefined),
      [],
    );
});

test('units that are called to a meeting print its notice, and read nothing else of the file on it', () => {
  const asked = stages.meetingAsked();
  const called = take(asked, cast.qian, 'meetingCall', {
    ...{ number: 1, meetsAt: '2026-03-09T01:00:00.000Z', where: '三楼会议室', agenda: '宅基地界址' },
    unitIds: [cast.town.id],
  });
  const text = printed(called, cast.townKeeper, 'jointMeeting', 1) ?? '';

  assert.ok(text.includes('宅基地界址') && text.includes('三楼会议室'));
  assert.ok(!/王秀英|李大山|水沟/.test(JSON.stringify(viewForPaper(called.found, cast.townKeeper, 'jointMeeting'))));
});

test('the list says what can be printed, what waits, and which blank lacks', () => {
  const { found } = stages.assigned();
  const list = listPapers((paper) => viewForPaper(found, cast.chen, paper), cast.chen, circumstances);
  const of = (paper: PaperCode) => list.find((each) => each.paper === paper);

  assert.deepEqual(of('acceptance'), { paper: 'acceptance', name: '人民调解受理登记表', missing: [] });
  assert.equal(of('agreement')?.waitsFor, 'draft');
  assert.equal(of('mediationRecord')?.waitsFor, 'session');
  assert.equal(list.length, paperCodes.length);
});

test('a paper on which a needed blank is not known is not printed, and the blank is named', () => {
  const seen = { ...exampleFile('mediationRecord'), mediators: [] };
  const drawn = drawPaper({ paper: 'mediationRecord', number: 1 }, seen, cast.chen, circumstances);

  assert.deepEqual(drawn, {
    refusal: 'paper.blankMissing',
    values: { paper: '人民调解记录', blank: '调解员姓名' },
  });
});

test('whoever has signed already is on her line with the day, the others have a line to sign on', () => {
  const text = example('agreement');

  assert.equal(text.match(/凭回执码确认/g)?.length, 1);
  assert.equal(text.match(/登录后签名/g)?.length, 1);
  assert.ok(text.includes('"signed":"＿＿＿＿＿"'));
});
