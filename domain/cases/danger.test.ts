import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dangerOf } from './danger.ts';

const numbersIn = (words: string) => dangerOf(words, undefined).numbers.join(' ');

test('who writes of a fire, of gas or of somebody in water is told to call the fire brigade', () => {
  const reports = [
    '3 号楼着火了',
    '楼道里冒浓烟',
    '家里煤气泄漏',
    '闻到燃气味道',
    '有人被困在电梯里',
    '孩子掉进河里了',
  ];

  assert.deepEqual(reports.map(numbersIn), ['119', '119', '119', '119', '119', '119']);
});

test('who writes of somebody hurt is told to call an ambulance', () => {
  const reports = ['有人受伤', '老人晕倒在路边', '流了很多血', '喘不上气', '好几个人食物中毒', '爷爷摔断了腿'];

  assert.deepEqual(reports.map(numbersIn), ['120', '120', '120', '120', '120', '120']);
});

test('who writes of violence or of somebody gone is told to call the police', () => {
  const reports = ['楼下有人打架', '他拿着刀', '隔壁家暴', '孩子走丢了', '有人撬门', '有人要跳楼'];

  assert.deepEqual(reports.map(numbersIn), ['110', '110', '110', '110', '110', '110']);
});

test('all numbers that a report needs are told at once, those of its kind of matter too', () => {
  assert.equal(numbersIn('车祸，撞到人了，流血，车还在冒烟'), '119 120 122');
  assert.deepEqual(dangerOf('红绿灯坏了', { emergencyNumbers: ['122'] }).numbers, ['122']);
});

test('danger is read in English too', () => {
  const reports = ['The kitchen is on fire', 'I smell gas on the stairs', 'Somebody is bleeding', 'A man with a knife'];

  assert.deepEqual(reports.map(numbersIn), ['119', '119', '120', '110']);
  assert.equal(numbersIn('The fire hydrant drips and the gas bill is wrong'), '');
});

test('who smells gas is told apart: a call from inside the house may light it', () => {
  assert.equal(dangerOf('厨房天然气在漏', undefined).isGas, true);
  assert.equal(dangerOf('厨房着火了', undefined).isGas, false);
});

test('a fear, a thing that bears the name of danger and a plain matter call nobody', () => {
  const plain = [
    '望江路 12 号楼下的路灯不亮，老人晚上出门看不见',
    '楼道堆满杂物，是火灾隐患',
    '电线裸露，担心着火',
    '飞线充电容易起火',
    '燃气报警器什么时候装',
    '我的话被打断了，办事员不听',
    '工伤认定一直没有结果',
    '煤气费多收了',
  ];

  assert.deepEqual(plain.map(numbersIn), Array(plain.length).fill(''));
});

test('danger is seen wherever it stands in a long report, and the longest report is read at once', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2000 }), fc.string({ maxLength: 1900 }), (before, after) => {
      assert.ok(dangerOf(`${before}。有人受伤。${after}`, undefined).numbers.includes('120'));
    }),
    { numRuns: 200 },
  );
});
