import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { sealPlainRows } from '../../sealing/index.ts';
import { sealPlainMessages } from './index.ts';
import { keyRing, openTalkingCounty, type TalkingCounty } from './messages.test-support.ts';

let county: TalkingCounty;
let admin: pg.Client;
before(async () => {
  county = await openTalkingCounty();
  admin = new pg.Client({ connectionString: county.test.adminUrl });
  await admin.connect();
});
after(async () => {
  await admin.end();
  await county.close();
});

test('a copy of the whole database holds no number, name or address of anybody, in words or in bytes', async () => {
  const reporter = { name: '王秀英', phone: '13812345678', email: 'wang.xiuying@example.com' };
  const place = { lng: 108.695, lat: 30.925 };
  const { code } = (await county.ask(undefined, 'POST', '/cases', { words: '路灯不亮', place, reporter })).body;
  await county.bring(code);
  await county.ask(undefined, 'POST', `/public/cases/${code}/subscriptions`, { phone: '13987654321' });
  await county.ask(county.zhao.token, 'POST', `/cases/${code}/contact-readings`, { reason: 'followUp' });
  await county.step(county.sun.token, code, 'acknowledgement');
  await county.react();

  const copy = await readEverything();

  const given = [...Object.values(reporter), '13987654321'];
  const forms = given.flatMap((text) => [
    text,
    Buffer.from(text).toString('hex'),
    Buffer.from(text).toString('base64'),
  ]);
  assert.deepEqual(
    forms.filter((form) => copy.includes(form)),
    [],
  );
  assert.ok(copy.includes('路灯不亮') && copy.includes('138****5678'), 'the copy is whole');
});

test('what was written before there were keys is sealed, and a server killed on the way loses no row', async () => {
  const code = await county.reports('13800000071');
  await county.bring(code);
  await county.react();
  await admin.query('alter table messages drop constraint messages_sealed_check');
  await admin.query(
    `insert into messages (county_code, id, case_id, cause_id, cause_seq, type, part, to_kind, to_value, words,
       created_at, next_attempt_at)
     select county_code, gen_random_uuid(), case_id, case_id, 1, 'case.accepted', 'reporter', 'phone',
       '1370000' || lpad(number::text, 4, '0'), '您反映的事项已受理' || number, created_at, created_at
     from messages, generate_series(1, 450) number where to_masked = '138****0071' and type = 'case.accepted'`,
  );
  await admin.query(
    `alter table messages add constraint messages_sealed_check
     check (to_value is null and words is null and key_id is not null and to_masked is not null) not valid`,
  );
  let lots = 0;
  const dying = {
    ...sealPlainMessages,
    seal: async (...lot: Parameters<typeof sealPlainMessages.seal>) => {
      const place = await sealPlainMessages.seal(...lot);
      lots += 1;
      if (lots === 2) throw new Error('killed');
      return place;
    },
  };
  const seal = (sealer: typeof sealPlainMessages) => sealPlainRows(county.test.adminUrl, keyRing, [sealer], county.now);

  await assert.rejects(seal(dying), /killed/);
  const between = await county.look('select count(*)::int as plain from messages where words is not null');
  await seal(sealPlainMessages);
  await seal({ ...sealPlainMessages, seal: () => assert.fail('there is nothing left to seal') });

  assert.deepEqual(between, [{ plain: 250 }]);
  const told = await Promise.all([county.toldTo('13700000001'), county.toldTo('13700000450')]);
  assert.deepEqual(
    told.map(([one]) => one?.words),
    ['您反映的事项已受理1', '您反映的事项已受理450'],
  );
  assert.deepEqual(await county.look('select 1 from messages where to_value is not null or words is not null'), []);
});

/** As a dump would have it: every row of every table, bytes as hexadecimal. */
async function readEverything(): Promise<string> {
  const tables = await admin.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const texts: string[] = [];
  for (const { name } of tables.rows)
    texts.push(
      ...(await admin.query<{ row: string }>(`select t::text as row from ${name} t`)).rows.map(({ row }) => row),
    );
  return texts.join('\n');
}
