import type { follow } from '../locales/zh-CN/follow.ts';

/** What somebody wants to follow, as the form holds it. */
export type FollowValues = {
  where: 'county' | 'township' | 'around';
  division: string;
  lng: number | undefined;
  lat: number | undefined;
  placeName: string | undefined;
  metres: string;
  category: string;
  email: string;
};

/** What the list of cases was narrowed to is what one probably wants to follow. */
export function followValues(search: URLSearchParams): FollowValues {
  const division = search.get('division') ?? '';
  const [lng, lat, metres] = (search.get('near') ?? '').split(',').map(Number);
  const isNear = lng !== undefined && lat !== undefined && metres !== undefined;
  return {
    where: isNear ? 'around' : division.length > 6 ? 'township' : 'county',
    division: division.length > 6 ? division.slice(0, 9) : '',
    lng: isNear ? lng : undefined,
    lat: isNear ? lat : undefined,
    placeName: undefined,
    metres: isNear && ['300', '1000', '3000'].includes(String(metres)) ? String(metres) : '1000',
    category: (search.get('category') ?? '').slice(0, 2),
    email: '',
  };
}

/** The same as the lists and the feeds ask for it. */
export function followSearch({ where, division, lng, lat, metres, category }: FollowValues, county: string) {
  const search = new URLSearchParams();
  if (where === 'township' && division !== '') search.set('division', division);
  else if (county !== '') search.set('division', county);
  if (where === 'around' && lng !== undefined && lat !== undefined)
    search.set('near', `${lng.toFixed(5)},${lat.toFixed(5)},${metres}`);
  if (category !== '') search.set('category', category);
  return search;
}

/** What is asked, one after the other. */
export const followParts = ['where', 'kind', 'email'] as const;
export type FollowPart = (typeof followParts)[number];

/** What is still missing of some parts, by field. */
export function missingOfFollow(
  parts: readonly FollowPart[],
  { where, division, lng, email }: FollowValues,
  words: (typeof follow)['errors'],
): Record<string, string> {
  const isAsked = (part: FollowPart) => parts.includes(part);
  const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim());
  return {
    ...(isAsked('where') && where === 'township' && division === '' ? { township: words.township } : {}),
    ...(isAsked('where') && where === 'around' && lng === undefined ? { map: words.map } : {}),
    ...(isAsked('email') && !isAddress ? { email: words.email } : {}),
  };
}
