import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callers, identityPolicy, listIdentityActs, mayActOnIdentity, roles, type StaffActor } from './index.ts';

const staff: StaffActor = {
  kind: 'staff',
  personId: 'zhao',
  name: '赵敏',
  postId: 'post of Zhao',
  unitId: 'centre',
  unitKind: 'governanceCenter',
  unitName: '云阳县综治中心',
  unitDivisionCode: '500235',
  role: 'operator',
  divisionCode: '500235',
};
const delegation = {
  postId: 'p',
  personId: 'q',
  name: '钱',
  kind: 'cover',
  until: '2026-04-01T00:00:00.000Z',
} as const;

/** Every cell of the room's policy a second time: each role, then an administrator where she may more. */
const table = {
  'unit.list': ['county', 'county'],
  'unit.create': ['', 'inside'],
  'unit.change': ['', 'inside'],
  'person.list': ['', 'inside'],
  'post.create': ['', 'inside'],
  'post.withdraw': ['', 'inside'],
  'delegate.list': ['ownPost', 'ownPost inside'],
  'delegation.list': ['ownPost heldPost', 'ownPost heldPost inside'],
  'delegation.create': ['ownPost', 'ownPost'],
  'delegation.end': ['ownPost heldPost', 'ownPost heldPost inside'],
  'cover.plan': ['ownPost', 'ownPost inside'],
  'handOver.create': ['', 'inside'],
  'handOver.read': ['ownUnit heldPost', 'ownUnit heldPost inside'],
};

test('who may do what with units, posts and delegations is this table and no other', () => {
  const written = Object.entries(identityPolicy).map(([act, row]) => [
    act,
    callers.map((caller) => row[caller]?.join(' ') ?? ''),
  ]);
  const meant = Object.entries(table).map(([act, [everybody, administrator]]) => [
    act,
    callers.map((caller) => {
      if (caller === 'administrator') return administrator;
      return (roles as readonly string[]).includes(caller) ? everybody : '';
    }),
  ]);

  assert.deepEqual(written, meant);
});

test('a post is delegated by its holder and by nobody else', () => {
  assert.equal(mayActOnIdentity(staff, 'delegation.create', { postId: 'post of Zhao' }), undefined);
  assert.equal(mayActOnIdentity(staff, 'delegation.create', { postId: 'post of Qian' })?.refusal, 'post.forbidden');
  const administrator = { ...staff, role: 'administrator' } as const;
  assert.equal(mayActOnIdentity(administrator, 'delegation.create', { postId: 'x' })?.refusal, 'post.forbidden');
  assert.equal(mayActOnIdentity(administrator, 'cover.plan', { postId: 'x', divisionCode: '500235' }), undefined);
});

test('a delegation is ended by whoever gave it, by whoever holds it and by the administrator of the place', () => {
  const about = { postId: 'post of Qian', delegateId: 'li', divisionCode: '500235' };

  assert.equal(mayActOnIdentity({ ...staff, postId: 'post of Qian' }, 'delegation.end', about), undefined);
  assert.equal(mayActOnIdentity({ ...staff, personId: 'li' }, 'delegation.end', about), undefined);
  assert.equal(mayActOnIdentity({ ...staff, role: 'administrator' }, 'delegation.end', about), undefined);
  assert.equal(mayActOnIdentity(staff, 'delegation.end', about)?.refusal, 'post.forbidden');
});

test('who got a post for named acts only reads, and does those', () => {
  const actor = { ...staff, role: 'administrator', delegation: { ...delegation, acts: ['unit.create'] } } as const;

  assert.deepEqual(listIdentityActs(actor), [
    'unit.list',
    'unit.create',
    'person.list',
    'delegate.list',
    'delegation.list',
    'handOver.read',
  ]);
});
