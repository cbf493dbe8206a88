import {
  Appointed,
  CreatePost,
  identityPolicy,
  mayActOnIdentity,
  PersonList,
  type StaffActor,
  StaffList,
  whoMay,
} from '@linli/domain/identity';
import { Type } from 'typebox';
import { type App, read, refused, requireVersion, unlessRefused, write } from '../http/index.ts';
import { appointStaff } from './appoint-staff.ts';
import { findPostToChange, listStaff, searchStaff } from './post-store.ts';
import { findUnit } from './store.ts';
import { viewOfStaff } from './views.ts';
import { withdrawPost } from './withdraw-post.ts';

const params = Type.Object({ id: Type.String({ format: 'uuid' }) });

const listStaffRoute = {
  schema: {
    operationId: 'listStaff',
    summary: 'The posts of a unit and who holds them',
    params,
    response: { 200: StaffList },
  },
  config: { who: whoMay(identityPolicy['person.list']) },
};

const listPeopleRoute = {
  schema: {
    operationId: 'listPeople',
    summary: 'People who hold or held a post in my place, by part of the name or of the username',
    querystring: Type.Object(
      { words: Type.String({ minLength: 1, maxLength: 64, pattern: '\\S', examples: ['李雪'] }) },
      { additionalProperties: false },
    ),
    response: { 200: PersonList },
  },
  config: { who: whoMay(identityPolicy['person.list']) },
};

const createPostRoute = {
  schema: {
    operationId: 'createPost',
    summary: 'Give a person a post, with an account if she has none',
    body: CreatePost,
    response: { 201: Appointed },
  },
  config: { who: whoMay(identityPolicy['post.create']) },
};

const withdrawPostRoute = {
  schema: {
    operationId: 'withdrawPost',
    summary: 'Withdraw a post; its sessions end at once',
    params,
    response: { 204: Type.Null({ description: 'Withdrawn' }) },
  },
  config: { who: whoMay(identityPolicy['post.withdraw']) },
};

export function postRoutes(app: App): void {
  app.get('/units/:id/posts', listStaffRoute, (request, reply) =>
    read(request, reply, async (tx, actor, now) => {
      const unit = await findUnit(tx, request.params.id);
      if (unit === undefined) throw refused('unit.notFound');
      unlessRefused(mayActOnIdentity(actor, 'person.list', unit));
      return { body: { posts: (await listStaff(tx, unit.id, now)).map(viewOfStaff) } };
    }),
  );

  app.get('/people', listPeopleRoute, (request, reply) =>
    read(request, reply, async (tx, actor, now) => {
      unlessRefused(mayActOnIdentity(actor, 'person.list'));
      const { divisionCode } = actor as StaffActor;
      return { body: { people: await searchStaff(tx, divisionCode, request.query.words.trim(), now) } };
    }),
  );

  app.post('/posts', createPostRoute, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      const { post, firstCode } = await appointStaff(tx, request.body, actor, now);
      return { status: 201, body: { ...viewOfStaff(post), firstCode }, version: post.version };
    }),
  );

  app.post('/posts/:id/withdrawal', withdrawPostRoute, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      const post = await findPostToChange(tx, request.params.id);
      if (post === undefined) throw refused('post.notFound');
      unlessRefused(mayActOnIdentity(actor, 'post.withdraw', post));
      requireVersion(request, post.version);
      await withdrawPost(tx, post, actor, now);
      return {};
    }),
  );
}
