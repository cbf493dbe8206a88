import type { Actor } from '../../identity/index.ts';
import * as places from './places.ts';
import { type MadeUpStaff, staffActor } from './staff-actor.ts';

const staff = (who: Omit<MadeUpStaff, 'series'>) => staffActor({ ...who, series: '00' });

const { countyCentre, townshipCentre, cityCentre, cityManagement, waterBureau, station } = places;
const { powerCompany, neighbourBureau, committee } = places;

/** The county's governance centre. */
export const zhao = staff({ number: 1, name: '赵敏', role: 'operator', unit: countyCentre });
export const zhou = staff({ number: 2, name: '周丽', role: 'operator', unit: countyCentre });
export const qian = staff({ number: 3, name: '钱主任', role: 'supervisor', unit: countyCentre });
export const leader = staff({ number: 4, name: '郑书记', role: 'leader', unit: countyCentre });
/** The city's centre above it, and the township's below. */
export const cityOperator = staff({ number: 5, name: '何平', role: 'operator', unit: cityCentre });
export const citySupervisor = staff({ number: 6, name: '高处长', role: 'supervisor', unit: cityCentre });
export const townshipOperator = staff({ number: 7, name: '唐燕', role: 'operator', unit: townshipCentre });
export const townshipSupervisor = staff({ number: 8, name: '汤主任', role: 'supervisor', unit: townshipCentre });
/** Departments, the township's station, the grid. */
export const sun = staff({ number: 9, name: '孙工', role: 'handler', unit: cityManagement });
export const colleague = staff({ number: 10, name: '吕工', role: 'handler', unit: cityManagement });
export const waterHandler = staff({ number: 11, name: '水工', role: 'handler', unit: waterBureau });
export const stationHandler = staff({ number: 12, name: '马所长', role: 'handler', unit: station });
export const li = staff({ number: 13, name: '李雪', role: 'gridWorker', unit: station, scope: places.cell });
export const administrator = staff({ number: 14, name: '管理员', role: 'administrator', unit: countyCentre });
export const powerHandler = staff({ number: 15, name: '电工', role: 'handler', unit: powerCompany });
export const neighbourHandler = staff({ number: 16, name: '邻工', role: 'handler', unit: neighbourBureau });
export const chen = staff({ number: 18, name: '陈调解员', role: 'mediator', unit: committee });
export const departmentAdministrator = staff({
  number: 19,
  name: '局管理员',
  role: 'administrator',
  unit: cityManagement,
});
/** Somebody who comes to the city's centre when all others there have worked on a case. */
export const newcomer = staff({ number: 17, name: '新人', role: 'operator', unit: cityCentre });

export const clock: Actor = { kind: 'system', name: 'clock' };

/** Mrs Wang, who reported it, as far as anybody knows her: she holds the receipt of this case. */
export const wang = (found: { code: string }): Actor => ({ kind: 'reporter', caseCode: found.code });
