import type { Arrival, Channel, Place, PlaceInput, Registration } from '@linli/domain/cases';
import { accusationOf, caseCode, receiverOf } from '@linli/domain/cases';
import type { Actor } from '@linli/domain/identity';
import { type Instant, localDateOf, refuse } from '@linli/domain/kernel';
import { newBlurredId, newId } from '../database/index.ts';
import { Refused, unlessRefused } from '../http/refused.ts';
import { centreAt, centreFor, receiversAt } from './centres.ts';
import type { CaseParts, CountyUnits, Places } from './parts.ts';
import type { LoadedWorld } from './world.ts';

/** Where a report is: by its point, else by the division that somebody named, else by the place the actor looks after. */
export function findPlace(places: Places, input: PlaceInput, actor: Actor): Place {
  const { lng, lat, address } = input;
  if ((lng === undefined) !== (lat === undefined))
    throw refusedPlace('place.halfPoint', lng === undefined ? 'lng' : 'lat');
  if (lng !== undefined && lat !== undefined) {
    const located = places.locate(lng, lat);
    if (located !== undefined) return { ...located, address, lng, lat };
    if (input.divisionCode === undefined) throw refusedPlace('place.outside', 'lng', { lng, lat });
  }
  const divisionCode = input.divisionCode ?? (actor.kind === 'staff' ? actor.divisionCode : undefined);
  if (divisionCode === undefined) throw refusedPlace('place.missing', 'divisionCode');
  if (divisionCode.length < 6 || places.nameOf(divisionCode) === undefined)
    throw refusedPlace('place.notFound', 'divisionCode', { division: divisionCode });
  return { divisionCode, precision: 'division', address, lng, lat };
}

/** Everything about a report that the domain is told: its id, its code, its centre, its category. */
export function arrivalOf(
  parts: CaseParts,
  world: LoadedWorld,
  input: Registration,
  place: Place,
  actor: Actor,
): Arrival {
  const category = input.categoryCode === undefined ? undefined : world.rulebook.categories.get(input.categoryCode);
  const accusation = unlessRefused(accusationOf(input.accusation, category, world.units));
  const usual = centreOfArrival(world.countyUnits, place.divisionCode, actor);
  if (usual === undefined) throw refusedPlace('place.noCentre', 'divisionCode', { division: place.divisionCode });
  const centre =
    accusation === undefined
      ? usual
      : receiverOf(accusation, receiversAt(world.countyUnits, usual.divisionCode), world.units);
  if (centre === undefined) throw new Refused(refuse('accusation.noReceiver', { field: 'accusation' }));
  return {
    id: isNameless(input, actor) ? newBlurredId(world.now) : newId(world.now),
    code: caseCode(place.divisionCode.slice(0, 6), localDateOf(world.now), parts.random()),
    place,
    centre,
    category,
    channel: channelOf(input, actor),
    onTheSpot: false,
    accusation,
  };
}

/** Whoever reports for herself and gives nothing of herself: then nothing shall tell when exactly she did. */
export function isNameless({ reporter = {} }: Registration, actor: Actor): boolean {
  const isKnown = reporter.name !== undefined || reporter.phone !== undefined || reporter.email !== undefined;
  return !isKnown && (actor.kind === 'anyone' || actor.kind === 'resident');
}

/** Operators take in for their own centre, grid workers for their township's, everybody else for the county's. */
function centreOfArrival(units: CountyUnits, divisionCode: string, actor: Actor) {
  if (actor.kind === 'staff' && actor.unitKind === 'governanceCenter' && actor.role !== 'gridWorker') {
    if (!divisionCode.startsWith(actor.divisionCode))
      throw refusedPlace('case.outsideYourPlace', 'divisionCode', { division: divisionCode });
    return centreAt(units, actor.unitDivisionCode);
  }
  if (actor.kind === 'staff' && actor.role === 'gridWorker') return centreFor(units, divisionCode.slice(0, 9));
  return centreFor(units, divisionCode.slice(0, 6));
}

function channelOf(input: Registration, actor: Actor): Channel {
  if (actor.kind === 'staff') return input.channel ?? (actor.role === 'gridWorker' ? 'gridWorker' : 'hotline');
  if (actor.kind === 'system') return input.channel ?? 'import';
  return input.channel === 'wechat' || input.channel === 'app' ? input.channel : 'web';
}

function refusedPlace(code: string, field: string, values?: Record<string, string | number>): Refused {
  return new Refused(refuse(code, { field: `place.${field}`, values }));
}

/** By what it says of units, or by what kind of matter it is. */
export async function isAccusation(parts: CaseParts, now: Instant, { accusation, categoryCode }: Registration) {
  if (accusation !== undefined || categoryCode === undefined) return accusation !== undefined;
  return (await parts.rulebook(now)).categories.get(categoryCode)?.isAccusation === true;
}
