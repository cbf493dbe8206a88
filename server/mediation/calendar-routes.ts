import { type StaffActor, whoMay } from '@linli/domain/identity';
import { type Instant, later } from '@linli/domain/kernel';
import {
  fileNumberText,
  type MediationCalendar,
  mayActOnMediation,
  mediationCalendar,
  mediationPolicy,
} from '@linli/domain/mediation';
import Type from 'typebox';
import type { Transaction } from '../database/index.ts';
import { type App, read } from '../http/index.ts';
import { findCommittee } from './rosters/store.ts';
import { type ListedSitting, listSittings } from './sitting-store.ts';
import type { MediationParts } from './world.ts';

const query = Type.Object(
  {
    from: Type.String({ format: 'date', examples: ['2026-03-02'] }),
    days: Type.Integer({ minimum: 1, maximum: 42 }),
  },
  { additionalProperties: false },
);

/** What sittings are to come: one's own with their files, and in the rooms of one's committee those of others. */
export function mediationCalendarRoutes(app: App, parts: Pick<MediationParts, 'places' | 'unitsOf'>): void {
  app.get(
    '/mediation-calendar',
    {
      config: { who: whoMay(mediationPolicy.listMediations).filter((caller) => caller !== 'reporter') },
      schema: {
        operationId: 'readMediationCalendar',
        summary: 'Sittings of some days, and which rooms are taken',
        tags: ['mediation'],
        querystring: query,
        response: { 200: mediationCalendar },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor) => {
        const { from, days } = request.query;
        const at = new Date(`${from}T00:00:00+08:00`).toISOString();
        const span = { at, untilAt: later(at, days * 86_400_000) };
        return { body: await showCalendar(tx, parts, actor as StaffActor, span) };
      }),
  );
}

async function showCalendar(
  tx: Transaction,
  parts: Pick<MediationParts, 'places' | 'unitsOf'>,
  actor: StaffActor,
  span: { at: Instant; untilAt: Instant },
): Promise<MediationCalendar> {
  const countyCode = actor.unitDivisionCode.slice(0, 6);
  const [sittings, committee, units] = await Promise.all([
    listSittings(tx, countyCode, span),
    findCommittee(tx, countyCode, actor.unitId),
    parts.unitsOf(tx, countyCode),
  ]);
  return {
    sittings: sittings.flatMap((sitting) => {
      const unit = units.byId.get(sitting.committeeId);
      if (unit === undefined) return [];
      const { at, untilAt, kind, roomId, roomName } = sitting;
      const room = roomId === null || roomName === null ? undefined : { id: roomId, name: roomName };
      const file = fileOf(sitting, actor, parts);
      const { id, name, divisionCode } = unit;
      return [
        { at, untilAt, kind, committee: { id, name, divisionCode }, ...(room && { room }), ...(file && { file }) },
      ];
    }),
    rooms: [...(committee?.rooms ?? [])],
  };
}

function fileOf(
  { found, number: session }: ListedSitting,
  actor: StaffActor,
  { places }: Pick<MediationParts, 'places'>,
) {
  if (found === null || !mayActOnMediation(actor, 'listMediations', found)) return undefined;
  const { code, numbers, disputeType, divisionCode, mediators } = found;
  const last = numbers.at(-1);
  return {
    ...{ code, session, disputeType, placeName: places.nameOf(divisionCode) ?? divisionCode },
    ...(last && { number: fileNumberText(last) }),
    isMine: mediators.some(({ personId }) => personId === actor.personId),
  };
}
