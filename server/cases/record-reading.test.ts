import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { openTestCounty, streetLampOut, type TestCounty } from './testing.ts';

let county: TestCounty;
before(async () => {
  county = await openTestCounty();
});
after(() => county.close());

test('whoever asks how to reach Mrs Wang is written down, in the ledger too', async () => {
  const place = { lng: 108.695, lat: 30.925 };
  const report = { words: '路灯不亮', place, categoryCode: streetLampOut, reporter: { phone: '13900000000' } };
  const { code } = (await county.ask(undefined, 'POST', '/cases', report)).body as unknown as { code: string };

  const asked = await county.ask(county.zhao.token, 'POST', `/cases/${code}/contact-readings`, { reason: 'followUp' });

  assert.equal(asked.status, 200);
  const owner = new pg.Client({ connectionString: county.test.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query(
    `select what, reason, case_readings.actor->>'unitId' as unit, subject, type from case_readings
     join ledger_entries on subject_id = case_readings.id`,
  );
  await owner.end();
  assert.deepEqual(rows, [
    { what: 'contact', reason: 'followUp', unit: county.zhao.unitId, subject: 'reading', type: 'file.read' },
  ]);
});
