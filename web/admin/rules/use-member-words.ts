import type { MemberDifference } from '@linli/domain/identity';
import type { MediationSource, MediationStage, MediatorGrade, PlaceLevel, RoadKind } from '@linli/domain/mediation';
import { useQuery } from '@tanstack/react-query';
import { localDate } from '../../client/beijing-time.ts';
import { mapSettings } from '../../client/map-settings.ts';
import { deskWords } from '../../parts/desk/words.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { useDisputeTypeName } from '../../parts/mediation/use-dispute-type-name.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { useCatalogue } from './use-catalogue.ts';
import { useNamed } from './use-named.ts';
import { importsWords, rulesWords } from './words.ts';

/** Members of rows and what they say, in words: `unit` `working-days` is not a sentence for anybody. */
export function useMemberWords() {
  const words = useWords(importsWords);
  const rules = useWords(rulesWords);
  const desk = useWords(deskWords);
  const mediation = useWords(mediationWords);
  const committee = useWords(committeeWords);
  const language = useLanguage();
  const named = useNamed();
  const { data: catalogue } = useCatalogue();
  const dutyOf = (key: string) => {
    const duty = catalogue?.duties.find((one) => one.key === key);
    return duty && named(duty);
  };
  const typeOf = useDisputeTypeName();
  const county = useQuery(mapSettings).data?.county;
  const placeOf = (code: string) =>
    code === 'CN' ? words.retention.nation : code === county?.code ? county.name : code;
  const wordsOf: Record<string, (value: string) => string | undefined> = {
    duty: dutyOf,
    duties: dutyOf,
    lead: dutyOf,
    assisting: dutyOf,
    stage: (value) => rules.stages[value as keyof typeof rules.stages] ?? mediation.stage[value as MediationStage],
    kind: (value) => mediation.roadKind[value as RoadKind],
    intake: (value) => mediation.source[value as MediationSource],
    grade: (value) => committee.mediator.grades[value as MediatorGrade],
    level: (value) => rules.dispatch.levels[value as keyof typeof rules.dispatch.levels],
    sensitivity: (value) => desk.page.sensitivity[value as keyof typeof desk.page.sensitivity],
    recordClass: (value) => words.retention.classes[value as keyof typeof words.retention.classes],
    keep: (value) => (value === 'permanent' ? words.retention.permanent : words.retention.years(Number(value))),
    unit: (value) => words.units[value],
    division: placeOf,
    disputeTypes: typeOf,
  };
  const noneOf = (path: string) => (lastOf(path) === 'disputeTypes' ? words.mediationRules.anyType : words.nothing);
  const said = (path: string, value: unknown): string => {
    if (value === '' && lastOf(path) === 'division') return words.mediationRules.everywhere;
    if (value === undefined || value === null || value === '') return words.nothing;
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    if (Array.isArray(value) && value.every((one) => typeof one !== 'object'))
      return value.length === 0 ? noneOf(path) : value.map((one) => said(path, one)).join('、');
    if (isPeriod(value)) return words.mediationRules.periodOf(value.amount, said('unit', value.unit));
    if (typeof value === 'object') return JSON.stringify(value);
    return wordsOf[lastOf(path)]?.(String(value)) ?? String(value);
  };
  return {
    nameOf: ({ path }: MemberDifference, part?: string) =>
      isPlaceLevel(path, part)
        ? words.mediationRules.level
        : path
            .split('.')
            .filter((segment) => segment !== 'properties')
            .map((segment) => words.members[segment] ?? segment)
            .join(' · '),
    sideOf: ({ path }: MemberDifference, value: unknown, part?: string) =>
      isPlaceLevel(path, part) && value !== undefined ? committee.places.level[value as PlaceLevel] : said(path, value),
    /** `/roads/0/name` of a file, as whoever wrote it calls it. */
    whereOf: (pointer: string) =>
      pointer
        .split('/')
        .slice(1)
        .map((step) =>
          /^\d+$/.test(step) ? words.rowNumber(Number(step) + 1) : (words.parts[step] ?? words.members[step] ?? step),
        )
        .join(' · '),
    /** A key is a code, a day, or a place with a class of record. */
    keyOf: (part: string, key: string) => {
      if (part === 'retention') {
        const [division = '', recordClass = ''] = key.split(' ');
        return `${placeOf(division)} · ${said('recordClass', recordClass)}`;
      }
      if (part === 'roads') {
        const [division = '', kind = '', ...name] = key.split(' ');
        return [name.join(' '), said('kind', kind), said('division', division)].join(' · ');
      }
      if (part === 'grades') return said('grade', key);
      if (part === 'required') {
        const [level = '', from = ''] = key.split(' ');
        return `${committee.places.level[level as PlaceLevel]} · ${words.members.residentsFrom} ${from}`;
      }
      return /^\d{4}-\d{2}-\d{2}$/.test(key) ? `${key.slice(0, 4)} · ${localDate(key, Date.now(), language)}` : key;
    },
  };
}

/** Of what a place has to have, the level is that of the place; elsewhere it is that of a centre. */
function isPlaceLevel(path: string, part: string | undefined): boolean {
  return part === 'required' && path === 'level';
}

function isPeriod(value: unknown): value is { amount: number; unit: string } {
  return typeof value === 'object' && value !== null && 'amount' in value && 'unit' in value;
}

function lastOf(path: string): string {
  return path.split('.').at(-1) ?? path;
}
