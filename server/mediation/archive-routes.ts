import type { StaffActor } from '@linli/domain/identity';
import { endingOf, fileNumberText, type Mediation, mediationArchive, readFileLookup } from '@linli/domain/mediation';
import Type from 'typebox';
import { type App, read, refused } from '../http/index.ts';
import { type ArchivePlace, listArchived } from './archive-store.ts';
import type { MediationParts } from './world.ts';

const most = 50;
const query = Type.Object(
  {
    words: Type.Optional(Type.String({ maxLength: 60, examples: ['（2026）双江人调字第7号'] })),
    after: Type.Optional(Type.String({ maxLength: 80 })),
  },
  { additionalProperties: false },
);

/** What a committee has archived, found again by number or code. */
export function mediationArchiveRoutes(app: App, parts: Pick<MediationParts, 'places'>): void {
  app.get(
    '/mediation-archive',
    {
      config: { who: ['operator', 'mediator'] },
      schema: {
        operationId: 'listMediationArchive',
        summary: 'Archived files of this committee that the post reads, those opened last at the head',
        tags: ['mediation'],
        querystring: query,
        response: { 200: mediationArchive },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor) => {
        const { words, after } = request.query;
        const lookup = words === undefined ? undefined : readFileLookup(words);
        if (words !== undefined && lookup === undefined)
          throw refused('mediation.lookupUnclear', { field: 'words', values: { words } });
        const { unitId, unitDivisionCode } = actor as StaffActor;
        const committee = { countyCode: unitDivisionCode.slice(0, 6), committeeId: unitId };
        const found = await listArchived(
          tx,
          committee,
          lookup,
          after === undefined ? undefined : placeOf(after),
          most + 1,
        );
        const files = found.slice(0, most);
        const last = files.at(-1);
        return {
          body: {
            files: files.map((file) => lineOf(file, parts.places.nameOf(file.divisionCode))),
            ...(found.length > most && last && { next: `${last.openedAt} ${last.id}` }),
          },
        };
      }),
  );
}

function placeOf(after: string): ArchivePlace {
  const [openedAt = '', id = ''] = after.split(' ');
  const isMoment = /^\d{4}-[\dT:.-]+Z$/.test(openedAt) && new Date(openedAt).toJSON() === openedAt;
  if (!isMoment || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
    throw refused('mediation.lookupUnclear', { field: 'after', values: { words: after } });
  return { openedAt, id };
}

function lineOf(found: Mediation, placeName?: string) {
  const { code, numbers, disputeType, divisionCode, outcome, archivedAt, hold, erasedAt } = found;
  const last = numbers.at(-1);
  if (outcome === undefined || archivedAt === undefined) throw new Error(`${code} is archived and has not ended`);
  return {
    ...{ code, disputeType, placeName: placeName ?? divisionCode, outcome: endingOf(outcome), archivedAt },
    ...(last && { number: fileNumberText(last) }),
    ...(hold && { isHeld: true }),
    ...(erasedAt && { erasedAt }),
  };
}
