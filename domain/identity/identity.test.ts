import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '@linli/domain/kernel';
import fc from 'fast-check';
import {
  type Actor,
  isPostValid,
  listIdentityActs,
  mayActOnIdentity,
  type Role,
  roles,
  scopeOf,
  systemActor,
} from './index.ts';

const nothing = { post: '', unit: '', county: '', from: '', to: '', caseCode: '', person: '', role: '' };

function staff(role: Role, divisionCode = '500235'): Extract<Actor, { kind: 'staff' }> {
  return {
    kind: 'staff',
    personId: '01961f3c-7a00-7000-8000-000000000001',
    name: '赵敏',
    postId: '01961f3c-7a00-7000-8000-000000000002',
    unitId: '01961f3c-7a00-7000-8000-000000000003',
    unitKind: 'governanceCenter',
    unitName: '云阳县综治中心',
    unitDivisionCode: divisionCode,
    role,
    divisionCode,
  };
}

test('operator Zhao sees her county and nothing beside it', () => {
  const { from, to, county } = scopeOf(staff('operator'));

  assert.deepEqual([from, to, county], ['500235', '500235:', '500235']);
  assert.ok(from <= '500235001001001' && '500235001001001' < to);
  assert.ok(!(from <= '500236' && '500236' < to));
});

test('grid worker Li sees her own cell', () => {
  const { from, to, county } = scopeOf(staff('gridWorker', '500235001001001'));

  assert.deepEqual([from, to, county], ['500235001001001', '500235001001001:', '500235']);
});

test('handler Sun and mediator Chen see what their unit was asked to take up, and no range', () => {
  const ofHandler = scopeOf(staff('handler'));
  const ofMediator = scopeOf(staff('mediator'));

  assert.deepEqual([ofHandler.from, ofHandler.to, ofHandler.unit], ['', '', staff('handler').unitId]);
  assert.deepEqual([ofMediator.from, ofMediator.to, ofMediator.unit], ['', '', staff('mediator').unitId]);
});

test('an administrator sees no case, neither of her place nor of her unit', () => {
  const { from, to, unit, county } = scopeOf(staff('administrator'));

  assert.deepEqual([from, to, unit, county], ['', '', '', '500235']);
});

test('whoever shows a receipt sees the one case, and anyone sees nothing', () => {
  assert.deepEqual(scopeOf({ kind: 'reporter', caseCode: '50023526112248392016' }), {
    ...nothing,
    caseCode: '50023526112248392016',
  });
  assert.deepEqual(scopeOf({ kind: 'anyone' }), nothing);
  assert.deepEqual(scopeOf({ kind: 'resident', personId: 'x', name: '王秀英' }), { ...nothing, person: 'x' });
});

test('a part of the platform works inside the place it was given, and nobody else is widened by one', () => {
  assert.deepEqual(scopeOf(systemActor('clock')), nothing);
  assert.deepEqual(scopeOf(systemActor('clock'), '500235').from, '500235');
  assert.deepEqual(scopeOf(staff('handler'), '50'), scopeOf(staff('handler')));
});

test('only administrators manage posts, whatever the role and the place', () => {
  fc.assert(
    fc.property(fc.constantFrom(...roles), fc.stringMatching(/^[1-9]\d{5}$/), (role, place) => {
      const refused = mayActOnIdentity(staff(role, place), 'post.create', { divisionCode: place });
      assert.equal(isRefusal(refused), role !== 'administrator');
      assert.equal(listIdentityActs(staff(role)).includes('post.withdraw'), role === 'administrator');
    }),
  );
});

test('an administrator manages her own place and what lies inside, never beside or above', () => {
  const administrator = staff('administrator');

  assert.equal(mayActOnIdentity(administrator, 'unit.create', { divisionCode: '500235001' }), undefined);
  assert.equal(mayActOnIdentity(administrator, 'unit.create', { divisionCode: '5002' })?.refusal, 'division.outside');
  assert.equal(mayActOnIdentity(administrator, 'unit.create', { divisionCode: '500236' })?.refusal, 'division.outside');
  assert.equal(mayActOnIdentity({ kind: 'anyone' }, 'unit.create')?.refusal, 'session.required');
});

test('a post holds from its first moment until just before its last', () => {
  const post = {
    ...staff('operator'),
    id: 'x',
    validFrom: '2026-03-01T00:00:00.000Z',
    validTo: '2026-04-01T00:00:00.000Z',
  };

  assert.equal(isPostValid(post, '2026-02-28T23:59:59.999Z'), false);
  assert.equal(isPostValid(post, '2026-03-01T00:00:00.000Z'), true);
  assert.equal(isPostValid(post, '2026-04-01T00:00:00.000Z'), false);
});
