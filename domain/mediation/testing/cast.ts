import type { UnitRef } from '../../cases/index.ts';
import { community, county, countyCentre, station, township } from '../../cases/testing/places.ts';
import { type MadeUpStaff, staffActor } from '../../cases/testing/staff-actor.ts';
import type { Actor } from '../../identity/index.ts';
import { partyCode } from '../mediation.ts';
import type { RosterEntry } from '../world.ts';

type Unit = UnitRef & { kind: string; duties?: readonly string[] };

const unit = (number: number, divisionCode: string, name: string, duties?: readonly string[]): Unit => ({
  id: `00000000-0000-7000-8100-${String(number).padStart(12, '0')}`,
  kind: 'mediationCommittee',
  divisionCode,
  name,
  duties,
});

/** Three levels, a neighbouring village, and the county's centre for labour and medical disputes. */
export const village = unit(1, community, '滨江社区人民调解委员会');
export const town = unit(2, township, '双江街道人民调解委员会');
export const countyCommittee = unit(3, county, '云阳县人民调解委员会');
export const neighbourVillage = unit(4, `${township}002`, '杏家湾社区人民调解委员会');
export const trade = unit(5, county, '云阳县劳动争议人民调解委员会', ['mediation.labour']);
export const committees = [village, town, countyCommittee, neighbourVillage, trade];
export const units: ReadonlyMap<string, Unit> = new Map(
  [...committees, countyCentre, station].map((each) => [each.id, each]),
);

type Post = Pick<MadeUpStaff, 'number' | 'name' | 'role'> & { at: Unit };
const staff = ({ at, ...who }: Post) => staffActor({ ...who, series: '10', unit: at });

/** Mediator Chen of the village, and her colleague. */
export const chen = staff({ number: 1, name: '陈调解员', role: 'mediator', at: village });
export const lin = staff({ number: 2, name: '林调解员', role: 'mediator', at: village });
/** The township, the county, the trade, the next village. */
export const ma = staff({ number: 3, name: '马调解员', role: 'mediator', at: town });
export const yu = staff({ number: 4, name: '于调解员', role: 'mediator', at: countyCommittee });
export const fang = staff({ number: 5, name: '方调解员', role: 'mediator', at: trade });
export const he = staff({ number: 6, name: '何调解员', role: 'mediator', at: neighbourVillage });
export const mediators = [chen, lin, ma, yu, fang, he];
/** Who keeps the files of each committee. */
export const villageKeeper = staff({ number: 11, name: '村档案员', role: 'operator', at: village });
export const townKeeper = staff({ number: 12, name: '镇档案员', role: 'operator', at: town });
export const countyKeeper = staff({ number: 13, name: '县档案员', role: 'operator', at: countyCommittee });
export const tradeKeeper = staff({ number: 14, name: '行业档案员', role: 'operator', at: trade });
export const keepers = [villageKeeper, townKeeper, countyKeeper, tradeKeeper];
/** Above them, beside them, and those who sent it. */
export const qian = staff({ number: 21, name: '钱主任', role: 'supervisor', at: countyCentre });
export const leader = staff({ number: 22, name: '郑书记', role: 'leader', at: countyCentre });
export const administrator = staff({ number: 23, name: '管理员', role: 'administrator', at: countyCentre });
export const officer = staff({ number: 24, name: '马警官', role: 'handler', at: station });
export const bystanders = [qian, leader, administrator, officer];

export const roster: ReadonlyMap<string, RosterEntry> = new Map(
  mediators.map(({ personId, name, unitId }) => [personId, { personId, name, unitId }]),
);

export const clock: Actor = { kind: 'system', name: 'clock' };

/** A party as far as anybody knows her: she holds the code of her own. */
export function party(found: { code: string }, number: number): Actor {
  return { kind: 'reporter', caseCode: partyCode(found, number) };
}

/** Where the village mediates. */
export const room = { id: '00000000-0000-7000-b200-000000000001', name: '村调解室', isStepFree: true };
