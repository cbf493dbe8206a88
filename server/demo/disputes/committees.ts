import type { StaffActor } from '@linli/domain/identity';
import { nationalDisputeTypes, type PlaceLevel } from '@linli/domain/mediation';
import type { CountyUnits } from '../../cases/index.ts';

/** A committee of the demo with who keeps its files and who mediates there. */
export type DemoCommittee = {
  readonly unitId: string;
  readonly divisionCode: string;
  readonly duties: readonly string[];
  readonly keeper: StaffActor;
  readonly mediators: readonly StaffActor[];
};

export type DemoCommittees = {
  readonly at: (level: PlaceLevel) => readonly DemoCommittee[];
  /** The one above, in the same county; undefined for those of the county. */
  readonly above: (committee: DemoCommittee) => DemoCommittee | undefined;
  /** Who checks model cases for the county. */
  readonly supervisor: StaffActor | undefined;
  /** The county’s committee of a trade, where the kind of dispute has one. */
  readonly ofTrade: (disputeType: string) => DemoCommittee | undefined;
};

const digits = { community: 12, township: 9, county: 6 } as const;

export function arrangeCommittees(staff: readonly StaffActor[], { byId }: CountyUnits): DemoCommittees {
  const ofCommittees = staff.filter(({ unitKind }) => unitKind === 'mediationCommittee');
  const all = [...Map.groupBy(ofCommittees, ({ unitId }) => unitId)].flatMap(([unitId, people]) => {
    const keeper = people.find(({ role }) => role === 'operator');
    const mediators = people.filter(({ role }) => role === 'mediator');
    if (keeper === undefined || mediators.length === 0) return [];
    const { unitDivisionCode: divisionCode } = keeper;
    return [{ unitId, divisionCode, duties: byId.get(unitId)?.duties ?? [], keeper, mediators }];
  });
  const tradeOf = (type: string) => nationalDisputeTypes.find(({ code }) => code === type)?.trade;
  const isOfTrade = ({ duties }: DemoCommittee) => duties.some((duty) => duty.startsWith('mediation.'));
  const plain = all.filter((each) => !isOfTrade(each));
  return {
    supervisor: staff.find(({ role, divisionCode }) => role === 'supervisor' && divisionCode.length === digits.county),
    at: (level) => plain.filter(({ divisionCode }) => divisionCode.length === digits[level]),
    above: ({ divisionCode }) =>
      plain.find((each) => each.divisionCode === divisionCode.slice(0, divisionCode.length > 9 ? 9 : 6)),
    ofTrade: (type) => {
      const trade = tradeOf(type);
      return trade === undefined ? undefined : all.find(({ duties }) => duties.includes(trade));
    },
  };
}
