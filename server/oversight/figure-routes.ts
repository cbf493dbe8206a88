import { type StaffActor, whoMay } from '@linli/domain/identity';
import { type Instant, later } from '@linli/domain/kernel';
import {
  openOverview,
  openQuery,
  oversightPolicy,
  overview,
  overviewQuery,
  repeats,
  type TrendQuery,
  trend,
  trendQuery,
} from '@linli/domain/oversight';
import { digitsBelow } from '@linli/domain/territory';
import type { CaseParts } from '../cases/index.ts';
import type { Transaction } from '../database/index.ts';
import { type App, read, refused } from '../http/index.ts';
import { checkedSelection } from './check-selection.ts';
import { drawOpen, drawPicture } from './draw-picture.ts';
import { countFigures, countOpenCases, type Selection } from './figures-store.ts';
import { countSteps, listRepeats } from './pattern-store.ts';

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
        const { division, from, to } = checkedSelection(actor as StaffActor, request.query);
        return { body: await pictureOf(tx, parts, { division, from, to, onlyShown: false }, now) };
      }),
  );

  app.get(
    '/oversight/open',
    {
      config: { who: whoMay(oversightPolicy.readOverview) },
      schema: {
        operationId: 'getOpen',
        summary: 'What is open and late at this moment, whenever it was registered',
        querystring: openQuery,
        response: { 200: openOverview },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor, now) => {
        const { division } = checkedSelection(actor as StaffActor, request.query);
        const [counted, names] = await Promise.all([
          countOpenCases(tx, division, digitsBelow(division)),
          namesOf(parts, now),
        ]);
        return { body: drawOpen(counted, division, names, now) };
      }),
  );

  app.get(
    '/oversight/trend',
    {
      config: { who: whoMay(oversightPolicy.readOverview) },
      schema: {
        operationId: 'getTrend',
        summary: 'What was registered day by day or week by week, and how much of it is still open',
        querystring: trendQuery,
        response: { 200: trend },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor, now) => {
        const { division, from, to } = checkedSelection(actor as StaffActor, request.query);
        const span = { division, from: from as Instant, to: to ?? now, onlyShown: false };
        return { body: { asOf: now, steps: await stepsOf(tx, span, request.query.step) } };
      }),
  );

  app.get(
    '/oversight/repeats',
    {
      config: { who: whoMay(oversightPolicy.readOverview) },
      schema: {
        operationId: 'listRepeats',
        summary: 'The same matter in the same community, again and again; the most first',
        querystring: overviewQuery,
        response: { 200: repeats },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor, now) => {
        const selection = { ...checkedSelection(actor as StaffActor, request.query), onlyShown: false };
        const [found, { categories }] = await Promise.all([
          listRepeats(tx, selection, leastRepeats, mostRepeats),
          parts.rulebook(now),
        ]);
        const named = found.map((one) => ({
          ...one,
          placeName: parts.places.nameOf(one.division) ?? one.division,
          categoryName: categories.get(one.category)?.nameZh ?? one.category,
        }));
        return { body: { asOf: now, leastCount: leastRepeats, repeats: named } };
      }),
  );
}

const leastRepeats = 3;
const mostRepeats = 20;
const mostSteps = 400;
const stepDays = { day: 1, week: 7 } as const;
const day = 86_400_000;

/** Every step of the span, also those in which nothing was registered. */
async function stepsOf(tx: Transaction, span: Selection & { from: Instant; to: Instant }, step: TrendQuery['step']) {
  const length = stepDays[step] * day;
  const count = Math.ceil((Date.parse(span.to) - Date.parse(span.from)) / length);
  if (count > mostSteps) throw refused('span.tooLong', { field: 'from', values: { limit: mostSteps } });
  const counted = new Map((await countSteps(tx, span, stepDays[step])).map((one) => [one.from, one]));
  return Array.from({ length: Math.max(count, 0) }, (_, index) => {
    const from = later(span.from, index * length);
    const { registered = 0, open = 0 } = counted.get(from) ?? {};
    return { from, to: later(from, length), registered, open };
  });
}

async function pictureOf(tx: Transaction, parts: FigureParts, selection: Selection, now: Instant) {
  const [counted, names] = await Promise.all([
    countFigures(tx, selection, digitsBelow(selection.division), now),
    namesOf(parts, now),
  ]);
  return drawPicture(counted, selection, names, now);
}

async function namesOf(parts: FigureParts, now: Instant) {
  const { groups } = await parts.rulebook(now);
  return {
    placeOf: (code: string) => parts.places.nameOf(code),
    groupOf: (code: string) => groups.find((group) => group.code === code)?.nameZh,
  };
}
