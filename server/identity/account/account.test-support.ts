import { randomUUID } from 'node:crypto';
import { TOTP } from 'otpauth';
import { openTestHouse, password, type TestHouse } from '../testing.ts';

export type AccountHouse = TestHouse & {
  readonly ask: (method: Method, path: string, token?: string, payload?: object) => Promise<Answer>;
  /** Signs in as anybody does, with a code where one is asked. */
  readonly enter: (username: string, typed?: string, code?: string) => Promise<Answer>;
  /** How often something was recorded of accounts. */
  readonly countActs: (type: string) => Promise<number>;
  readonly codeAt: (secret: string, secondsLater?: number) => string;
};
type Answer = import('light-my-request').Response;
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export async function openAccountHouse(...given: Parameters<typeof openTestHouse>): Promise<AccountHouse> {
  const house = await openTestHouse(...given);
  const ask: AccountHouse['ask'] = (method, path, token, payload) =>
    house.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        'idempotency-key': randomUUID(),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      payload,
    });
  return {
    ...house,
    ask,
    enter: (username, typed = password, code) =>
      ask('POST', '/sessions', undefined, { username, password: typed, ...(code === undefined ? {} : { code }) }),
    countActs: async (type) => {
      const sql = "select count(*)::int as count from outbox where subject = 'account' and type = $1";
      return (await house.database.app.query(sql, [type])).rows[0].count;
    },
    codeAt: (secret, secondsLater = 0) =>
      new TOTP({ secret }).generate({ timestamp: Date.parse(house.now()) + secondsLater * 1000 }),
  };
}
