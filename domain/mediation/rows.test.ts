import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nationalDisputeTypes, tradeOfDispute } from './dispute-types.ts';
import { fileNumberText, shortNameOf } from './file-number.ts';
import { isExcluded, isForbidden, mattersIn } from './matters.ts';
import { findPeriod, nationalPeriods } from './periods.ts';
import { courtOf, nationalRoads, roadsFor } from './roads.ts';
import { mapSecrets, secretOf } from './secret.ts';
import { compareTerms, type Term } from './terms.ts';

test('a number has the year, the committee’s short name and its place in the row', () => {
  const number = { committeeId: 'c', shortName: shortNameOf('双江街道人民调解委员会'), year: 2026, serial: 7 };

  assert.equal(fileNumberText(number), '（2026）双江街道人调字第7号');
  assert.equal(shortNameOf('云阳县医疗纠纷人民调解委员会'), '云阳县医疗纠纷');
  assert.equal(shortNameOf('人民调解委员会'), '人民调解委员会');
});

test('the nearest place and the most particular source decide how long it may take', () => {
  const rule = (about: Parameters<typeof findPeriod>[2]) => findPeriod(nationalPeriods, 'conclude', about)?.id;

  assert.equal(rule({ intake: 'application', divisionCode: '500235101001' }), 'TJ-01');
  assert.equal(rule({ intake: 'application', divisionCode: '440304001001' }), 'TJ-02');
  assert.equal(rule({ intake: 'preFilingReferral', divisionCode: '440304001001' }), 'TJ-06');
  assert.equal(rule({ intake: 'postFilingReferral', divisionCode: '500235101001' }), 'TJ-07');
  assert.equal(rule({ intake: 'postFilingReferral', procedure: 'summary', divisionCode: '500235101001' }), 'TJ-08');
  assert.equal(findPeriod(nationalPeriods, 'contactOtherParty', { intake: 'case', divisionCode: '500235' }), undefined);
});

test('every dispute has a road to a court; wages have arbitration, and land has both', () => {
  const kinds = (type: string) => roadsFor(nationalRoads, type, '500235101001').map(({ kind }) => kind);

  assert.deepEqual(
    nationalDisputeTypes.filter(({ code }) => !kinds(code).includes('litigation')),
    [],
  );
  assert.deepEqual(kinds('wages'), ['arbitration', 'litigation']);
  assert.deepEqual(kinds('land'), ['arbitration', 'administrative', 'litigation']);
});

test('a dispute goes to the committee of the trade that the county’s rows name, else the nation’s', () => {
  const own = [
    { code: 'fishing', nameZh: '渔业', nameEn: 'fishing', trade: 'mediation.fishing' },
    { code: 'land', nameZh: '山林土地', nameEn: 'land and forest' },
  ];

  assert.equal(tradeOfDispute('fishing', own), 'mediation.fishing');
  assert.equal(tradeOfDispute('land', own), undefined);
  assert.equal(tradeOfDispute('wages', own), 'mediation.labour');
  assert.equal(tradeOfDispute('neighbours', own), undefined);
});

test('a county’s court with its address takes the place of “the court”', () => {
  const county = {
    kind: 'litigation',
    name: '云阳县人民法院',
    address: '青龙街道杏家湾1号',
    division: '500235',
    disputeTypes: [],
  } as const;

  assert.deepEqual(roadsFor([...nationalRoads, county], 'neighbours', '500235101001'), [
    { kind: 'litigation', name: '云阳县人民法院', address: '青龙街道杏家湾1号' },
  ]);
  assert.equal(roadsFor([...nationalRoads, county], 'neighbours', '500236101001')[0]?.name, '人民法院');
});

const file = (divisionCode = '500235101001') => ({ divisionCode, intake: { kind: 'application' } as const });

test('the court that confirms is the one a county names, else the one that is called after it', () => {
  const named = { kind: 'litigation', name: '万州铁路法院', division: '500235', disputeTypes: [] } as const;

  assert.equal(courtOf(nationalRoads, file(), '云阳县'), '云阳县人民法院');
  assert.equal(courtOf([...nationalRoads, named], file(), '云阳县'), '万州铁路法院');
  assert.equal(courtOf([named], file('500236101001'), '奉节县'), '奉节县人民法院');
  // What a court invited a committee to mediate, it confirms itself; what it had filed it ends itself, and confirms nothing.
  const invited = {
    kind: 'preFilingReferral',
    courtNumber: '（2026）渝02诉前调7号',
    courtName: '重庆市第二中级人民法院',
  } as const;
  assert.equal(courtOf([...nationalRoads, named], { ...file(), intake: invited }, '云阳县'), '重庆市第二中级人民法院');
});

test('what the law forbids is pointed to, and an ordinary agreement is not', () => {
  assert.deepEqual(mattersIn('双方自愿解除婚姻关系'), ['marriage']);
  assert.deepEqual(mattersIn('双方自愿离婚', '确认房屋所有权归女方'), ['marriage', 'title']);
  assert.deepEqual(mattersIn('伤者不再追究对方刑事责任'), ['crime']);
  assert.deepEqual(mattersIn('收养关系由此解除', '解除双方收养关系'), ['adoption']);
  assert.deepEqual(mattersIn('李大山拆墙并赔偿两千元', '夫妻二人共同支付', undefined), []);
});

test('whether a matter is forbidden and whether a court confirms it are two questions', () => {
  assert.deepEqual([isForbidden('title'), isExcluded('title')], [false, true]);
  assert.deepEqual([isForbidden('crime'), isExcluded('crime')], [true, false]);
  assert.deepEqual([isForbidden('marriage'), isExcluded('marriage')], [true, true]);
});

const pay = (number: number, about: Partial<Term>): Term => ({
  number,
  kind: 'pay',
  debtor: 2,
  creditor: 1,
  amountFen: 100,
  manner: 'cash',
  performBy: '2026-05-01',
  ...about,
});

test('two proposals stand side by side, and each line says in what they differ', () => {
  const wall: Term = { ...pay(2, {}), kind: 'do', amountFen: undefined, what: secretOf('file', '拆墙') };
  const lines = compareTerms([pay(1, {}), wall], [pay(1, { amountFen: 90, performBy: '2026-06-01' })]);

  assert.deepEqual(
    lines.map(({ kind, differs }) => [kind, ...differs]),
    [
      ['pay', 'amount', 'performBy'],
      ['do', 'missing'],
    ],
  );
  assert.deepEqual(compareTerms([wall], [wall])[0]?.differs, []);
});

const terms = fc.array(
  fc.record({
    amountFen: fc.integer({ min: 1, max: 3 }),
    debtor: fc.integer({ min: 1, max: 2 }),
    creditor: fc.integer({ min: 3, max: 4 }),
  }),
  { maxLength: 6 },
);

test('no term of either side is lost in the comparison, and none is shown twice', () => {
  fc.assert(
    fc.property(terms, terms, (one, other) => {
      const [left, right] = [one, other].map((list) => list.map((term, at) => pay(at + 1, term)));
      const lines = compareTerms(left ?? [], right ?? []);
      const numbers = (side: 'one' | 'other') => lines.flatMap((line) => line[side]?.number ?? []).toSorted();
      assert.deepEqual(
        numbers('one'),
        left?.map(({ number }) => number),
      );
      assert.deepEqual(
        numbers('other'),
        right?.map(({ number }) => number),
      );
    }),
  );
});

test('secrets are found wherever they stand, and one replaced by nothing leaves no hole in a list', () => {
  const thing = {
    name: secretOf('file', '王秀英'),
    list: [secretOf('committee', '电话'), secretOf('file', '事')],
    n: [1],
  };

  assert.deepEqual(
    mapSecrets(thing, (secret) => (secret.circle === 'file' ? { ...secret, text: 'x' } : undefined)),
    { name: { circle: 'file', text: 'x' }, list: [{ circle: 'file', text: 'x' }], n: [1] },
  );
});
