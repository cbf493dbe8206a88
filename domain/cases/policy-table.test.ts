import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, anyone, type Role, roles, scopeOf } from '../identity/index.ts';
import { type CaseAct, casePolicy, mayActOnCase, type Relation, relations, relationsOf } from './policy.ts';
import * as cast from './testing/cast.ts';
import { stages } from './testing/positions.ts';

/*
 * Every cell of the room's policy, act by relation, written a second time: the first letters of those who may, Operator,
 * Supervisor, Leader, Handler, Gridworker, Mediator, Administrator, Reporter, Clock. A dot is nobody.
 */
const table = `
                        ownCase centre above lead   trusted township assist partaking inside anyCase
listCases               .       .      .     .      .       .        .      OHM       OSLG   .
exportCases             .       .      .     .      .       .        .      H         OSL    .
readCase                R       .      .     .      .       .        .      OSLHGM    OSLG   .
readHistory             R       .      .     .      .       .        .      OSLHGM    OSLG   .
readAttachment          R       .      .     .      .       .        .      OSLHGM    OSLG   .
readVolume              R       .      .     .      .       .        .      OSLHGM    OSLG   .
seeContact              R       OSHGM  .     .      OSHGM   .        .      .         .      .
readContact             .       OSHGM  .     .      OSHGM   .        .      .         .      .
readMessages            .       OSHGM  .     .      OSHGM   .        .      .         .      .
readReadings            R       S      S     .      .       .        .      .         .      .
readDispatchSuggestion  .       .      .     .      .       .        .      OS        OS     .
readCaller              .       .      .     .      .       .        .      .         OS     .
readOrder               .       .      .     .      .       .        .      OSLHGM    OSLG   .
split                   .       OS     .     .      .       .        .      .         .      .
takeIn                  .       .      .     .      .       .        .      .         G      OS
registrationOnTheSpot   .       .      .     .      .       .        .      .         G      .
placeVisit              .       .      .     .      .       .        .      .         G      .
listVisits              .       .      .     .      .       .        .      .         OSLG   .
visitPhotoRemoval       .       .      .     .      .       .        .      .         OSG    .
categorization          .       OS     .     .      .       .        .      .         .      .
accusation              R       OS     S     .      .       .        .      .         .      .
acceptance              .       OS     .     .      .       .        .      .         .      .
declination             .       OS     .     .      .       .        .      .         .      .
dispatch                .       OS     .     .      .       .        .      .         .      .
acknowledgement         .       .      .     OSHGM  .       .        OSHGM  .         .      .
return                  .       .      .     OSHGM  .       .        .      .         .      .
ruling                  .       S      S     .      .       .        .      .         .      .
firstContact            .       .      .     OSHGM  .       .        .      .         .      .
note                    .       OS     .     OSHGM  .       .        OSHGM  .         .      .
supplement              R       OS     .     .      .       .        .      .         .      .
question                .       OS     .     OSHGM  .       .        OSHGM  .         .      .
answer                  R       .      .     .      .       .        .      .         .      .
extensionRequest        .       .      .     OSHGM  .       .        .      .         .      .
extensionDecision       .       S      S     .      .       .        .      .         .      .
suspension              .       .      .     OSHGM  .       .        .      .         .      .
resumption              .       OS     .     OSHGM  .       .        .      .         .      .
jointAction             .       OS     .     .      .       OSHGM    .      .         .      .
assistance              .       .      .     .      .       .        OSHGM  .         .      .
release                 .       OS     .     OSHGM  .       .        .      .         .      .
resolution              .       .      .     OSHGM  .       .        .      .         .      .
followUpAttempt         .       OS     S     .      .       .        .      .         .      .
followUp                R       OS     S     .      .       .        .      .         .      .
closure                 .       OS     S     .      .       .        .      .         .      .
archive                 .       OS     .     .      .       .        .      .         .      C
supervision             .       S      S     .      .       .        .      .         .      .
reopening               R       .      .     .      .       .        .      .         .      .
merger                  .       OS     .     .      .       .        .      .         .      .
withdrawal              R       .      .     .      .       .        .      .         .      .
transfer                .       OS     .     .      .       .        .      .         .      .
legalHold               .       S      S     .      .       .        .      .         .      .
holdRelease             .       S      S     .      .       .        .      .         .      .
contactErasure          R       S      S     .      .       .        .      .         .      C
erasureRequest          R       S      S     .      .       .        .      .         .      .
erasure                 .       S      S     .      .       .        .      .         .      C`;

const written = new Map(
  table
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(/\s+/))
    .map(([act = '', ...cells]) => [act, new Map(relations.map((relation, at) => [relation, cells[at] ?? '']))]),
);

test('every act of the room stands in the table, and no other', () => {
  assert.deepEqual([...written.keys()].toSorted(), Object.keys(casePolicy).toSorted());
});

test('each role may in each position what the table says, and nothing else', () => {
  const wrong = positions().flatMap(({ caller, actor, found, position }) =>
    (Object.keys(casePolicy) as CaseAct[])
      .filter((act) => mayActOnCase(actor, act, found) !== mayByTable(act, caller, relationsOf(actor, found)))
      .map((act) => `${act}: ${caller} ${position}`),
  );

  assert.deepEqual(wrong, []);
  assert.deepEqual(new Set(positions().flatMap(({ actor, found }) => relationsOf(actor, found))), new Set(relations));
});

test('the eyes of each role open the cases that its line in the table lets it read, and no others', () => {
  const wrong = positions()
    .filter(({ actor, found }) => sees(actor, found) !== mayActOnCase(actor, 'readCase', found))
    .map(({ caller, position }) => `${caller} ${position}`);

  assert.deepEqual(wrong, []);
});

function mayByTable(act: CaseAct, caller: string, standing: readonly Relation[]): boolean {
  const letter = caller === 'system' ? 'C' : caller[0]?.toUpperCase();
  return standing.some((relation) =>
    written
      .get(act)
      ?.get(relation)
      ?.includes(letter as string),
  );
}

/** The policy of row security in words of this test: range, unit in its county, or the one case. */
function sees(actor: Actor, found: (typeof stages)[number]['found']): boolean {
  const { from, to, unit, county, caseCode } = scopeOf(actor);
  const units = [found.centre, ...found.orders.map((order) => order.unit), ...found.informed].map(({ id }) => id);
  const isInside = from !== '' && from <= found.place.divisionCode && found.place.divisionCode < to;
  return isInside || (found.countyCode === county && units.includes(unit)) || found.code === caseCode;
}

/** Each role at each unit that stands to some case in some way, and everybody who has no post. */
function positions() {
  return stages.flatMap(({ found, name }) => {
    const others = [cast.wang(found), cast.wang({ code: '0' }), anyone, cast.clock];
    const staff = Object.entries(cast)
      .filter(([, actor]) => typeof actor !== 'function' && actor.kind === 'staff')
      .flatMap(([who, actor]) => roles.map((role: Role) => ({ who, actor: { ...(actor as typeof cast.zhao), role } })));
    return [
      ...staff.map(({ who, actor }) => ({
        caller: actor.role as string,
        actor: actor as Actor,
        found,
        position: `as ${who}, ${name}`,
      })),
      ...others
        .filter((actor) => actor.kind !== 'system')
        .map((actor) => ({ caller: actor.kind as string, actor: actor as Actor, found, position: name })),
      { caller: 'system', actor: cast.clock, found, position: name },
    ];
  });
}
