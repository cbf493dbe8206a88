import Type, { type Static } from 'typebox';
import { hideNumbers } from '../identity/index.ts';
import { type Instant, type Refusal, refuse } from '../kernel/index.ts';
import type { Problem } from './check-field-definitions.ts';
import { checkShape } from './check-shape.ts';

const closed = { additionalProperties: false };
const key = Type.String({ pattern: '^[a-z][A-Za-z0-9]{0,39}$', examples: ['fireLane'] });
const name = Type.String({ minLength: 1, maxLength: 40 });

export const findings = ['fine', 'wrong', 'unseen'] as const;
const finding = Type.Unsafe<(typeof findings)[number]>({ type: 'string', enum: [...findings] });

/** One thing that may be wrong in a place, as one says it; a report of it begins with these words and this category. */
export const checklistItem = Type.Object(
  {
    key,
    wrongZh: Type.String({ minLength: 1, maxLength: 80 }),
    wrongEn: Type.String({ minLength: 1, maxLength: 80 }),
    categoryCode: Type.Optional(Type.String({ pattern: '^[0-9]{4}$', examples: ['0901'] })),
  },
  closed,
);

/** What is looked at in one kind of place, and for how many days a visit by it is kept. */
export const checklist = Type.Object(
  {
    key,
    nameZh: name,
    nameEn: name,
    keepDays: Type.Integer({ minimum: 1, maximum: 365 }),
    items: Type.Array(checklistItem, { minItems: 1, maxItems: 12 }),
  },
  closed,
);
export type Checklist = Static<typeof checklist>;

export const checklistsShape = Type.Object(
  { checklists: Type.Array(checklist, { minItems: 1, maxItems: 40 }) },
  closed,
);

export const mostVisitPhotos = 3;

/** A visit to a place: in which cell, by which list, what was found. Nothing of who was met, nor of the way there. */
export const placeVisitInput = Type.Object(
  {
    checklistKey: key,
    divisionCode: Type.String({ pattern: '^[1-9][0-9]{5,14}$', examples: ['500235001001001'] }),
    answers: Type.Array(Type.Object({ key, finding }, closed), { minItems: 1, maxItems: 12 }),
    words: Type.Optional(Type.String({ minLength: 1, maxLength: 500, pattern: '\\S', examples: ['东侧还要再看'] })),
    visitedAt: Type.String({ format: 'date-time', examples: ['2026-03-02T02:30:00.000Z'] }),
    /** Photos of the place, uploaded before. */
    attachments: Type.Optional(
      Type.Array(Type.String({ format: 'uuid' }), { maxItems: mostVisitPhotos, uniqueItems: true }),
    ),
  },
  closed,
);
export type PlaceVisitInput = Static<typeof placeVisitInput>;

export const placeVisit = Type.Object({
  id: Type.String(),
  ...placeVisitInput.properties,
  checklistNameZh: Type.String(),
  checklistNameEn: Type.String(),
  placeName: Type.String(),
  unitName: Type.Optional(Type.String()),
});
export type PlaceVisit = Static<typeof placeVisit>;

export type VisitRow = PlaceVisitInput & { readonly forgetAt: Instant };

const minute = 60_000;
const day = 24 * 60 * minute;
/** A day without a network and the night after it. */
const lateDays = 2;

/** What is kept of a visit, to the minute; or why it is not taken. */
export function takeVisit(input: PlaceVisitInput, list: Checklist, now: Instant): VisitRow | Refusal {
  const known = new Set(list.items.map((item) => item.key));
  const isRight =
    input.answers.every((answer) => known.has(answer.key)) &&
    new Set(input.answers.map((answer) => answer.key)).size === input.answers.length;
  if (!isRight) return refuse('visit.answers', { field: 'answers' });
  if (input.words !== undefined && hideNumbers(input.words) !== input.words)
    return refuse('visit.namesPerson', { field: 'words' });
  const at = Math.min(Date.parse(input.visitedAt), Date.parse(now));
  if (at < Date.parse(now) - lateDays * day) return refuse('visit.tooLate', { values: { days: lateDays } });
  const rounded = Math.floor(at / minute) * minute;
  return {
    ...input,
    visitedAt: new Date(rounded).toISOString() as Instant,
    forgetAt: new Date(rounded + list.keepDays * day).toISOString() as Instant,
  };
}

/** Words by which a list would be about people. Whoever looks in on somebody does so as a neighbour, not on a list. */
const aboutPersons =
  /独居|老人|老年人|重点人|人员|信访|上访|患者|病人|刑满|社矫|吸毒|残疾|留守|儿童|学生|教徒|对象|住户情况/;

/** Names everything wrong with a set of checklists before it is imported. */
export function checkChecklists(candidate: unknown): Problem[] {
  const shape = checkShape(checklistsShape, candidate);
  if (shape.length > 0) return shape;
  const { checklists } = candidate as Static<typeof checklistsShape>;
  return checklists.flatMap((list, at) => {
    const path = `/checklists/${at}`;
    const told = [list.nameZh, ...list.items.map(({ wrongZh }) => wrongZh)];
    return [
      ...(checklists.findIndex((other) => other.key === list.key) < at
        ? [{ path: `${path}/key`, code: 'duplicate', value: list.key }]
        : []),
      ...list.items.flatMap((item, place) =>
        list.items.findIndex((other) => other.key === item.key) < place
          ? [{ path: `${path}/items/${place}/key`, code: 'duplicate', value: item.key }]
          : [],
      ),
      ...told.filter((words) => aboutPersons.test(words)).map((value) => ({ path, code: 'aboutPersons', value })),
    ];
  });
}
