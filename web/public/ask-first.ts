import { actAsAnyone } from '../client/api.ts';
import { askFirst } from '../client/asked-first.ts';
import { getMapSettings } from '../client/places.ts';
import { getPublicCase } from '../client/public-cases.ts';
import { keyOf, listPage, queryIn } from './case-query.ts';

// Runs before everything else of the page, and needs no React: see web/build/page-variants.ts.
actAsAnyone();
const [, code] = /^\/public\/cases\/(\d{20})$/.exec(location.pathname) ?? [];
if (code) askFirst(code, () => getPublicCase(code));
if (/^\/public\/?$/.test(location.pathname)) {
  const settings = getMapSettings();
  askFirst('map-settings', () => settings);
  settings.then(
    ({ county }) => {
      const query = queryIn(new URLSearchParams(location.search), county.code);
      askFirst(keyOf(query), () => listPage(query, ''));
    },
    () => {},
  );
}
