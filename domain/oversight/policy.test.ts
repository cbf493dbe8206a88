import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callers } from '../identity/index.ts';
import { mayReadOverview, oversightPolicy } from './index.ts';

const staff = {
  kind: 'staff',
  personId: 'p',
  name: '郑书记',
  postId: 'q',
  unitId: 'u',
  unitKind: 'governanceCenter',
  unitName: '县综治中心',
  unitDivisionCode: '500235',
  divisionCode: '500235',
} as const;

test('the numbers of a place are for who leads or supervises it, live changes for everybody with a part of her own', () => {
  const named = Object.entries(oversightPolicy).map(([act, row]) => [act, ...callers.filter((caller) => row[caller])]);

  assert.deepEqual(named, [
    ['readOverview', 'supervisor', 'leader'],
    [
      'followEvents',
      'operator',
      'supervisor',
      'leader',
      'administrator',
      'handler',
      'gridWorker',
      'mediator',
      'reporter',
    ],
    ['askEmergency', 'administrator'],
    ['listEmergencies', 'supervisor', 'leader', 'administrator'],
    ['decideEmergency', 'supervisor', 'leader'],
    ['acknowledgeEmergency', 'supervisor', 'leader'],
    ['readEmergency', 'administrator'],
  ]);
});

test('a leader reads the numbers of her own place and what lies inside, never beside or above', () => {
  const leader = { ...staff, role: 'leader' } as const;

  assert.equal(mayReadOverview(leader, '500235101'), true);
  assert.equal(mayReadOverview(leader, '5002'), false);
  assert.equal(mayReadOverview(leader, '500236'), false);
  assert.equal(mayReadOverview({ ...staff, role: 'operator' }, '500235'), false);
});
