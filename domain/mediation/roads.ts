import type { Period } from '../kernel/index.ts';
import type { Mediation } from './mediation.ts';

export const roadKinds = ['arbitration', 'administrative', 'litigation', 'police'] as const;
export type RoadKind = (typeof roadKinds)[number];

/** Where a dispute may go when mediation does not settle it: named on the notice with its address and its limit. */
export type Road = {
  readonly kind: RoadKind;
  readonly name: string;
  readonly address?: string;
  readonly within?: Period;
  readonly law?: string;
};

/** Rows of a place; an empty division is everywhere, an empty type every dispute. */
export type RoadRow = Road & { readonly division: string; readonly disputeTypes: readonly string[] };

/** The limits that are law everywhere. Names and addresses are a county's own rows. */
export const nationalRoads: readonly RoadRow[] = [
  {
    kind: 'litigation',
    name: '人民法院',
    within: { amount: 36, unit: 'months' },
    law: '民法典第188条',
    division: '',
    disputeTypes: [],
  },
  {
    kind: 'arbitration',
    name: '劳动人事争议仲裁委员会',
    within: { amount: 12, unit: 'months' },
    law: '劳动争议调解仲裁法第27条',
    division: '',
    disputeTypes: ['labour', 'wages'],
  },
  {
    kind: 'arbitration',
    name: '农村土地承包仲裁委员会',
    within: { amount: 24, unit: 'months' },
    law: '农村土地承包经营纠纷调解仲裁法第18条',
    division: '',
    disputeTypes: ['land'],
  },
  {
    kind: 'administrative',
    name: '乡镇或者县级以上人民政府',
    law: '土地管理法第14条、森林法第22条',
    division: '',
    disputeTypes: ['land'],
  },
  {
    kind: 'administrative',
    name: '公安机关交通管理部门',
    law: '道路交通安全法第74条',
    division: '',
    disputeTypes: ['traffic'],
  },
  {
    kind: 'administrative',
    name: '卫生健康主管部门',
    law: '医疗纠纷预防和处理条例第22条',
    division: '',
    disputeTypes: ['medical'],
  },
];

/**
 * The roads open to a dispute of this type at this place: of each kind and name the row of the nearest place. Litigation is
 * always among them; nobody's way to a court is shut by mediation (人民调解法 art. 3).
 */
export function roadsFor(rows: readonly RoadRow[], disputeType: string, divisionCode: string): Road[] {
  const here = rows
    .filter(({ division }) => divisionCode.startsWith(division))
    .filter(({ disputeTypes }) => disputeTypes.length === 0 || disputeTypes.includes(disputeType))
    .toSorted((one, other) => other.division.length - one.division.length);
  const nearest = here.filter((row, at) => here.findIndex((other) => isSameRoad(other, row)) === at);
  return nearest
    .toSorted((one, other) => roadKinds.indexOf(one.kind) - roadKinds.indexOf(other.kind))
    .map(({ division: _, disputeTypes: __, ...road }) => road);
}

/**
 * Which court confirms what was agreed in a file (民事诉讼法 art. 205): the one that invited the committee to mediate it; else
 * that of the place, which the county names among its roads, or which bears the county's name.
 */
export function courtOf(
  rows: readonly RoadRow[],
  { divisionCode, intake }: Pick<Mediation, 'divisionCode' | 'intake'>,
  countyName: string,
): string {
  if (intake.kind === 'preFilingReferral' && intake.courtName !== undefined) return intake.courtName;
  const own = rows.filter(({ kind, division }) => kind === 'litigation' && division !== '');
  const here = own.filter(({ division }) => divisionCode.startsWith(division));
  return here.toSorted((one, other) => other.division.length - one.division.length)[0]?.name ?? `${countyName}人民法院`;
}

/** A county's court takes the place of "the court"; two arbitration commissions stand beside each other. */
function isSameRoad(one: RoadRow, other: RoadRow): boolean {
  if (one.kind !== other.kind) return false;
  return one.kind === 'litigation' || one.law === other.law;
}
