/**
 * Whose eyes a transaction has. Row security compares every row with it; an empty scope sees no territory-owned row.
 * `from` and `to` bound the division codes inside (`from <= code < to`); `unit` opens the orders of one unit;
 * `caseCode` opens the one case whose receipt was shown; `person` opens what is somebody's own: passkeys, sign-ins, reports.
 */
export type Scope = {
  readonly post: string;
  readonly unit: string;
  readonly county: string;
  readonly from: string;
  readonly to: string;
  readonly caseCode: string;
  readonly person: string;
};

export const nobody: Scope = { post: '', unit: '', county: '', from: '', to: '', caseCode: '', person: '' };

/** Everything inside a division: what the clock and the imports work with. */
export function insideDivision(divisionCode: string): Scope {
  return { ...nobody, county: divisionCode.slice(0, 6), from: divisionCode, to: `${divisionCode}:` };
}

/**
 * The only writer of the row-security context. SET LOCAL takes no parameters (and set_config() does not reach the
 * workers of a cluster), so each value must come from a closed alphabet: ids, digits and the colon that ends a range.
 */
export function scopeStatement(scope: Scope): string {
  const values = [scope.post, scope.unit, scope.county, scope.from, scope.to, scope.caseCode, scope.person];
  const outside = values.find((value) => !/^[0-9a-f:-]{0,64}$/.test(value));
  if (outside !== undefined) throw new Error(`Scope value ${JSON.stringify(outside)} is outside the closed alphabet`);
  return `SET LOCAL linli.scope = '${values.join('|')}'`;
}
