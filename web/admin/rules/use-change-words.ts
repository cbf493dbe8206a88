import type { ChangeLine } from '@linli/domain/oversight';
import { useQuery } from '@tanstack/react-query';
import { dateAndTime } from '../../client/beijing-time.ts';
import { mapSettings } from '../../client/map-settings.ts';
import { deskWords } from '../../parts/desk/words.ts';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import type { Difference } from './catalogue-changes.tsx';
import { rulesWords } from './words.ts';

type Body = {
  version?: string | number;
  replaces?: string;
  categories?: number;
  validFrom?: string;
  difference?: Difference;
  divisionCode?: string;
  within?: string;
  source?: string;
  years?: { year: number }[];
  year?: number;
  name?: string;
  role?: string;
};

/** One entry of the ledger as a sentence: what it was before is told where the entry knows it. */
export function useChangeWords(): (line: ChangeLine) => string {
  const words = useWords(rulesWords).changes;
  const roles: Record<string, string> = useWords(deskWords).role;
  const language = useLanguage();
  const county = useQuery(mapSettings).data?.county;
  return ({ type, about, body }) => {
    const { version, replaces, categories, validFrom, difference, divisionCode, within, source, years, year } =
      body as Body;
    const { name, role } = body as Body;
    // Where a unit stands is told by its name.
    const place = type.endsWith('.imported') ? (divisionCode ?? within) : undefined;
    const placeName = place === 'CN' ? words.nation : place === county?.code ? county?.name : place;
    const said = [
      words.types[type],
      about,
      name !== about && name,
      role && (roles[role] ?? role),
      version !== undefined && words.version(String(version)),
      replaces && difference && words.catalogueChanged(replaces, ...countOf(difference)),
      !replaces && categories !== undefined && words.catalogueFirst(categories),
      placeName && words.forPlace(placeName),
      (years?.length || year) && words.years((years?.map((one) => one.year) ?? [year]).join('、')),
      validFrom && words.validFrom(dateAndTime(validFrom, Date.now(), language)),
      source && words.source(source),
    ];
    return said.filter(Boolean).join(' · ');
  };
}

function countOf(difference: Difference): [added: number, changed: number, removed: number] {
  const sum = (kind: 'added' | 'changed' | 'removed') =>
    Object.values(difference).reduce((count, part) => count + part[kind].length, 0);
  return [sum('added'), sum('changed'), sum('removed')];
}
