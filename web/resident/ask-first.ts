import { actAsAnyone } from '../client/api.ts';
import { askFirst } from '../client/asked-first.ts';
import { readMyCase } from './read-my-case.ts';

// Runs before everything else of the page, and needs no React: see web/build/page-variants.ts.
actAsAnyone();
const [, code] = /^\/progress\/(\d{20})$/.exec(location.pathname) ?? [];
if (code) askFirst(code, () => readMyCase(code));
