import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, type Role, roles } from '../identity/index.ts';
import {
  type MediationAct,
  mayActOnMediation,
  mediationPolicy,
  mediationRelations,
  mediationRelationsOf,
} from './policy.ts';
import * as cast from './testing/cast.ts';
import * as stages from './testing/stages.ts';
import { open, take } from './testing/story.ts';

/*
 * Every cell of the room's policy, act by relation, written a second time: the first letters of those who may, Operator
 * (who keeps the files), Supervisor, Leader, Handler, Gridworker, Mediator, Administrator, a party (R), rEsident, aNyone,
 * Clock. A dot is nobody.
 */
const table = `
                        own mediator lead committee unassigned receiving called invited joined sender first above inside checking any
application             .   .        .    .         .          .         .      .       .      .      .     .     .      .        OM
attachment              R   M        .    O         .          .         .      .       .      .      .     .     .      .        .
receipt                 .   M        .    O         M          .         .      .       .      .      .     .     .      .        .
listMediations          .   M        .    O         M          OM        .      .       .      .      .     .     .      .        .
readMediation           R   M        .    O         M          OM        .      .       .      .      .     .     .      .        .
readConfidences         R   M        .    .         .          .         .      .       .      .      .     .     .      .        .
readParticulars         R   M        .    O         .          .         .      .       .      .      .     .     .      .        .
readOpenings            R   .        .    O         .          .         .      .       .      .      .     .     .      .        .
readNextCase            R   .        .    .         .          .         .      .       .      .      .     .     .      .        .
readOutcome             R   M        .    O         M          OM        .      .       .      OSHGM  OSHGM .     .      .        .
readMeeting             .   M        .    O         .          .         OSHM   .       .      .      .     S     .      .        .
readInvitation          .   M        .    O         .          .         .      OM      OM     .      .     .     .      .        .
readModelCase           R   .        M    O         .          .         .      .       .      .      .     .     .      S        .
readCandidates          .   .        .    O         M          .         .      .       .      .      .     S     .      .        .
readMediators           R   .        .    .         .          .         .      .       .      .      .     .     .      .        .
tie                     R   .        .    O         M          .         .      .       .      .      .     .     .      .        .
readMediationFigures    .   .        .    .         .          .         .      .       .      .      .     .     LS     .        .
acceptance              .   .        .    O         M          .         .      .       .      .      .     .     .      .        .
referral                .   .        .    .         .          .         .      .       .      OS     .     .     .      .        .
declination             .   .        .    O         M          .         .      .       .      .      .     .     .      .        .
rightsNotice            R   M        .    O         .          .         .      .       .      .      .     .     .      .        .
partyDescription        R   M        .    O         .          .         .      .       .      .      .     .     .      .        .
mediatorChoice          R   .        .    .         .          .         .      .       .      .      .     .     .      .        .
assignment              .   .        .    O         M          .         .      .       .      .      .     S     .      .        .
recusal                 R   M        .    .         .          .         .      .       .      .      .     .     .      .        .
handingOn               .   M        .    O         M          .         .      .       .      .      .     S     .      .        .
takingOver              .   .        .    .         .          OM        .      .       .      .      .     .     .      .        .
handingBack             .   .        .    .         .          OM        .      .       .      .      .     .     .      .        .
jointMediation          .   .        M    O         .          .         .      .       .      .      .     .     .      .        .
jointAcceptance         .   .        .    .         .          .         .      OM      .      .      .     .     .      .        .
jointDeclination        .   .        .    .         .          .         .      OM      .      .      .     .     .      .        .
jointRecall             .   .        M    O         .          .         .      .       .      .      .     .     .      .        .
jointDeparture          .   .        .    .         .          .         .      .       OM     .      .     .     .      .        .
jointEnding             .   .        M    O         .          .         .      .       .      .      .     .     .      .        .
meetingRequest          .   M        .    O         .          .         .      .       .      .      .     .     .      .        .
meetingCall             .   .        .    .         .          .         .      .       .      .      .     S     .      .        .
meetingMinutes          .   .        .    .         .          .         .      .       .      .      .     S     .      .        .
decisionReport          .   .        .    .         .          .         OSHM   .       .      .      .     .     .      .        .
sessionPlan             .   M        .    O         .          .         .      .       .      .      .     .     .      .        .
sessionRecord           .   M        .    .         .          .         .      .       .      .      .     .     .      .        .
sessionFall             .   M        .    .         .          .         .      .       .      .      .     .     .      .        .
caucus                  .   M        .    .         .          .         .      .       .      .      .     .     .      .        .
investigation           .   M        .    .         .          .         .      .       .      .      .     .     .      .        .
evidence                R   M        .    .         .          .         .      .       .      .      .     .     .      .        .
expertRequest           .   M        .    .         .          .         .      .       .      .      .     .     .      .        .
expertOpinion           .   M        .    O         .          .         .      .       .      .      .     .     .      .        .
statement               R   .        .    .         .          .         .      .       .      .      .     .     .      .        .
passingOn               .   M        .    .         .          .         .      .       .      .      .     .     .      .        .
rewordingRequest        .   M        .    .         .          .         .      .       .      .      .     .     .      .        .
floor                   .   M        .    .         .          .         .      .       .      .      .     .     .      .        .
proposal                R   M        .    .         .          .         .      .       .      .      .     .     .      .        .
inclination             R   .        .    .         .          .         .      .       .      .      .     .     .      .        .
draft                   .   M        .    .         .          .         .      .       .      .      .     .     .      .        .
signature               R   M        .    .         .          .         .      .       .      .      .     .     .      .        .
seal                    .   M        .    O         .          .         .      .       .      .      .     .     .      .        .
oralAgreement           .   M        .    .         .          .         .      .       .      .      .     .     .      .        .
failure                 .   M        .    O         .          .         .      .       .      .      .     .     .      .        .
withdrawal              R   .        .    .         .          .         .      .       .      .      .     .     .      .        .
longerTime              R   M        .    .         .          .         .      .       .      .      .     .     .      .        .
longerTimeConsent       R   M        .    .         .          .         .      .       .      .      .     .     .      .        .
performance             R   M        .    O         .          .         .      .       .      .      .     .     .      .        .
performanceClaim        R   .        .    .         .          .         .      .       .      .      .     .     .      .        .
performanceAnswer       R   M        .    O         .          .         .      .       .      .      .     .     .      .        .
visitBack               .   M        .    O         .          .         .      .       .      .      .     .     .      .        .
breach                  R   M        .    .         .          .         .      .       .      .      .     .     .      .        .
renewal                 .   M        .    O         .          .         .      .       .      .      .     .     .      .        .
confirmationWish        R   M        .    O         .          .         .      .       .      .      .     .     .      .        .
transferLetter          .   M        .    O         .          .         .      .       .      .      .     .     .      .        .
confirmationRequest     .   M        .    O         .          .         .      .       .      .      .     .     .      .        .
courtAnswer             .   M        .    O         .          .         .      .       .      .      .     .     .      .        .
courtRuling             .   M        .    O         .          .         .      .       .      .      .     .     .      .        .
transferRecord          .   M        .    O         .          .         .      .       .      .      .     .     .      .        .
modelCase               .   .        M    O         .          .         .      .       .      .      .     .     .      .        .
publicityConsent        R   .        M    O         .          .         .      .       .      .      .     .     .      .        .
modelCaseReturn         .   .        .    .         .          .         .      .       .      .      .     .     .      S        .
modelCasePublication    .   .        .    .         .          .         .      .       .      .      .     .     .      S        .
modelCaseTakedown       R   .        M    O         .          .         .      .       .      .      .     .     .      S        .
archive                 .   M        .    O         .          .         .      .       .      .      .     .     .      .        C
legalHold               .   M        .    O         .          .         .      .       .      .      .     .     .      .        .
holdRelease             .   M        .    O         .          .         .      .       .      .      .     .     .      .        .`;

const written = new Map(
  table
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(/\s+/))
    .map(([act = '', ...cells]) => [
      act,
      new Map(mediationRelations.map((relation, at) => [relation, cells[at] ?? ''])),
    ]),
);

const letters: Readonly<Record<string, string>> = { system: 'C', resident: 'E', anyone: 'N' };

test('every act of the room stands in the table, and no other', () => {
  assert.deepEqual([...written.keys()].toSorted(), Object.keys(mediationPolicy).toSorted());
});

test('each role may in each position what the table says, and nothing else', () => {
  const wrong = positions().flatMap(({ caller, actor, found, position }) =>
    (Object.keys(mediationPolicy) as MediationAct[])
      .filter((act) => mayActOnMediation(actor, act, found) !== mayByTable(act, caller, actor, found))
      .map((act) => `${act}: ${caller} ${position}`),
  );

  assert.deepEqual(wrong, []);
  assert.deepEqual(
    new Set(positions().flatMap(({ actor, found }) => mediationRelationsOf(actor, found))),
    new Set(mediationRelations),
  );
});

test('an administrator and a leader read no mediation, and no party reads another’s', () => {
  const readers = positions().filter(({ actor, found }) => mayActOnMediation(actor, 'readMediation', found));

  assert.deepEqual(
    readers.filter(({ caller }) => ['administrator', 'leader', 'supervisor', 'gridWorker', 'handler'].includes(caller)),
    [],
  );
});

test('who acts in a mediator’s place has no seat of hers', () => {
  const { found } = stages.mediating();
  const delegation = { postId: cast.chen.postId, personId: cast.chen.personId, name: cast.chen.name };
  const inHerPlace = { ...cast.chen, personId: cast.lin.personId, delegation } as typeof cast.chen;

  assert.equal(mayActOnMediation(inHerPlace, 'readMediation', found), false);
  assert.equal(mayActOnMediation(inHerPlace, 'caucus', found), false);
});

function mayByTable(act: MediationAct, caller: string, actor: Actor, found: ReturnType<typeof open>['found']): boolean {
  const letter = letters[caller] ?? caller[0]?.toUpperCase() ?? '';
  return mediationRelationsOf(actor, found).some((relation) => written.get(act)?.get(relation)?.includes(letter));
}

/** Each role at each unit that stands to some file in some way, and everybody who has no post. */
function positions() {
  const sat = stages.sat();
  const meeting = { number: 1, meetsAt: '2026-04-10T01:00:00.000Z', where: '县', agenda: '议' };
  const asked = take(sat, cast.chen, 'meetingRequest', { brief: '疑难' });
  const sent = { intake: { kind: 'policeReferral', unitId: cast.officer.unitId } } as const;
  const handedOn = take(sat, cast.chen, 'handingOn', { unitId: cast.town.id, kind: 'level', reason: '谈不拢' });
  const found = {
    applied: open(sent).found,
    mediating: sat.found,
    called: take(asked, cast.qian, 'meetingCall', { ...meeting, unitIds: [cast.officer.unitId] }).found,
    handedOn: handedOn.found,
    takenOver: take(handedOn, cast.townKeeper, 'takingOver', {}).found,
    recused: take(sat, cast.party(sat.found, 1), 'recusal', { reason: '亲属' }).found,
    told: stages.agreedToBePublic().found,
    joined: stages.joined().found,
  };
  return Object.entries(found).flatMap(([position, file]) => {
    const staff = [...cast.mediators, ...cast.keepers, ...cast.bystanders].flatMap((actor) =>
      roles.map((role: Role) => ({ ...actor, role })),
    );
    const others: Actor[] = [
      ...[1, 2, 9].map((number) => cast.party(file, number)),
      cast.party({ code: '0' }, 1),
      { kind: 'resident', personId: 'p', name: 'n' },
      { kind: 'anyone' },
      cast.clock,
    ];
    return [...staff, ...others].map((actor: Actor) => ({
      caller: actor.kind === 'staff' ? actor.role : actor.kind,
      actor,
      found: file,
      position: actor.kind === 'staff' ? `as ${actor.name}, ${position}` : position,
    }));
  });
}
