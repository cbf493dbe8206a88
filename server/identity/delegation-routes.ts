import {
  type Actor,
  CreateDelegation,
  DelegateList,
  DelegationList,
  DelegationView as DelegationShape,
  type DelegationView,
  identityPolicy,
  isStaff,
  mayActOnIdentity,
  whoMay,
} from '@linli/domain/identity';
import { Type } from 'typebox';
import { type App, read, refused, requireVersion, unlessRefused, write } from '../http/index.ts';
import { delegatePost } from './delegate-post.ts';
import {
  type DelegationRow,
  findDelegation,
  findDelegationToChange,
  findIdentityLimits,
  listDelegates,
  listDelegationsInside,
  listOwnDelegations,
} from './delegation-store.ts';
import { endDelegation } from './end-delegation.ts';
import { findPost } from './post-store.ts';
import { findUnit } from './store.ts';

const params = Type.Object({ id: Type.String({ format: 'uuid' }) });

const createRoute = {
  schema: {
    operationId: 'delegatePost',
    summary: 'Let somebody act through a post for a time',
    description: 'The holder delegates from now on; she or an administrator plans a cover ahead. An end is required.',
    params,
    body: CreateDelegation,
    response: { 201: DelegationShape },
  },
  config: { who: whoMay(identityPolicy['cover.plan']) },
};

const listRoute = {
  schema: {
    operationId: 'listDelegations',
    summary: 'Delegations that run or are planned: for an administrator those of her place, else one’s own',
    response: { 200: DelegationList },
  },
  config: { who: whoMay(identityPolicy['delegation.list']) },
};

const endRoute = {
  schema: {
    operationId: 'endDelegation',
    summary: 'End a delegation before its time; its sessions end at once',
    params,
    response: { 204: Type.Null({ description: 'Ended' }) },
  },
  config: { who: whoMay(identityPolicy['delegation.end']) },
};

const delegatesRoute = {
  schema: {
    operationId: 'listDelegates',
    summary: 'Who may be handed this post: people of units at or inside its unit’s place',
    params,
    querystring: Type.Object(
      { words: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })) },
      { additionalProperties: false },
    ),
    response: { 200: DelegateList },
  },
  config: { who: whoMay(identityPolicy['delegate.list']) },
};

export function delegationRoutes(app: App): void {
  app.post('/posts/:id/delegations', createRoute, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      const created = await delegatePost(tx, request.params.id, request.body, actor, now);
      return { status: 201, body: viewOfDelegation(created, actor), version: created.version };
    }),
  );

  app.get('/posts/:id/delegates', delegatesRoute, (request, reply) =>
    read(request, reply, async (tx, actor) => {
      const post = await findPost(tx, request.params.id);
      const unit = post && (await findUnit(tx, post.unitId));
      if (post === undefined || unit === undefined) throw refused('post.notFound');
      unlessRefused(mayActOnIdentity(actor, 'delegate.list', { divisionCode: post.divisionCode, postId: post.id }));
      const of = { ...post, unitDivisionCode: unit.divisionCode };
      const [delegates, limits] = await Promise.all([
        listDelegates(tx, of, request.query.words),
        findIdentityLimits(tx, post.divisionCode),
      ]);
      return { body: { delegates, longestDays: limits.longestDelegationDays } };
    }),
  );

  app.get('/delegations', listRoute, (request, reply) =>
    read(request, reply, async (tx, actor, now) => {
      if (!isStaff(actor)) throw refused('session.required');
      const rows =
        actor.role === 'administrator'
          ? await listDelegationsInside(tx, actor.divisionCode, now)
          : await listOwnDelegations(tx, actor, now);
      return { body: { delegations: rows.map((row) => viewOfDelegation(row, actor)) } };
    }),
  );

  app.post('/delegations/:id/ending', endRoute, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      const shown = await findDelegation(tx, request.params.id);
      if (shown === undefined) throw refused('delegation.notFound');
      unlessRefused(mayEnd(actor, shown));
      const delegation = await findDelegationToChange(tx, shown.id);
      if (delegation === undefined) throw refused('delegation.notFound');
      requireVersion(request, delegation.version);
      await endDelegation(tx, delegation, 'early', actor, now);
      return {};
    }),
  );
}

function mayEnd(actor: Actor, { divisionCode, delegatedFrom: postId, personId: delegateId }: DelegationRow) {
  return mayActOnIdentity(actor, 'delegation.end', { divisionCode, postId, delegateId });
}

function viewOfDelegation(row: DelegationRow, actor: Actor): DelegationView {
  const { id, role, unitName, divisionCode, validFrom, version, delegationKind, delegatedActs } = row;
  return {
    id,
    kind: delegationKind as DelegationView['kind'],
    role,
    unitName,
    divisionCode,
    from: { postId: row.delegatedFrom, personName: row.delegatorName },
    to: { personId: row.personId, personName: row.personName },
    validFrom,
    validTo: row.validTo as string,
    ...(delegatedActs === null ? {} : { acts: delegatedActs }),
    version,
    may: mayEnd(actor, row) === undefined ? ['end'] : [],
  };
}
