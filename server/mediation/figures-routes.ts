import { type StaffActor, whoMay } from '@linli/domain/identity';
import { type Instant, localDateOf } from '@linli/domain/kernel';
import {
  type CountedMediations,
  countBySide,
  type DisputeType,
  disputeTypeName,
  type FigureSide,
  type MediationFigures,
  type MediationFiguresQuery,
  mayReadMediationFigures,
  mediationFigures,
  mediationFiguresQuery,
  mediationPolicy,
  mediationRates,
  mediationRatesOf,
  modelCaseCounts,
  sumCounts,
} from '@linli/domain/mediation';
import { digitsBelow } from '@linli/domain/territory';
import type { CaseParts } from '../cases/index.ts';
import { type App, askedSpan, read, refused } from '../http/index.ts';
import { countMediations, type FigureSpan } from './figures-store.ts';
import { loadMediationRules } from './rules/load-rules.ts';

export type FigureParts = Pick<CaseParts, 'places'>;

/** The numbers of a place's disputes, for those who lead it. */
export function mediationFigureRoutes(app: App, parts: FigureParts): void {
  app.get(
    '/mediation-figures',
    {
      config: { who: whoMay(mediationPolicy.readMediationFigures) },
      schema: {
        operationId: 'getMediationFigures',
        summary:
          'The numbers of the disputes of a place by committee, level, kind and source, with the rates’ definitions',
        tags: ['mediation'],
        querystring: mediationFiguresQuery,
        response: { 200: mediationFigures },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor, now) => {
        const span = spanAsked(actor as StaffActor, request.query);
        const [counted, { disputeTypes }] = await Promise.all([
          countMediations(tx, span, localDateOf(now)),
          loadMediationRules(tx, span.division),
        ]);
        return { body: drawFigures(counted, span, disputeTypes, parts, now) };
      }),
  );
}

function spanAsked(actor: StaffActor, { division = actor.divisionCode, ...query }: MediationFiguresQuery): FigureSpan {
  if (!mayReadMediationFigures(actor, division))
    throw refused('division.outside', { field: 'division', values: { division } });
  return { division, ...askedSpan(query) };
}

function drawFigures(
  counted: readonly CountedMediations[],
  span: FigureSpan,
  types: readonly DisputeType[],
  { places }: FigureParts,
  now: Instant,
): MediationFigures {
  const committees = new Map(counted.map(({ committeeId, committeeName }) => [committeeId, committeeName]));
  const side = (name: FigureSide, nameOf: (key: string) => string | undefined) =>
    countBySide(counted, name, digitsBelow(span.division)).map(({ key, counts }) => ({
      key,
      name: nameOf(key) ?? key,
      counts,
      rates: mediationRatesOf(counts),
    }));
  const all = sumCounts(counted.map(({ counts }) => counts));
  return {
    asOf: now,
    ...span,
    all: { counts: all, rates: mediationRatesOf(all) },
    byPlace: side('place', (code) => places.nameOf(code)),
    byCommittee: side('committee', (id) => committees.get(id)),
    byLevel: side('level', () => undefined),
    byType: side('type', (code) => disputeTypeName(code, types)),
    bySource: side('source', () => undefined),
    modelCaseDefinitions: [...modelCaseCounts],
    definitions: mediationRates.map(({ id, name, nameZh, definitionZh, definitionEn }) => ({
      id,
      name,
      nameZh,
      definitionZh,
      definitionEn,
    })),
  };
}
