import { type Actor, type CreateDelegation, decideDelegation, mayActOnIdentity } from '@linli/domain/identity';
import { type Instant, parseInstant } from '@linli/domain/kernel';
import { newId, type Transaction } from '../database/index.ts';
import { refused, unlessRefused } from '../http/index.ts';
import {
  type DelegationRow,
  findDelegationToChange,
  findIdentityLimits,
  listDelegationsFrom,
  listUnitPlaces,
} from './delegation-store.ts';
import { findPost, findPostToChange, insertPost } from './post-store.ts';
import { recordChange } from './record-change.ts';
import { findUnit, type PostRow } from './store.ts';

/** Lets another person act through a post for a time. The delegated post is one of its own and ends by itself. */
export async function delegatePost(
  tx: Transaction,
  postId: string,
  wanted: CreateDelegation,
  actor: Actor,
  now: Instant,
): Promise<DelegationRow> {
  const shown = await findPost(tx, postId);
  if (shown === undefined) throw refused('post.notFound');
  const act = wanted.kind === 'cover' ? 'cover.plan' : 'delegation.create';
  unlessRefused(mayActOnIdentity(actor, act, { divisionCode: shown.divisionCode, postId: shown.id }));
  const source = await findPostToChange(tx, postId);
  if (source === undefined) throw refused('post.notFound');
  const unit = await findUnit(tx, source.unitId);
  if (unit === undefined || (source.validTo !== null && source.validTo <= now)) throw refused('post.withdrawn');
  const span = { from: momentOf(wanted.from, 'from'), until: momentOf(wanted.until, 'until') as Instant };
  const { personId, countyCode } = source;
  const { validFrom, validTo } = unlessRefused(
    decideDelegation(
      { ...wanted, ...span },
      { personId, delegatedFrom: source.delegatedFrom ?? undefined, unitDivisionCode: unit.divisionCode },
      { personId: wanted.personId, unitDivisionCodes: await listUnitPlaces(tx, wanted.personId, countyCode) },
      await findIdentityLimits(tx, source.divisionCode),
      now,
    ),
  );
  const others = await listDelegationsFrom(tx, source.id, now);
  if (
    others.some((other) => other.personId === wanted.personId && other.validFrom < validTo && validFrom < endOf(other))
  )
    throw refused('delegation.taken', { field: 'personId' });
  const row: PostRow = {
    ...source,
    id: newId(now),
    personId: wanted.personId,
    validFrom,
    validTo,
    version: 1,
    ledgerHash: Buffer.alloc(0),
    delegatedFrom: source.id,
    delegationKind: wanted.kind,
    delegatedActs: wanted.acts ?? null,
  };
  const { role, divisionCode, unitId, delegationKind, delegatedFrom, delegatedActs } = row;
  const terms = { delegatedFrom, kind: delegationKind, acts: delegatedActs, validFrom, validTo };
  const body = { personId: row.personId, unitId, role, divisionCode, ...terms };
  const ledgerHash = recordChange(tx, row, { subject: 'post', type: 'post.delegated', body }, actor, now);
  insertPost(tx, { ...row, ledgerHash });
  return (await findDelegationToChange(tx, row.id)) as DelegationRow;
}

function endOf(delegation: DelegationRow): Instant {
  return delegation.validTo as Instant;
}

function momentOf(text: string | undefined, field: string): Instant | undefined {
  const at = text === undefined ? undefined : parseInstant(text);
  if (text !== undefined && at === undefined) throw refused('field.invalid', { field, values: { field } });
  return at;
}
