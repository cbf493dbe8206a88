import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { nobody } from '../../database/index.ts';
import { openResidentHouse, type ResidentHouse } from './residents.test-support.ts';

let house: ResidentHouse;
let admin: pg.Client;
before(async () => {
  house = await openResidentHouse();
  admin = new pg.Client({ connectionString: house.test.adminUrl });
  await admin.connect();
});
after(async () => {
  await admin.end();
  await house.close();
});

const minute = 60_000;
const enter = (body: object) => house.ask('POST', '/sign-up-sessions', undefined, body);
const refusalOf = (answer: { statusCode: number; json: () => { code: string } }) => [
  answer.statusCode,
  answer.json().code,
];
const wrong = [422, 'code.wrong'];
const otherThan = (code: string) => (code === '000000' ? '000001' : '000000');

test('a resident comes in by a code to her telephone, and the next time it is the same account', async () => {
  const first = await house.signUp({ phone: '138 1234-5678' });
  const again = await house.signUp({ phone: '+8613812345678' });
  const account = (await house.ask('GET', '/account', again.token)).json();
  const signIns = (await house.ask('GET', '/account/sign-ins', again.token)).json().signIns;

  assert.equal(again.personId, first.personId);
  assert.deepEqual([account.name, account.username, account.contact], ['居民', null, '138****5678']);
  assert.deepEqual(
    signIns.map(({ means }: { means: string }) => means),
    ['code', 'code'],
  );
  assert.deepEqual([await house.countActs('account.signedUp'), await house.countActs('account.signedIn')], [1, 2]);
});

test('a resident may come in by e-mail instead, and gives one of the two', async () => {
  const { token } = await house.signUp({ email: 'Wang.Xiuying@example.com' });
  const both = await house.ask('POST', '/sign-up-codes', undefined, { phone: '13812340000', email: 'a@example.com' });

  assert.equal((await house.ask('GET', '/account', token)).json().contact, 'w****@example.com');
  assert.deepEqual(refusalOf(both), [422, 'signUp.oneAddress']);
});

test('a code has six digits, is good for ten minutes and once, and for the address it was sent to alone', async () => {
  const phone = '13812340001';
  const used = await house.sendCode({ phone });
  const elsewhere = await enter({ ...used, phone: '13812340002' });
  const right = await enter({ ...used, phone });
  const twice = await enter({ ...used, phone });
  const old = await house.sendCode({ phone });
  house.pass(10 * minute);
  const late = await enter({ ...old, phone });

  assert.match(used.code, /^\d{6}$/);
  assert.equal(right.statusCode, 201);
  assert.deepEqual([elsewhere, twice, late].map(refusalOf), [wrong, wrong, wrong]);
});

test('after five wrong tries a code opens nothing, and another is sent', async () => {
  const phone = '13812340003';
  const { id, code } = await house.sendCode({ phone });
  const tries = await Promise.all(Array.from({ length: 5 }, () => enter({ id, phone, code: otherThan(code) })));
  const tooLate = await enter({ id, phone, code });
  const fresh = await house.sendCode({ phone });

  assert.deepEqual(tries.map(refusalOf), [wrong, wrong, wrong, wrong, wrong]);
  assert.deepEqual(refusalOf(tooLate), wrong);
  assert.equal((await enter({ ...fresh, phone })).statusCode, 201);
});

test('who asks for a code learns nothing of whether the address has an account', async () => {
  await house.signUp({ phone: '13812340004' });
  const shapeOf = async (phone: string) => {
    const { statusCode, headers, body } = await house.ask('POST', '/sign-up-codes', undefined, { phone });
    return [statusCode, Object.keys(headers).toSorted(), Object.keys(JSON.parse(body)), body.length];
  };

  assert.deepEqual(await shapeOf('13812340004'), await shapeOf('13812340005'));
  assert.deepEqual(
    refusalOf(await enter({ id: crypto.randomUUID(), phone: '13812340004', code: '123456' })),
    refusalOf(await enter({ id: crypto.randomUUID(), phone: '13812340099', code: '123456' })),
  );
});

test('whoever is guessed at still comes in, by a code that is longer then', async () => {
  const phone = '13812340006';
  for (let count = 0; count < 10; count += 1) {
    const { id, code } = await house.sendCode({ phone });
    await enter({ id, phone, code: otherThan(code) });
  }
  const own = await house.sendCode({ phone });

  assert.match(own.code, /^\d{10}$/);
  assert.equal((await enter({ ...own, phone })).statusCode, 201);
});

test('the same question again sends no second code', async () => {
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const request = { method: 'POST', url: '/api/v1/sign-up-codes', headers, payload: { phone: '13812340007' } } as const;
  const before = house.sent.length;
  const answers = [await house.app.inject(request), await house.app.inject(request)];

  assert.equal(answers[0]?.body, answers[1]?.body);
  assert.equal(house.sent.length, before + 1);
});

test('an address is nowhere in the database, in words or in bytes, and of a code there is a slow hash', async () => {
  const phone = '13812340008';
  await house.signUp({ phone });
  const { id } = await house.sendCode({ phone });
  const { rows: tables } = await admin.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const texts: string[] = [];
  for (const { name } of tables)
    texts.push(...(await admin.query(`select t::text as row from ${name} t`)).rows.map(({ row }) => row));
  const copy = texts.join('\n');

  assert.ok(copy.includes('account.signedUp'), 'the copy is whole');
  for (const text of [phone, Buffer.from(phone).toString('hex'), Buffer.from(phone).toString('base64')])
    assert.ok(!copy.includes(text), text);
  const { rows } = await admin.query('select code_hash from sign_up_codes where id = $1', [id]);
  assert.match(rows[0].code_hash, /^\$argon2id\$/);
});

test('where no letters leave the house, nobody is asked for an address in vain', async () => {
  const silent = await openResidentHouse({ tell: undefined });
  const answer = await silent.ask('POST', '/sign-up-codes', undefined, { phone: '13812340009' });
  await silent.close();

  assert.deepEqual(refusalOf(answer), [409, 'signUp.notOffered']);
});

test('a resident closes her account, and nothing is left by which she could be known', async () => {
  const phone = '13812340010';
  const { token, personId } = await house.signUp({ phone });
  await house.ask('POST', '/account/totp', token);
  const closed = await house.ask('DELETE', '/account', token);
  const after = await house.ask('GET', '/me', token);
  const left = await Promise.all(
    [
      'people where id',
      'sessions where person_id',
      'resident_contacts where person_id',
      'sign_ins where person_id',
    ].map(async (where) => (await admin.query(`select 1 from ${where} = $1`, [personId])).rowCount),
  );
  const key = await admin.query('select wrapped_key from file_keys where id = $1', [personId]);
  const anew = await house.signUp({ phone });

  assert.equal(closed.statusCode, 204, closed.body);
  assert.equal(after.statusCode, 401);
  assert.deepEqual(left, [0, 0, 0, 0]);
  assert.deepEqual(key.rows, [{ wrapped_key: null }]);
  assert.notEqual(anew.personId, personId);
  assert.equal(await house.countActs('account.closed'), 1);
});

test('an account is closed by whoever has just come in, and not where somebody serves', async () => {
  const { token } = await house.signUp({ phone: '13812340011' });
  const zhao = await house.appoint({ name: '赵敏', username: 'zhaomin', role: 'operator' });
  await house.asOwner('update sessions set post_id = null, county_code = null where person_id = $1', [zhao.personId]);
  const ofStaff = await house.ask('DELETE', '/account', zhao.token);
  house.pass(16 * minute);
  const stale = await house.ask('DELETE', '/account', token);

  assert.deepEqual(refusalOf(ofStaff), [403, 'account.ofStaff']);
  assert.deepEqual(refusalOf(stale), [403, 'session.stepUpRequired']);
});

test('one resident sees nothing of another’s account in the database', async () => {
  const { rows: all } = await admin.query('select person_id as id from resident_contacts');
  const [li] = all;
  const seen = await house.database.transact({ ...nobody, person: li.id }, (tx) =>
    tx.query<{ id: string }>({ name: 'test.contacts', text: 'select person_id as id from resident_contacts' }),
  );

  assert.ok(all.length > 1);
  assert.deepEqual(seen, [li]);
});
