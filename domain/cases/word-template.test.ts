import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkTemplate, fillingOf, fillTemplate, hasEmptyBlank } from './word-template.ts';

const found = {
  code: '50023526112248392016',
  categoryName: '路灯故障',
  placeName: '双江街道 滨江社区',
  centre: { id: '1', name: '云阳县综治中心', divisionCode: '500235' },
  orders: [],
};

test('a template is filled in with what the case knows', () => {
  const words = '您反映的{类别}（{编号}）由{承管中心}受理，{期限}前答复。';

  assert.equal(
    fillTemplate(words, fillingOf(found, { due: '3月5日 17:30', today: '3月2日' })),
    '您反映的路灯故障（50023526112248392016）由云阳县综治中心受理，3月5日 17:30前答复。',
  );
});

test('what the case does not know stays blank in sight', () => {
  const filled = fillTemplate('由{主办单位}办理', fillingOf(found, { today: '3月2日' }));

  assert.equal(filled, '由＿＿办理');
  assert.ok(hasEmptyBlank(filled));
});

test('braces that no case fills in are refused, and so is a brace left open', () => {
  assert.equal(checkTemplate('您好，{姓名}')?.refusal, 'template.blankUnknown');
  assert.equal(checkTemplate('您好，{类别')?.refusal, 'template.braceOpen');
  assert.equal(checkTemplate('您反映的{类别}已办结。'), undefined);
});

test('a reporter’s name and number are nothing that a template can ask for', () => {
  for (const blank of ['姓名', '电话', '反映人']) assert.ok(checkTemplate(`{${blank}}`));
});
