import { pack } from '../../client/locale.ts';
import { places } from '../../locales/zh-CN/places.ts';

export const placeWords = pack(places, async () => (await import('../../locales/en/places.ts')).places);
