import lists from './words/scenes.json' with { type: 'json' };

/** A place as the people there call it: 杏家湾社区, 石云村. */
export type ScenePlace = { readonly name: string };

/** The particulars of one matter, so that the report, its fields and its outcome speak of the same lamp and the same days. */
export type Scene = Readonly<Record<(typeof slots)[number], string>>;

export const slots = [
  'place',
  'spot',
  'estate',
  'building',
  'floor',
  'shop',
  'company',
  'school',
  'hospital',
  'goods',
  'topic',
  'days',
  'time',
  'age',
  'n',
  'm',
  'amount',
  'small',
  'large',
] as const;

export function drawScene(random: () => number, place: ScenePlace): Scene {
  const rural = isVillage(place);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  return {
    place: place.name.replace(/(居民委员会|村民委员会|居委会|村委会)$/, ''),
    spot: pick(random, rural ? lists.villageSpots : lists.townSpots),
    estate: pick(random, rural ? lists.villageEstates : lists.estates),
    building: `${between(1, 18)}栋${between(1, 4)}单元`,
    floor: String(between(2, rural ? 5 : 28)),
    shop: pick(random, lists.shops),
    company: pick(random, lists.companies),
    school: pick(random, lists.schools),
    hospital: pick(random, lists.hospitals),
    goods: pick(random, lists.goods),
    topic: pick(random, lists.topics),
    days: pick(random, lists.days),
    time: pick(random, lists.times),
    age: pick(random, lists.ages),
    n: String(between(2, 9)),
    m: String(between(12, 80)),
    amount: String(between(3, 98) * 100),
    small: String(between(3, 56) * 5),
    large: String(between(6, 180) * 1000),
  };
}

/** Communities of a town are 社区, those of the country 村, whatever follows in the register. */
export function isVillage(place: ScenePlace): boolean {
  return /村(村民委员会|村委会)?$/.test(place.name);
}

/** Puts the particulars into `{slots}`; a slot that does not exist is a mistake in the data files. */
export function fill(template: string, scene: Scene, more: Readonly<Record<string, string>> = {}): string {
  const values: Readonly<Record<string, string>> = { ...scene, ...more };
  const text = template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = values[slot];
    if (value === undefined) throw new Error(`no words for {${slot}} in ${template}`);
    return value;
  });
  return text.replace(/([？！])[。，]/g, '$1');
}

export function pick<Item>(random: () => number, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
