import type { TemplateInput, TemplateView } from '@linli/domain/cases';
import type { StaffActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../../database/index.ts';

const list = statement(
  'templates.list',
  `select id, step, name, words, is_of_county as "isOfCounty", unit_id = $2 or (is_of_county and $3) as "isOwn" from word_templates
   where county_code = $1 order by step, name, id limit 500`,
);
const insert = statement(
  'templates.insert',
  `insert into word_templates (county_code, id, unit_id, is_of_county, step, name, words, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const remove = statement(
  'templates.remove',
  'delete from word_templates where county_code = $1 and id = $2 and (unit_id = $3 or (is_of_county and $4)) returning id',
);

export const countyLength = 6;

type Owner = Pick<StaffActor, 'unitId' | 'unitDivisionCode' | 'role'>;

export const countyOf = ({ unitDivisionCode }: Owner): string => unitDivisionCode.slice(0, 6);

/** Whoever administers the county looks after what all of its units use, whichever unit wrote it. */
const looksAfterAll = ({ role, unitDivisionCode }: Owner): boolean =>
  role === 'administrator' && unitDivisionCode.length <= countyLength;

export function listTemplates(tx: Transaction, owner: Owner): Promise<TemplateView[]> {
  return tx.query<TemplateView>(list, [countyOf(owner), owner.unitId, looksAfterAll(owner)]);
}

/** Sends without waiting. */
export function insertTemplate(tx: Transaction, id: string, owner: Owner, input: TemplateInput, now: Instant): void {
  const { step, name, words, isOfCounty } = input;
  void tx.query(insert, [countyOf(owner), id, owner.unitId, isOfCounty, step, name.trim(), words.trim(), now]);
}

export async function removeTemplate(tx: Transaction, id: string, owner: Owner): Promise<boolean> {
  return (await tx.query(remove, [countyOf(owner), id, owner.unitId, looksAfterAll(owner)])).length > 0;
}
