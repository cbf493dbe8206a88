/** Of whom, or of what, a model case must not tell. */
export const namedKinds = ['party', 'agent', 'mediator', 'witness', 'organization', 'place'] as const;
export type NamedKind = (typeof namedKinds)[number];

/** A name that stands in a file. */
export type NamedInFile = { readonly kind: NamedKind; readonly name: string };

type Words = { readonly text: string } | undefined;
type Opened = {
  readonly parties: readonly { kind: string; name?: Words; agent?: { name?: Words } | undefined }[];
  readonly mediators: readonly { name: string }[];
  readonly investigations: readonly { of?: Words }[];
  readonly committee: Unit;
  readonly firstCommittee?: Unit;
  readonly assisting?: readonly Unit[];
};
type Unit = { readonly name: string; readonly divisionCode: string };

/**
 * Every name in a file, its words opened: parties, agents, mediators, people who were heard, and the places and committees that
 * would lead there. The county itself may be told.
 */
export function namedInFile(file: Opened, places: readonly string[] = []): NamedInFile[] {
  const { parties, mediators, investigations, committee, firstCommittee, assisting = [] } = file;
  const units = [committee, ...(firstCommittee ? [firstCommittee] : []), ...assisting];
  const found: NamedInFile[] = [
    ...parties.flatMap(({ kind, name }) => {
      if (name === undefined) return [];
      return kind === 'organization' ? namesOfOrganization(name.text) : namesOfPeople(name.text, 'party');
    }),
    ...parties.flatMap(({ agent }) => namesOfPeople(agent?.name?.text, 'agent')),
    ...mediators.flatMap(({ name }) => namesOfPeople(name, 'mediator')),
    ...investigations.flatMap(({ of }) => namesOfPeople(of?.text, 'witness')),
    ...units.filter(({ divisionCode }) => divisionCode.length > countyDigits).flatMap(({ name }) => placesOf(name)),
    ...places.flatMap(placesOf),
  ];
  const seen = new Set<string>();
  return found.filter(({ name }) => !seen.has(name) && seen.add(name));
}

const countyDigits = 6;

/** Of “李大爷（村民）、王小明” each word by itself; words that say what somebody is are no names. */
function namesOfPeople(text = '', kind: NamedKind): NamedInFile[] {
  return text
    .split(/[\s,，、;；()（）:：/]+/)
    .filter((word) => word.length >= 2 && !(kind === 'witness' && (word.length > longestName || roles.test(word))))
    .map((name) => ({ kind, name }));
}

/** Longer is no name of a person, but what somebody wrote of her. */
const longestName = 8;
const roles =
  /^(当事人|申请人|被申请人|证人|村民|居民|邻居|村主任|村支书|支书|队长|组长|网格员|调解员|现场|社区干部|村干部|物业|工友|同事|亲属|家属|医生|老师)$/;

/** The whole name, and what is left of it without where it is and what form it has. */
function namesOfOrganization(name: string): NamedInFile[] {
  const core = name
    .replace(/^.{2,8}?[省市县区]/, '')
    .replace(/(股份|集团)?(有限)?(责任)?公司$|(专业)?合作社$|(经营|门市|服务)?部$|店$|厂$/, '');
  const names = core.length >= 2 && core !== name && !trades.test(core) ? [name, core] : [name];
  return names.map((each) => ({ kind: 'organization', name: each }));
}

const trades = /^(建筑|建设|物业|装修|运输|商贸|餐饮|农业|劳务|物业服务|物业管理|建筑工程)$/;

/** “双江街道滨江社区人民调解委员会”: the street’s name and the community’s, and each without what it is. */
function placesOf(name: string): NamedInFile[] {
  const place = name.replace(/(人民)?调解委员会$|调委会$/, '').replace(/^.{2,8}?[省市县]/, '');
  const parts = place.match(/.{2,8}?(街道|社区|乡|镇|村|居委会)/g) ?? (place.length >= 2 ? [place] : []);
  return parts.map((part) => ({ kind: 'place', name: part }));
}
