import type { Role, UnitKind } from '@linli/domain/identity';
import { systemActor } from '@linli/domain/identity';
import { type Instant, instantOf } from '@linli/domain/kernel';
import pg from 'pg';
import { type Database, openDatabase, platformInside } from '../database/index.ts';
import { patient, type TestDatabase, testDatabase } from '../database/testing.ts';
import { type App, createApp, type HttpSettings, type Room } from '../http/index.ts';
import { testKeyRing } from '../sealing/testing.ts';
import { countAttempts } from './attempts.ts';
import {
  createPerson,
  createPost,
  createUnit,
  hashPassword,
  type IdentityParts,
  identityRoom,
  recognizeIn,
} from './index.ts';
import { findUnit } from './store.ts';

export const yunyang = '500235';
export const shuangjiang = '500235001';
export const password = 'a lamp at the bridge';

const start = Date.parse('2026-03-02T01:00:00.000Z');

export type TestHouse = {
  readonly app: App;
  readonly database: Database;
  readonly test: TestDatabase;
  /** Sets the clock forward. */
  readonly pass: (milliseconds: number) => void;
  readonly now: () => Instant;
  /** A person with an account and one post. Gives the session's token. */
  readonly appoint: (person: Appointment) => Promise<Appointed>;
  readonly signIn: (username: string) => Promise<string>;
  /** Asks as the owner of the tables, to arrange and to look at what no role of ours may see. */
  readonly asOwner: <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;
  readonly close: () => Promise<void>;
};

export type Appointment = {
  name: string;
  username: string;
  role: Role;
  divisionCode?: string;
  unitKind?: UnitKind;
  unitDivisionCode?: string;
  duties?: string[];
  /** The unit where the post is, when it stands already. */
  unitId?: string;
};
export type Appointed = { token: string; personId: string; postId: string; unitId: string };

/** The house with the given rooms on a database of its own, its clock at nine on a Monday in March 2026. */
export async function openTestHouse(
  rooms: readonly Room[] | ((database: Database) => readonly Room[]) = [],
  settings: HttpSettings = {},
  /** Another way to the database: through something that breaks it, say. */
  open: (urls: { app: string; intake: string }) => Database | Promise<Database> = (urls) =>
    openDatabase(urls, undefined, patient),
  parts: Partial<IdentityParts> = {},
): Promise<TestHouse> {
  const test = await testDatabase();
  const database = await open({ app: test.appUrl, intake: test.intakeUrl });
  let passed = 0;
  const clock = () => instantOf(start + passed);
  const identity = {
    publicUrl: 'http://localhost:8080',
    ring: testKeyRing(),
    secondFactorRoles: [],
    attempts: inNoHurry(),
    ...parts,
  };
  const all = [identityRoom(identity), ...(typeof rooms === 'function' ? rooms(database) : rooms)];
  const given = { logLevel: 'silent', requestsPerMinute: 1_000_000, ...settings } as const;
  const app = await createApp({ database, clock, recognize: recognizeIn(database), settings: given, rooms: all });
  const passwordHash = await hashPassword(password);
  const signIn = async (username: string) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/sessions',
      headers: { 'idempotency-key': crypto.randomUUID() },
      payload: { username, password },
    });
    if (answer.statusCode !== 201) throw new Error(answer.body);
    return answer.json().token as string;
  };
  return {
    app,
    database,
    test,
    pass: (milliseconds) => {
      passed += milliseconds;
    },
    now: clock,
    signIn,
    appoint: async (person) => ({
      ...(await appoint(database, person, passwordHash, clock())),
      token: await signIn(person.username),
    }),
    asOwner: (sql, values = []) => askAsOwner(test.ownerUrl, sql, values),
    close: async () => {
      await app.close();
      await database.close();
      await test.drop();
    },
  };
}

async function askAsOwner<Row>(url: string, sql: string, values: unknown[]): Promise<Row[]> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    return (await owner.query(sql, values)).rows as Row[];
  } finally {
    await owner.end();
  }
}
/** Counts as the house does, without the waiting. */
const inNoHurry = () => countAttempts(async () => {});

function appoint(database: Database, person: Appointment, passwordHash: string, now: Instant) {
  const { name, username, role, divisionCode = yunyang, duties = [] } = person;
  const { unitDivisionCode = divisionCode, unitKind = 'governanceCenter' } = person;
  const actor = systemActor('test');
  const countyCode = unitDivisionCode.slice(0, 6);
  return database.transact(platformInside(countyCode), async (tx) => {
    const standing = person.unitId === undefined ? undefined : await findUnit(tx, person.unitId);
    const wanted = { kind: unitKind, name: `${name}的单位`, divisionCode: unitDivisionCode, duties };
    const unit = standing ?? createUnit(tx, wanted, actor, now);
    const personId = await createPerson(tx, { name, username, passwordHash, countyCode }, now);
    const post = await createPost(tx, unit, { personId, role, divisionCode }, actor, now);
    return { personId, postId: post.id, unitId: unit.id };
  });
}
