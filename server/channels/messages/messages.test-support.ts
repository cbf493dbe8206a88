import pg from 'pg';
import { casesReactions } from '../../cases/index.ts';
import { openTestCounty, streetLampOut, type TestCounty } from '../../cases/testing.ts';
import { insideDivision, statement } from '../../database/index.ts';
import { yunyang } from '../../identity/testing.ts';
import { type Reader, readAll } from '../../jobs/index.ts';
import { listFileKeys, openText } from '../../sealing/index.ts';
import { testKeyRing } from '../../sealing/testing.ts';
import { messagesReaction, messagesRoom } from './index.ts';
import { placeOf } from './message-store.ts';

export type Told = { type: string; part: string; to: string; words: string; leave: string | null };

/** The test county with a way to its people, and everything that was written to one of them. */
export type TalkingCounty = TestCounty & {
  readonly reports: (phone: string, words?: string) => Promise<string>;
  readonly step: (token: string, code: string, address: string, body?: object) => Promise<void>;
  /** Accepted and dispatched to Sun, so that everybody may see it. */
  readonly bring: (code: string, categoryCode?: string) => Promise<void>;
  readonly react: (reader?: Reader) => Promise<void>;
  readonly toldTo: (phone: string) => Promise<Told[]>;
  /** As the owner of the tables. */
  readonly look: <Row>(sql: string, values?: unknown[]) => Promise<Row[]>;
};

export const keyRing = testKeyRing();

export async function openTalkingCounty(): Promise<TalkingCounty> {
  const county = await openTestCounty([messagesRoom(keyRing)]);
  const owner = new pg.Pool({ connectionString: county.test.ownerUrl, max: 1 });
  const step = async (token: string, code: string, address: string, body: object = {}) => {
    const answer = await county.ask(token, 'POST', `/cases/${code}/${address}`, body);
    if (answer.status !== 201) throw new Error(`${address}: ${JSON.stringify(answer.body)}`);
  };
  const look = async <Row>(sql: string, values: unknown[] = []) => (await owner.query(sql, values)).rows as Row[];
  return {
    ...county,
    step,
    look,
    reports: async (phone, words = '滨江路的路灯坏了三天') => {
      const place = { lng: 108.695, lat: 30.925 };
      const reported = await county.ask(undefined, 'POST', '/cases', { words, place, reporter: { phone } });
      if (reported.status !== 201) throw new Error(JSON.stringify(reported.body));
      return reported.body.code;
    },
    bring: async (code, categoryCode = streetLampOut) => {
      await step(county.zhao.token, code, 'categorization', { categoryCode });
      await step(county.zhao.token, code, 'acceptance', { publicWords: '滨江路路灯不亮' });
      await step(county.zhao.token, code, 'dispatch', { lead: county.sun.unitId, reason: '由城市管理部门维修' });
    },
    react: async (reader = messagesReaction(keyRing)) => {
      await readAll(county.database, [casesReactions(county.parts), reader]);
    },
    toldTo: async (address) => (await listTold(county)).filter(({ to }) => to === address),
    close: async () => {
      await owner.end();
      await county.close();
    },
  };
}

type Row = Omit<Told, 'to' | 'words'> & { id: string; keyId: string; toSealed: Buffer | null; wordsSealed: Buffer };

/** Everything that was written, opened; to nobody where it has been told. */
function listTold({ database }: TestCounty): Promise<Told[]> {
  return database.transact(insideDivision(yunyang), async (tx) => {
    const rows = await tx.query<Row>(
      statement(
        'test.told',
        `select id, type, part, key_id as "keyId", to_sealed as "toSealed", words_sealed as "wordsSealed",
           leave_path as leave from messages order by created_at, id`,
      ),
    );
    const keys = await listFileKeys(tx, keyRing, yunyang, [...new Set(rows.map(({ keyId }) => keyId))]);
    return rows.flatMap(({ id, keyId, toSealed, wordsSealed, ...row }) => {
      const key = keys.get(keyId);
      if (key === undefined || toSealed === null) return [];
      const to = openText(key, placeOf(id, 'to_sealed'), toSealed);
      return [{ ...row, to, words: openText(key, placeOf(id, 'words_sealed'), wordsSealed) }];
    });
  });
}
