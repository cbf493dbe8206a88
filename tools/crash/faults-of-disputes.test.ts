import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import sharp from 'sharp';
import { community } from '../../server/cases/testing.ts';
import { asOwner, openDatabase } from '../../server/database/index.ts';
import { password } from '../../server/identity/testing.ts';
import { readAll } from '../../server/jobs/index.ts';
import { mediationFiguresReaction } from '../../server/mediation/index.ts';
import { openTestCommittees, type TestCommittees } from '../../server/mediation/testing.ts';
import { verifyLedgers } from '../../server/oversight/verify-ledgers.ts';
import type { Acknowledgement } from './acknowledgements.ts';
import { findWrongDisputes } from './check-disputes.ts';
import { type Client, createClient } from './client.ts';
import { tellDispute } from './dispute-story.ts';
import { type Fault, type FaultProxy, openFaultProxy } from './fault-proxy.ts';

const deadlines = { connectMilliseconds: 1_500, firstAnswerMilliseconds: 1_500, answerMilliseconds: 5_000 };
/** In turn, one for each step of the dispute; each is mended when it has cost an answer, and the step is sent again. */
const faults: readonly Fault[] = ['loseAnswer', 'loseCommit', 'slices', 'loseAnswer', 'down'];

let proxy: FaultProxy;
let town: TestCommittees;
let address: string;
let admin: pg.Client;
before(async () => {
  town = await openTestCommittees(async (urls) => {
    proxy = await openFaultProxy(urls.app);
    return openDatabase({ app: proxy.through(urls.app), intake: proxy.through(urls.intake) }, 4, deadlines);
  });
  const mediator = { name: '陈调解员', personId: town.chen.personId, kind: 'civil', fields: ['neighbours'] };
  const listed = { ...mediator, beganOn: '2025-01-10' };
  await town.ask(town.keeper.token, 'POST', `/committees/${town.keeper.unitId}/mediators`, listed);
  address = await town.app.listen({ port: 0, host: '127.0.0.1' });
  admin = new pg.Client({ connectionString: town.test.adminUrl });
  await admin.connect();
});
after(async () => {
  await admin.end();
  await town.close();
  await proxy.close();
});

test('a dispute whose every step meets a broken way is lived once and whole', async () => {
  const all: Acknowledgement[] = [];
  const ledger = { all, keep: (one: Acknowledgement) => void all.push(one), close: () => {} };
  const client = createClient(address, ledger, () => proxy.set('none'));
  await tellDispute({
    ...{ client: overBrokenWays(client), facts: '墙压了水沟', on: '2026-03-02' },
    committee: { keeper: town.keeper.token, mediator: town.chen.token, divisionCode: community },
    drawPicture: () =>
      sharp({ create: { width: 320, height: 240, channels: 3, background: '#1d2433' } })
        .jpeg()
        .toBuffer(),
  });
  await readAll(town.database, [mediationFiguresReaction]);
  const done = all.filter(({ status }) => status < 300);
  const keeper = { username: 'keeper', password };
  const ask = async <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) =>
    (await admin.query<Row>(sql, values)).rows;
  const wrong = await findWrongDisputes(ask, { filesFolder: town.filesFolder, keeper }, client, done);

  assert.deepEqual(wrong, { lost: [], doubled: [], effects: [], files: [] });
  assert.deepEqual(
    all.filter(({ status }) => status >= 300).map(({ intent, answer }) => [intent, answer.code]),
    [],
  );
  assert.equal(done.at(-1)?.intent, 'archive');
  assert.ok(done.filter(({ isReplayed }) => isReplayed).length >= 2, 'no answer was ever lost');
  assert.ok(done.filter(({ attempts }) => attempts > 1).length >= 6, 'hardly anything was ever broken');
  assert.equal(await asOwner(town.test.adminUrl, async (tx) => (await verifyLedgers(tx)).misfit), undefined);
});

function overBrokenWays(client: Client): Client {
  let sent = 0;
  return {
    ...client,
    write: async (...told) => {
      proxy.set(faults[sent++ % faults.length] as Fault);
      try {
        return await client.write(...told);
      } finally {
        proxy.set('none');
      }
    },
  };
}
