import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFresh } from './kept/kept-reads.ts';
import { metresBetween, nearestFirst, roundMetres } from './near.ts';
import { actsOpen } from './open-acts.ts';

const here = { lng: 108.6973, lat: 30.9304 };

test('a hundred metres are a hundred metres', () => {
  assert.ok(Math.abs(metresBetween(here, { lng: 108.6973, lat: 30.9313 }) - 100) < 1);
  assert.deepEqual([roundMetres(104), roundMetres(1240)], [{ metres: 100 }, { kilometres: '1.2' }]);
});

test('the nearest matter comes first, once, and one without a point is not near', () => {
  const far = { code: 'far', lng: 108.71, lat: 30.94 };
  const near = { code: 'near', lng: 108.698, lat: 30.9304 };
  const found = nearestFirst([far, near, far, { code: 'somewhere' }], here);
  assert.deepEqual(
    found.map(({ code }) => code),
    ['near', 'far'],
  );
});

test('what was read is shown for a day and no longer, also where the phone has the wrong date', () => {
  const hours = 3_600_000;
  assert.deepEqual([isFresh(0, 23 * hours), isFresh(0, 25 * hours), isFresh(50 * hours, 0)], [true, false, false]);
});

test('what she took up on the way she can settle on the way, and what she ended is ended', () => {
  const unit = { id: 'mine', name: '社区', divisionCode: '500235001001' };
  const order = { unit, part: 'lead', kind: 'dispatch', status: 'issued', issuedAt: '', due: {} as never } as const;
  const found = { code: '1', may: ['acknowledgement', 'return'], orders: [order] } as const;
  const took = (step: 'acknowledgement' | 'resolution', id: string) =>
    ({
      ...{ id, postId: 'p', madeAt: 1, about: '', divisionCode: '', photos: [], state: 'waiting' },
      call: { kind: 'step', code: '1', step, body: {} },
    }) as never;
  const now = { ...found, may: [...found.may], orders: [...found.orders] };
  assert.deepEqual(actsOpen(now, 'mine', []), ['acknowledgement', 'return']);
  const afterwards = actsOpen(now, 'mine', [took('acknowledgement', 'a')]);
  assert.deepEqual(afterwards, ['check', 'note', 'resolution', 'return']);
  const ended = actsOpen(now, 'mine', [took('acknowledgement', 'a'), took('resolution', 'b')]);
  assert.deepEqual(ended, ['check', 'note']);
});
