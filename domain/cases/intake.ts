import type { Actor } from '../identity/index.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import type { Accusation, AttachmentRef, Case, Channel, Place, UnitRef } from './case.ts';
import { countyOfCode } from './case-code.ts';
import type { Category } from './category.ts';
import { checkFields } from './custom-fields.ts';
import type { CaseEvent } from './events.ts';
import type { Registration, StepInput } from './inputs.ts';
import type { Decided } from './lifecycle.ts';
import { stamp } from './lifecycle.ts';
import { transferRoutes } from './outcomes.ts';
import { fixDue, type World } from './world.ts';

/** What the server has found out about a report before the domain decides. */
export type Arrival = {
  id: string;
  code: string;
  place: Place;
  centre: UnitRef;
  category: Category | undefined;
  channel: Channel;
  onTheSpot: boolean;
  /** Its centre is then none of the accused. */
  accusation?: Accusation;
};

/** Registers a report: always possible, in whatever state of the world; only bad words are refused. */
export function register(input: Registration, arrival: Arrival, actor: Actor, world: World): CaseEvent[] | Refusal {
  const { category, place } = arrival;
  if (input.categoryCode !== undefined && category === undefined)
    return refuse('category.notFound', { field: 'categoryCode', values: { category: input.categoryCode } });
  const fields = checkFields(category, input.fields ?? {});
  if (isRefusal(fields)) return fields;
  const attachments = namedAttachments(input.attachments, world);
  if (isRefusal(attachments)) return attachments;
  const due = fixDue(world, 'accept', { categoryCode: category?.code, divisionCode: place.divisionCode });
  if (isRefusal(due)) return due;
  const { id, code, channel, centre, onTheSpot, accusation } = arrival;
  const sensitivity = accusation === undefined ? (category?.sensitivity ?? 'ordinary') : 'confidential';
  const body = {
    id,
    code,
    // Of the place: the centre may be one above the county.
    countyCode: countyOfCode(code),
    channel,
    reporterKind: reporterKind(input),
    words: input.words,
    place,
    categoryCode: category?.code,
    fields,
    sensitivity,
    isPublic: sensitivity === 'ordinary' && category?.isPublic === true,
    accusation,
    isReporterShielded: input.isReporterShielded === true ? true : undefined,
    attachments,
    centre,
    onTheSpot,
    linkedTo: input.linkedTo,
    due,
  };
  return stamp([['case.registered', body]], actor, world.now);
}

function reporterKind(input: Registration): 'named' | 'contact' | 'anonymous' {
  if (input.reporter?.name !== undefined) return 'named';
  return input.reporter?.phone !== undefined || input.reporter?.email !== undefined ? 'contact' : 'anonymous';
}

export type CategorizationWorld = World & { category: Category | undefined; place: Place | undefined };

export function categorize(found: Case, input: StepInput<'categorization'>, world: World): Decided | Refusal {
  const { category, place } = world as CategorizationWorld;
  if (category === undefined)
    return refuse('category.notFound', { field: 'categoryCode', values: { category: input.categoryCode } });
  const fields = checkFields(category, input.fields ?? keepKnown(found.fields, category));
  if (isRefusal(fields)) return fields;
  const accusation = found.accusation ?? (category.isAccusation === true ? { units: [] } : undefined);
  const sensitivity = accusation === undefined ? category.sensitivity : 'confidential';
  return [
    [
      'case.categorized',
      {
        categoryCode: category.code,
        fields,
        sensitivity,
        isPublic: sensitivity === 'ordinary' && (input.isPublic ?? category.isPublic),
        place: place ?? found.place,
        accusation,
      },
    ],
  ];
}

function keepKnown(fields: Case['fields'], category: Category): Case['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => Object.hasOwn(category.fields.properties, name)));
}

export function accept(found: Case, input: StepInput<'acceptance'>, world: World): Decided | Refusal {
  const due = fixDue(world, 'accept', { categoryCode: found.categoryCode, divisionCode: found.place.divisionCode });
  if (isRefusal(due)) return due;
  return [['case.accepted', { publicWords: input.publicWords, due }]];
}

export function decline(_: Case, input: StepInput<'declination'>): Decided {
  return [['case.declined', { reason: input.reason, words: input.words, route: input.route }]];
}

export function transfer(_: Case, input: StepInput<'transfer'>): Decided {
  return [['case.transferred', { to: input.to, reason: input.reason, route: input.route ?? transferRoutes[input.to] }]];
}

export function withdraw(_: Case, input: StepInput<'withdrawal'>): Decided {
  return [['case.withdrawn', { reason: input.reason }]];
}

/** The uploaded files that a command names; one that is not there or not the actor's is refused by its id. */
export function namedAttachments(ids: readonly string[] | undefined, world: World): AttachmentRef[] | Refusal {
  const missing = ids?.find((id) => !world.attachments.has(id));
  if (missing !== undefined) return refuse('attachment.notFound', { field: 'attachments', values: { id: missing } });
  return (ids ?? []).map((id) => world.attachments.get(id) as AttachmentRef);
}
