import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toICalendar } from './to-icalendar.ts';

type Sitting = Parameters<typeof toICalendar>[0][number];
const now = '2026-03-02T01:00:00.000Z';
const words = { summary: '调解', place: ({ room }: Sitting) => room?.name ?? '在线' };
const file = {
  code: '50023526030200010001',
  session: 2,
  disputeType: 'neighbours',
  placeName: '滨江社区',
  isMine: true,
};
const sitting = (about: Partial<Sitting> = {}): Sitting => ({
  ...{ at: '2026-03-05T01:00:00.000Z', untilAt: '2026-03-05T02:30:00.000Z', kind: 'together' },
  committee: { id: 'c', name: '滨江社区人民调解委员会', divisionCode: '500235001001' },
  file: { ...file, number: '（2026）滨江社区人调字第7号' },
  room: { id: 'r', name: '村调解室' },
  ...about,
});
const written = (...sittings: Sitting[]) => toICalendar(sittings, now, words);

test('a sitting of hers has its time, its place and its number, and says nothing of what it is about', () => {
  const text = written(sitting());

  assert.match(text, /\r\nDTSTART:20260305T010000Z\r\nDTEND:20260305T023000Z\r\n/);
  assert.match(text, /\r\nSUMMARY:调解\r\nLOCATION:村调解室\r\nDESCRIPTION:（2026）滨江社区人调字第7号\r\n/);
  assert.match(text, /\r\nTRIGGER:-PT1H\r\n/);
  assert.ok(!text.includes('neighbours'));
});

test('of sittings of others she takes none away with her', () => {
  const text = written(sitting({ file: undefined }), sitting({ file: { ...file, isMine: false } }));

  assert.ok(!text.includes('VEVENT'));
  assert.match(text, /^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
});

test('a sitting that was moved is the same one to a phone', () => {
  const uid = (text: string) => /UID:(.*)/.exec(text)?.[1];

  assert.equal(uid(written(sitting())), uid(written(sitting({ at: '2026-03-06T01:00:00.000Z' }))));
});

test('what has a meaning in the format is escaped, and no line is longer than 75 octets nor breaks a character', () => {
  const name = `二楼, 东侧; 从后门进\\${'很长的名称'.repeat(20)}`;
  const text = written(sitting({ room: { id: 'r', name } }));
  const longest = Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)));

  assert.ok(longest <= 75, String(longest));
  assert.ok(text.replaceAll('\r\n ', '').includes(`LOCATION:二楼\\, 东侧\\; 从后门进\\\\${'很长的名称'.repeat(20)}`));
});
