import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPersons } from './find-persons.ts';
import { type NamedInFile, namedInFile } from './named-in-file.ts';

const named: NamedInFile[] = [
  { kind: 'party', name: '王秀英' },
  { kind: 'organization', name: '云阳县宏达建筑有限公司' },
  { kind: 'organization', name: '宏达建筑' },
  { kind: 'place', name: '滨江社区' },
];
const told = (dispute: string) =>
  findPersons({ dispute }, named).map(({ what, isRefused }) => `${isRefused ? '' : '~'}${what}`);

test('a name is found with spaces, dots and marks of no width in it, and where it stands', () => {
  const [found] = findPersons({ title: '好', dispute: '邻居说，王 ·\u200b秀　英家的墙' }, named);

  assert.deepEqual(found, { part: 'dispute', what: 'party', isRefused: true, words: '王 ·\u200b秀　英', at: 4 });
});

test('numbers to call or to look somebody up by are found however they are written', () => {
  assert.deepEqual(told('电话138-0013-8000'), ['number']);
  assert.deepEqual(told('电话１３８ ００１３ ８０００'), ['number']);
  assert.deepEqual(told('电话幺三八零零幺三八零零零'), ['number']);
  assert.deepEqual(told('证号50023519600101123X'), ['number']);
  assert.deepEqual(told('卡号 6222 0212 3456 7890 123'), ['number']);
  assert.deepEqual(told('座机023 5512 8888'), ['number']);
  assert.deepEqual(told('车牌渝F·1A2B3'), ['plate']);
  assert.deepEqual(told('微信号 wang_xiuying'), ['number']);
  assert.deepEqual(told('写信到 wang@example.com'), ['address']);
});

test('codes of files are found, and articles of law are none', () => {
  assert.deepEqual(told('（2026）滨江社区人调字第12号'), ['code', 'place']);
  assert.deepEqual(told('（2026）渝0235民特12号'), ['code']);
  assert.deepEqual(told('《民法典》第288条、第296条，第1043、1067、1165条'), []);
  assert.deepEqual(told('七八九月里，一二三四五家人'), ['~date']);
});

test('firms and places by which somebody is known are found; the county and “a village” are not', () => {
  assert.deepEqual(told('在宏达建筑做工'), ['organization']);
  assert.deepEqual(told('滨江社区的两家'), ['place']);
  assert.deepEqual(told('云阳县某村的两户邻居，同村的老人'), []);
});

test('days, sums, streets, firms and villages are warned of', () => {
  assert.deepEqual(told('2026年3月2日下雨'), ['~date']);
  assert.deepEqual(told('2026年夏天下雨'), []);
  assert.deepEqual(told('赔了3500元'), ['~amount']);
  assert.deepEqual(told('赔了几千元'), []);
  assert.deepEqual(told('滨江路12号门口'), ['~street']);
  assert.deepEqual(told('送到中心人民医院'), ['~firm']);
  assert.deepEqual(told('送到某医院'), []);
  assert.deepEqual(told('杏花村的水渠'), ['~village']);
  assert.deepEqual(told('秀英说'), ['~givenName']);
});

test('the names of a file are those of its people, and of places below the county', () => {
  const words = (text: string) => ({ text });
  const found = namedInFile({
    parties: [
      { kind: 'person', name: words('王秀英'), agent: { name: words('张律师') } },
      { kind: 'organization', name: words('云阳县宏达建筑有限公司') },
    ],
    mediators: [{ name: '陈玉梅' }],
    investigations: [{ of: words('李大爷（村民）') }, { of: words('现场') }],
    committee: { name: '云阳县双江街道滨江社区人民调解委员会', divisionCode: '500235101001' },
    firstCommittee: { name: '云阳县人民调解委员会', divisionCode: '500235' },
  });

  assert.deepEqual(
    found.map(({ kind, name }) => `${kind} ${name}`),
    [
      ...['party 王秀英', 'organization 云阳县宏达建筑有限公司', 'organization 宏达建筑', 'agent 张律师'],
      ...['mediator 陈玉梅', 'witness 李大爷', 'place 双江街道', 'place 滨江社区'],
    ],
  );
});
