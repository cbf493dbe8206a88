import type { UnitKind } from '@linli/domain/identity';
import countyUnits from './departments.json' with { type: 'json' };

/** A unit of the demo county; `key` is stable, so that people and stories can name it before it has an id. */
export type DemoUnit = {
  readonly key: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly divisionCode: string;
  readonly duties: readonly string[];
};

type Division = { readonly code: string; readonly name: string };

/** The same kinds of unit stand in every division of a level: centres and mediators at all three, stations in townships. */
export function demoUnits(divisions: readonly Division[]): DemoUnit[] {
  return divisions.toSorted((one, other) => (one.code < other.code ? -1 : 1)).flatMap(unitsAt);
}

function unitsAt(division: Division): DemoUnit[] {
  if (division.code.length === 6) return unitsOfCounty(division);
  if (division.code.length === 9) return unitsOfTownship(division);
  return division.code.length === 12 ? unitsOfCommunity(division) : [];
}

function unitsOfCounty({ code, name }: Division): DemoUnit[] {
  const centre: DemoUnit = {
    key: `centre.${code}`,
    kind: 'governanceCenter',
    name: `${name}综治中心`,
    divisionCode: code,
    duties: ['centreCoordination', 'townshipAffairs', 'communityAffairs', 'disciplineLiaison'],
  };
  const bodies = countyUnits.map((unit) => ({
    key: `${unit.kind}.${unit.key}.${code}`,
    kind: unit.kind as UnitKind,
    name: `${name}${unit.name}`,
    divisionCode: code,
    duties: unit.duties,
  }));
  return [centre, ...bodies, ...committeesOfCounty({ code, name })];
}

/** Two trades have a committee of their own; disputes of all others stay where they are (归口). */
function committeesOfCounty({ code, name }: Division): DemoUnit[] {
  const committee = (key: string, title: string, duties: string[] = []): DemoUnit => ({
    key: `${key}.${code}`,
    kind: 'mediationCommittee',
    name: `${name}${title}`,
    divisionCode: code,
    duties,
  });
  return [
    committee('mediation', '人民调解委员会'),
    committee('trafficMediation', '道路交通事故人民调解委员会', ['mediation.traffic']),
    committee('labourMediation', '劳动争议人民调解委员会', ['mediation.labour']),
  ];
}

function unitsOfTownship({ code, name }: Division): DemoUnit[] {
  const bare = name.replace(/(街道|镇|..族乡|乡)$/, '');
  const body = (key: string, kind: UnitKind, title: string, duties: string[]): DemoUnit => ({
    key: `${key}.${code}`,
    kind,
    name: title,
    divisionCode: code,
    duties,
  });
  return [
    body('centre', 'governanceCenter', `${name}综治中心`, ['townshipAffairs', 'communityAffairs']),
    body('police', 'station', `${bare}派出所`, ['policing', 'householdRegistration', 'fireworks']),
    body('justice', 'station', `${bare}司法所`, ['legalAid']),
    body('enforcement', 'station', `${name}综合行政执法大队`, ['streetOrder', 'illegalBuilding', 'strawBurning']),
    body('mediation', 'mediationCommittee', `${name}人民调解委员会`, ['mediation']),
  ];
}

function unitsOfCommunity({ code, name }: Division): DemoUnit[] {
  const bare = name.replace(/(居民委员会|村民委员会|居委会|村委会)$/, '');
  const body = (key: string, kind: UnitKind, title: string, duties: string[]): DemoUnit => ({
    key: `${key}.${code}`,
    kind,
    name: `${bare}${title}`,
    divisionCode: code,
    duties,
  });
  return [
    body('centre', 'governanceCenter', '综治中心', ['communityAffairs']),
    // No duty: what a community's centre gets goes on to the township's mediators, as the catalogue says.
    body('mediation', 'mediationCommittee', '人民调解委员会', []),
  ];
}
