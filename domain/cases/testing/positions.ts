import type { Case } from '../case.ts';
import { committee, refOf, station, townshipCentre } from './places.ts';
import * as road from './stages.ts';

/** Cases in which every relation of the room's policy occurs for somebody of the cast. */
export const stages: readonly { name: string; found: Case }[] = [
  { name: 'registered at the county', found: road.registered().found },
  { name: 'registered at a township', found: road.registered({ centre: refOf(townshipCentre) }).found },
  { name: 'led by a department, with assistance', found: road.dispatchedWithAssistance().found },
  { name: 'led by a township’s station', found: road.dispatched({ lead: station.id }).found },
  { name: 'led by a committee', found: road.dispatched({ lead: committee.id }).found },
  { name: 'confidential', found: { ...road.handling().found, sensitivity: 'confidential' } },
  { name: 'closed', found: road.closed().found },
];
