import type { ChangeLine } from '@linli/domain/oversight';
import { useQuery } from '@tanstack/react-query';
import { dateAndTime } from '../../client/beijing-time.ts';
import { mapSettings } from '../../client/map-settings.ts';
import { deskWords } from '../../parts/desk/words.ts';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { changesWords } from './words.ts';

type Body = {
  version?: string | number;
  replaces?: string;
  categories?: number;
  validFrom?: string;
  divisionCode?: string;
  within?: string;
  source?: string;
  years?: { year: number }[];
  year?: number;
  name?: string;
  role?: string;
};

/** One entry of the ledger in words: what was changed, and the facts of it. */
export function useChangeWords() {
  const words = useWords(changesWords);
  const roles: Record<string, string> = useWords(deskWords).role;
  const language = useLanguage();
  const county = useQuery(mapSettings).data?.county;
  const placeOf = (code: string | undefined) => {
    if (code === undefined || code === '') return undefined;
    return code === 'CN' ? words.nation : code === county?.code ? county.name : code;
  };
  const titleOf = ({ type, kind, about, nameBefore, body }: ChangeLine): string => {
    const { version, name = '' } = body as Body;
    const isRenamed = nameBefore !== undefined && name !== '';
    return [
      words.types[type] ?? words.kinds[kind],
      isRenamed ? words.renamed(nameBefore, name) : (about ?? (name || undefined)),
      version === undefined ? undefined : words.version(String(version)),
    ]
      .filter(Boolean)
      .join(' · ');
  };
  const factsOf = ({ type, body, counts }: ChangeLine): string[] => {
    const { replaces, categories, validFrom, divisionCode, within, source, years, year, role } = body as Body;
    // Where a unit stands is told by its name.
    const place = type.endsWith('.imported') ? placeOf(divisionCode ?? within) : undefined;
    return [
      role && (roles[role] ?? role),
      replaces && words.replaces(replaces),
      !counts && categories !== undefined && words.catalogueFirst(categories),
      place && words.forPlace(place),
      (years?.length || year) && words.years((years?.map((one) => one.year) ?? [year]).join('、')),
      validFrom && words.validFrom(dateAndTime(validFrom, Date.now(), language)),
      source && words.source(source),
    ].filter((one): one is string => typeof one === 'string' && one !== '');
  };
  return { titleOf, factsOf };
}
