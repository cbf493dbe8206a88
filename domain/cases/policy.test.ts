import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anyone, scopeOf } from '../identity/index.ts';
import { mayActOnCase, relationsOf, takesIn } from './policy.ts';
import * as cast from './testing/cast.ts';
import { committee, refOf, station, townshipCentre } from './testing/places.ts';
import * as stages from './testing/stages.ts';
import { answerTo } from './testing/story.ts';

/** Whoever is of a unit with a part in the case, at a place around it. */
const anyMember = ['partaking', 'inside', 'anyCase'] as const;

test('an operator of the centre that has the case stands in it as its centre', () => {
  assert.deepEqual(relationsOf(cast.zhao, stages.accepted().found), ['centre', ...anyMember]);
});

test('the county’s supervisor is above a case of a township’s centre', () => {
  const { found } = stages.registered({ centre: refOf(townshipCentre) });

  assert.deepEqual(relationsOf(cast.qian, found), ['above', 'inside', 'anyCase']);
  assert.deepEqual(relationsOf(cast.townshipSupervisor, found), ['centre', ...anyMember]);
});

test('the county’s operator has no part in a case of a township’s centre', () => {
  const { found } = stages.registered({ centre: refOf(townshipCentre) });

  assert.equal(mayActOnCase(cast.zhao, 'acceptance', found), false);
  assert.equal(mayActOnCase(cast.zhao, 'followUp', found), false);
});

test('a township’s supervisor is not above a case of the county', () => {
  assert.deepEqual(relationsOf(cast.townshipSupervisor, stages.handling().found), ['inside', 'anyCase']);
});

test('everybody who carries out orders at the lead unit stands for it', () => {
  const { found } = stages.dispatched({ lead: station.id });

  assert.deepEqual(relationsOf(cast.stationHandler, found), ['lead', 'trustedLead', 'townshipLead', ...anyMember]);
  assert.deepEqual(relationsOf(cast.li, found), ['lead', 'trustedLead', 'townshipLead', ...anyMember]);
});

test('mediator Chen takes up what is dispatched to her committee', () => {
  const { found } = stages.dispatched({ lead: committee.id });

  assert.deepEqual(relationsOf(cast.chen, found), ['lead', 'trustedLead', 'townshipLead', ...anyMember]);
});

test('who keeps the files of a committee sees what it was asked to take up, and nothing else of its place', () => {
  const keeper = { ...cast.chen, role: 'operator' as const };
  const asked = stages.dispatched({ lead: committee.id }).found;
  const elsewhere = stages.dispatched({ lead: station.id }).found;

  assert.equal(mayActOnCase(keeper, 'readCase', asked), true);
  assert.deepEqual(relationsOf(keeper, elsewhere), ['anyCase']);
  assert.equal(mayActOnCase(keeper, 'readCase', elsewhere), false);
  assert.equal(takesIn(keeper, elsewhere.place.divisionCode), false);
  assert.deepEqual(scopeOf(keeper).from, '');
});

test('who only looks after posts at the lead unit carries out no order', () => {
  assert.equal(mayActOnCase(cast.departmentAdministrator, 'acknowledgement', stages.dispatched().found), false);
});

test('a county department that leads calls nobody to joint action', () => {
  assert.equal(mayActOnCase(cast.sun, 'jointAction', stages.handling().found), false);
});

test('an assisting unit stands in the case until it has done its part', () => {
  const asked = stages.dispatchedWithAssistance();
  const found = {
    ...asked.found,
    orders: asked.found.orders.map((order) => ({ ...order, status: 'resolved' as const })),
  };

  assert.equal(mayActOnCase(cast.waterHandler, 'assistance', asked.found), true);
  assert.equal(mayActOnCase(cast.waterHandler, 'assistance', found), false);
});

test('somebody of whom nothing is known stands to a case as to any other', () => {
  assert.deepEqual(relationsOf(anyone, stages.resolved().found), ['anyCase']);
  assert.deepEqual(relationsOf({ kind: 'resident', personId: 'p', name: 'n' }, stages.resolved().found), ['anyCase']);
});

test('a step that is not hers is refused to a person before anything is said about the case', () => {
  assert.equal(answerTo(stages.registered(), cast.sun, 'resolution', { summary: '好了' }), 'case.stepNotYours');
});

test('a step of hers at the wrong time is refused by naming the time', () => {
  assert.equal(answerTo(stages.registered(), cast.zhao, 'closure', {}), 'case.stepNotNow');
});

test('a unit reads how to reach the reporter of what it leads, never where the matter is confidential', () => {
  const { found } = stages.handling();

  assert.equal(mayActOnCase(cast.sun, 'readContact', found), true);
  assert.equal(mayActOnCase(cast.sun, 'readContact', { ...found, sensitivity: 'confidential' }), false);
  assert.equal(mayActOnCase(cast.zhao, 'readContact', { ...found, sensitivity: 'confidential' }), true);
  assert.equal(mayActOnCase(cast.leader, 'readContact', found), false);
});
