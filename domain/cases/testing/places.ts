import type { UnitRef } from '../case.ts';

/** A made-up corner of Yunyang county: one township, one community, one cell. */
export const city = '5002';
export const county = '500235';
export const neighbourCounty = '500236';
export const township = '500235101';
export const community = '500235101001';
export const cell = '500235101001001';
export const otherCell = '500235101001002';

type Unit = UnitRef & { kind: string };

const unit = (number: number, kind: string, divisionCode: string, name: string): Unit => ({
  id: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`,
  kind,
  divisionCode,
  name,
});

export const cityCentre = unit(1, 'governanceCenter', city, '市综治中心');
export const countyCentre = unit(2, 'governanceCenter', county, '县综治中心');
export const townshipCentre = unit(3, 'governanceCenter', township, '双江街道综治中心');
export const cityManagement = unit(4, 'department', county, '县城市管理局');
export const waterBureau = unit(5, 'department', county, '县水利局');
export const station = unit(6, 'station', township, '双江街道平安法治办');
export const powerCompany = unit(7, 'enterprise', county, '县供电公司');
export const neighbourBureau = unit(8, 'department', neighbourCounty, '邻县城市管理局');
export const committee = unit(9, 'mediationCommittee', township, '双江街道人民调解委员会');

export const units: ReadonlyMap<string, Unit> = new Map(
  [
    cityCentre,
    countyCentre,
    townshipCentre,
    cityManagement,
    waterBureau,
    station,
    powerCompany,
    neighbourBureau,
    committee,
  ].map((each) => [each.id, each]),
);

/** As a case keeps a unit. */
export function refOf({ id, name, divisionCode }: Unit): UnitRef {
  return { id, name, divisionCode };
}
