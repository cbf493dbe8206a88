/**
 * Whose eyes a transaction has. Row security compares every row with it; an empty scope sees no territory-owned row.
 * `from` and `to` bound the division codes inside (`from <= code < to`); `unit` opens the orders of one unit;
 * `caseCode` opens the one case whose receipt was shown; `person` opens what is somebody's own: passkeys, sign-ins, reports.
 * `role` is that of the post, or `platform` where no post acts: without one of those no unit, post or person is changed.
 */
export type Scope = {
  readonly post: string;
  readonly unit: string;
  readonly county: string;
  readonly from: string;
  readonly to: string;
  readonly caseCode: string;
  readonly person: string;
  readonly role: string;
};

export const nobody: Scope = { post: '', unit: '', county: '', from: '', to: '', caseCode: '', person: '', role: '' };

/** Everything inside a division: what the clock and the imports work with. */
export function insideDivision(divisionCode: string): Scope {
  return { ...nobody, county: divisionCode.slice(0, 6), from: divisionCode, to: `${divisionCode}:` };
}

/** The platform itself at work in a division: the command line, a demo, an import. It makes units, posts and people too. */
export function platformInside(divisionCode: string): Scope {
  return { ...insideDivision(divisionCode), role: 'platform' };
}

/**
 * The only writer of the row-security context. SET LOCAL takes no parameters (and set_config() does not reach the
 * workers of a cluster), so each value must come from a closed alphabet: ids, digits and the colon that ends a range.
 */
export function scopeStatement(scope: Scope): string {
  const { post, unit, county, from, to, caseCode, person, role } = scope;
  const values = [post, unit, county, from, to, caseCode, person];
  const outside =
    values.find((value) => !/^[0-9a-f:-]{0,64}$/.test(value)) ?? (/^[a-zA-Z]{0,16}$/.test(role) ? undefined : role);
  if (outside !== undefined) throw new Error(`Scope value ${JSON.stringify(outside)} is outside the closed alphabet`);
  return `SET LOCAL linli.scope = '${[...values, role].join('|')}'`;
}
