import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anyone } from '../identity/index.ts';
import { relationsOf, whoMay } from './policy.ts';
import * as cast from './testing/cast.ts';
import { committee, refOf, station, townshipCentre } from './testing/places.ts';
import * as stages from './testing/stages.ts';
import { answerTo } from './testing/story.ts';

test('who may take which step is this table and no other', () => {
  const centre = ['centreOperator', 'centreSupervisor'];
  const above = ['centreSupervisor', 'supervisorAbove'];
  const whoAsks = [...centre, 'supervisorAbove'];

  assert.deepEqual(whoMay, {
    categorization: centre,
    acceptance: centre,
    declination: centre,
    dispatch: centre,
    acknowledgement: ['lead', 'assist'],
    return: ['lead'],
    ruling: above,
    firstContact: ['lead'],
    note: ['lead', 'assist', ...centre],
    supplement: ['reporter', ...centre],
    extensionRequest: ['lead'],
    extensionDecision: above,
    suspension: ['lead'],
    resumption: ['lead', ...centre],
    jointAction: ['townshipLead', ...centre],
    assistance: ['assist'],
    release: ['lead', ...centre],
    resolution: ['lead'],
    followUpAttempt: whoAsks,
    followUp: ['reporter', ...whoAsks],
    closure: whoAsks,
    archive: [...centre, 'clock'],
    supervision: above,
    reopening: ['reporter'],
    merger: centre,
    withdrawal: ['reporter'],
    transfer: centre,
  });
});

test('an operator of the centre that has the case is its operator', () => {
  assert.deepEqual(relationsOf(cast.zhao, stages.accepted().found), ['centreOperator']);
});

test('the county’s supervisor is above a case of a township’s centre', () => {
  const { found } = stages.registered({ centre: refOf(townshipCentre) });

  assert.deepEqual(relationsOf(cast.qian, found), ['supervisorAbove']);
  assert.deepEqual(relationsOf(cast.townshipSupervisor, found), ['centreSupervisor']);
});

test('the county’s operator has no part in a case of a township’s centre', () => {
  assert.deepEqual(relationsOf(cast.zhao, stages.registered({ centre: refOf(townshipCentre) }).found), []);
});

test('a township’s supervisor is not above a case of the county', () => {
  assert.deepEqual(relationsOf(cast.townshipSupervisor, stages.handling().found), []);
});

test('everybody who carries out orders at the lead unit stands for it', () => {
  const { found } = stages.dispatched({ lead: station.id });

  assert.deepEqual(relationsOf(cast.stationHandler, found), ['lead', 'townshipLead']);
  assert.deepEqual(relationsOf(cast.li, found), ['lead', 'townshipLead']);
});

test('mediator Chen takes up what is dispatched to her committee', () => {
  const { found } = stages.dispatched({ lead: committee.id });

  assert.deepEqual(relationsOf(cast.chen, found), ['lead', 'townshipLead']);
});

test('who only looks after posts at the lead unit carries out no order', () => {
  assert.deepEqual(relationsOf(cast.departmentAdministrator, stages.dispatched().found), []);
});

test('a county department that leads calls nobody to joint action', () => {
  assert.deepEqual(relationsOf(cast.sun, stages.handling().found), ['lead']);
});

test('an assisting unit stands in the case until it has done its part', () => {
  const asked = stages.dispatchedWithAssistance();
  const found = {
    ...asked.found,
    orders: asked.found.orders.map((order) => ({ ...order, status: 'resolved' as const })),
  };

  assert.deepEqual(relationsOf(cast.waterHandler, asked.found), ['assist']);
  assert.deepEqual(relationsOf(cast.waterHandler, found), []);
});

test('somebody of whom nothing is known stands in no relation to any case', () => {
  assert.deepEqual(relationsOf(anyone, stages.resolved().found), []);
  assert.deepEqual(relationsOf({ kind: 'resident', personId: 'p', name: 'n' }, stages.resolved().found), []);
});

test('a step that is not hers is refused to a person before anything is said about the case', () => {
  assert.equal(answerTo(stages.registered(), cast.sun, 'resolution', { summary: '好了' }), 'case.stepNotYours');
});

test('a step of hers at the wrong time is refused by naming the time', () => {
  assert.equal(answerTo(stages.registered(), cast.zhao, 'closure', {}), 'case.stepNotNow');
});
