import type { StaffActor } from '../../identity/index.ts';

type Unit = { readonly id: string; readonly kind: string; readonly name: string; readonly divisionCode: string };

/** Who a made-up member of staff is. A cast numbers its own; `series`, two digits, keeps it apart from other casts. */
export type MadeUpStaff = Pick<StaffActor, 'role' | 'name'> & {
  readonly series: string;
  readonly number: number;
  readonly unit: Unit;
  /** Where she works, if not in the whole of her unit's place. */
  readonly scope?: string | undefined;
};

export function staffActor({ series, number, name, role, unit, scope }: MadeUpStaff): StaffActor {
  const person = String(number).padStart(12, '0');
  return {
    kind: 'staff',
    personId: `00000000-0000-7000-9${series}0-${person}`,
    name,
    postId: `00000000-0000-7000-a${series}0-${person}`,
    unitId: unit.id,
    unitKind: unit.kind as StaffActor['unitKind'],
    unitName: unit.name,
    unitDivisionCode: unit.divisionCode,
    role,
    divisionCode: scope ?? unit.divisionCode,
  };
}
