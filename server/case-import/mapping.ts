import { channels } from '@linli/domain/cases';
import { isCellCode, isDivisionCode, isInside, parentOf } from '@linli/domain/territory';
import Type, { type Static } from 'typebox';
import { Errors } from 'typebox/value';
import { isTimeZone } from './local-times.ts';

/** How far the history of an imported case goes. */
export const stands = ['dispatched', 'handling', 'closed'] as const;
export type Stand = (typeof stands)[number];

function OneOf<const Words extends readonly string[]>(words: Words) {
  return Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] });
}

const text = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });
const code = Type.String({ pattern: '^[0-9]{2,12}$' });
const table = <Value extends Type.TSchema>(value: Value) => Type.Record(Type.String(), value);
const field = Type.Union([Type.String({ maxLength: 500 }), Type.Number(), Type.Boolean()]);

const shape = Type.Object({
  format: Type.Literal('nyc311'),
  timeZone: text,
  countyCode: Type.String({ pattern: '^[0-9]{6}$' }),
  centre: Type.Object({ nameZh: text }),
  /** Behind the name of every unit that the import creates. */
  unitMark: Type.String({ maxLength: 50 }),
  /** Names of those in whose name the import acts. */
  staff: Type.Object({ operator: text, follower: text, handler: text }),
  divisions: Type.Array(Type.Object({ code, nameZh: text }), { maxItems: 100_000 }),
  boroughs: table(code),
  communityBoards: table(code),
  channels: table(OneOf(channels)),
  statuses: table(OneOf(stands)),
  locationTypes: table(Type.String({ maxLength: 100 })),
  agencies: table(Type.Object({ nameZh: text, duties: Type.Array(text) })),
  complaintTypes: table(
    Type.Object({
      category: Type.String({ pattern: '^[0-9]{4}$' }),
      nameZh: text,
      descriptors: table(Type.Object({ zh: Type.String({ maxLength: 200 }), fields: table(field) })),
    }),
  ),
  words: Type.Object({
    report: text,
    public: text,
    dispatch: text,
    note: text,
    resolution: text,
    resolutionAtUpdate: text,
    closure: text,
  }),
});

/** What the words of another system mean here. */
export type CaseMapping = Static<typeof shape>;

export type MappingProblem = {
  readonly path: string;
  readonly code: 'shape' | 'timeZone' | 'division' | 'notSynthetic' | 'noParent' | 'outsideCounty';
  readonly value: string;
};

/** Everything wrong with a mapping; an empty list means that it may be used. */
export function checkMapping(candidate: unknown): MappingProblem[] {
  const wrong = Errors(shape, candidate).filter((error) => error.keyword !== 'boolean' && error.keyword !== 'anyOf');
  if (wrong.length > 0)
    return wrong.map(({ instancePath, message }) => ({ path: instancePath, code: 'shape', value: message }));
  const mapping = candidate as CaseMapping;
  const zone: MappingProblem[] = isTimeZone(mapping.timeZone)
    ? []
    : [{ path: '/timeZone', code: 'timeZone', value: mapping.timeZone }];
  return [...zone, ...checkDivisions(mapping), ...checkPlaces(mapping)];
}

/** Only places that say by their code that they are made up: the real ones come with the national register. */
function checkDivisions({ divisions, countyCode }: CaseMapping): MappingProblem[] {
  const listed = new Set(divisions.map((division) => division.code));
  return divisions.flatMap(({ code: value }, at): MappingProblem[] => {
    const path = `/divisions/${at}/code`;
    if (!isDivisionCode(value) || isCellCode(value)) return [{ path, code: 'division', value }];
    if (!value.startsWith('99')) return [{ path, code: 'notSynthetic', value }];
    if (!isInside(value, countyCode) && !isInside(countyCode, value)) return [{ path, code: 'outsideCounty', value }];
    const above = parentOf(value);
    return above === undefined || listed.has(above) ? [] : [{ path, code: 'noParent', value }];
  });
}

function checkPlaces({ boroughs, communityBoards, countyCode }: CaseMapping): MappingProblem[] {
  return Object.entries({ boroughs, communityBoards }).flatMap(([name, places]) =>
    Object.entries(places).flatMap(([key, value]): MappingProblem[] => {
      const path = `/${name}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (!isDivisionCode(value)) return [{ path, code: 'division', value }];
      return isInside(value, countyCode) ? [] : [{ path, code: 'outsideCounty', value }];
    }),
  );
}
