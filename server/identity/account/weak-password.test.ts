import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refuseWeakPassword } from './weak-password.ts';

const zhao = ['zhaomin', '赵敏', '云阳县综治中心'];
const refuse = (password: string, code: string) =>
  assert.throws(() => refuseWeakPassword(password, zhao), { message: code }, password);
const accept = (password: string) => refuseWeakPassword(password, zhao);

test('a password has twelve letters at least, whatever letters', () => {
  refuse('短的密码不行', 'password.tooShort');
  refuse('Aa1!Aa1!Aa1', 'password.tooShort');
  accept('桥头那盏路灯又亮起来了呀');
  accept('a lamp at the bridge');
  accept(`${'very '.repeat(24)}long`);
});

test('a password that a breach has made known is refused, however it is dressed up', () => {
  refuse('1qaz2wsx3edc', 'password.breached');
  refuse('123456789123', 'password.breached');
  refuse('Sunshine2024!', 'password.breached');
  refuse('!!Football1234', 'password.breached');
  refuse('dragonmonkey99', 'password.breached');
  refuse('abababababab', 'password.breached');
});

test('one’s own name and the words of the place are no password', () => {
  refuse('zhaomin-linli-2026', 'password.tooNear');
  refuse('赵敏云阳县综治中心20260101', 'password.tooNear');
  refuse('邻里邻里网格员社区123', 'password.tooNear');
});
