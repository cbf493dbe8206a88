import { type StaffActor, whoMay } from '@linli/domain/identity';
import { type Instant, parseInstant } from '@linli/domain/kernel';
import { mayReadOverview, type OverviewQuery, oversightPolicy, overview, overviewQuery } from '@linli/domain/oversight';
import type { CaseParts } from '../cases/index.ts';
import type { Transaction } from '../database/index.ts';
import { type App, read, refused } from '../http/index.ts';
import { drawPicture } from './draw-picture.ts';
import { countFigures, type Selection } from './figures-store.ts';

export type FigureParts = Pick<CaseParts, 'places' | 'rulebook'>;

/** The numbers of a place, for those who lead it. */
export function figureRoutes(app: App, parts: FigureParts): void {
  app.get(
    '/oversight/overview',
    {
      config: { who: whoMay(oversightPolicy.readOverview) },
      schema: {
        operationId: 'getOverview',
        summary: 'The numbers of a place, each with its definition and the cases behind it',
        querystring: overviewQuery,
        response: { 200: overview },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor, now) => {
        const { divisionCode } = actor as StaffActor;
        const { division = divisionCode, from, to } = checked(request.query);
        if (!mayReadOverview(actor, division))
          throw refused('division.outside', { field: 'division', values: { division } });
        return { body: await pictureOf(tx, parts, { division, from, to, onlyShown: false }, now) };
      }),
  );
}

async function pictureOf(tx: Transaction, parts: FigureParts, selection: Selection, now: Instant) {
  const [counted, { groups }] = await Promise.all([
    countFigures(tx, selection, digitsBelow(selection.division), now),
    parts.rulebook(now),
  ]);
  const names = {
    placeOf: (code: string) => parts.places.nameOf(code),
    groupOf: (code: string) => groups.find((group) => group.code === code)?.nameZh,
  };
  return drawPicture(counted, selection, names, now);
}

function checked(query: OverviewQuery): OverviewQuery {
  const from = moment('from', query.from);
  const to = moment('to', query.to);
  if (from !== undefined && to !== undefined && from >= to)
    throw refused('span.reversed', { field: 'to', values: { from, to } });
  return { ...query, from, to };
}

function moment(field: string, text: string | undefined): Instant | undefined {
  const at = text === undefined ? undefined : parseInstant(text);
  // Contracts let years through that the database has not.
  if (text !== undefined && (at === undefined || at < '1900'))
    throw refused('field.invalid', { field, values: { field } });
  return at;
}

const levels = [2, 4, 6, 9, 12];

/** The digits of the codes one level below; communities are not told apart any further. */
export function digitsBelow(division: string): number {
  return levels.find((digits) => digits > division.length) ?? division.length;
}
