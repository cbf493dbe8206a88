import type { Actor } from '@linli/domain/identity';
import type { MediationApplication, MediationInput } from '@linli/domain/mediation';
import { formOf, photo } from '../cases/attachment.test-support.ts';
import { community, openTestCounty, type TestCounty } from '../cases/testing.ts';
import { nobody } from '../database/index.ts';
import { openReceiptSession, recognizeIn } from '../identity/index.ts';
import { type Appointed, shuangjiang } from '../identity/testing.ts';
import { mediationRoom } from './index.ts';
import type { MediationParts } from './world.ts';

/** The test county with a village's committee, two mediators and who keeps its files, and a township's above it. */
export type TestCommittees = TestCounty & {
  readonly chen: Appointed;
  readonly lin: Appointed;
  readonly keeper: Appointed;
  readonly townKeeper: Appointed;
  readonly townMediator: Appointed;
  /** A dispute of two neighbours, written down at the village: its code, and a session of each party. */
  readonly open: (about?: Partial<MediationApplication>) => Promise<Opened>;
  /** A session of a party, by her code. */
  readonly sessionOf: (partyCode: string) => Promise<string>;
  /** A step, as somebody; its status and code. */
  readonly step: (token: string, code: string, step: string, body?: object) => Promise<Answer>;
};
export type Opened = {
  code: string;
  receipts: { code: string; receipt: string }[];
  wang: string;
  shan: string;
};
export type Answer = { status: number; body: Record<string, unknown> & { code?: string } };

export async function openTestCommittees(open?: Parameters<typeof openTestCounty>[2]): Promise<TestCommittees> {
  let county: TestCounty | undefined;
  const parts = () => county?.parts as MediationParts;
  // The room is made before the parts that it is joined to are there.
  const room = mediationRoom(new Proxy({} as MediationParts, { get: (_, part) => Reflect.get(parts(), part) }));
  county = await openTestCounty([room], {}, open);
  const opened = county;
  const village = { unitKind: 'mediationCommittee', divisionCode: community } as const;
  const town = { unitKind: 'mediationCommittee', divisionCode: shuangjiang } as const;
  const chen = await opened.appoint({ ...village, name: '陈调解员', username: 'chen', role: 'mediator' });
  const atVillage = { ...village, unitId: chen.unitId };
  const townKeeper = await opened.appoint({ ...town, name: '镇档案员', username: 'townkeeper', role: 'operator' });
  // Who signs shows her receipt once more.
  const receiptsByToken = new Map<string, string>();
  const step = (token: string, code: string, name: string, body: object = {}) => {
    const receipt = name === 'signature' ? receiptsByToken.get(token) : undefined;
    return opened.ask(token, 'POST', `/mediations/${code}/${name}`, { receipt, ...body }) as Promise<Answer>;
  };
  const keeper = await opened.appoint({ ...atVillage, name: '村档案员', username: 'keeper', role: 'operator' });
  // Without the door, which lets in twenty a minute.
  const sessionOf = (partyCode: string) =>
    opened.database.transact(nobody, async (tx) => openReceiptSession(tx, partyCode, opened.now()).token);
  return {
    ...opened,
    sessionOf,
    chen,
    keeper,
    townKeeper,
    lin: await opened.appoint({ ...atVillage, name: '林调解员', username: 'lin', role: 'mediator' }),
    townMediator: await opened.appoint({
      ...{ ...town, unitId: townKeeper.unitId },
      ...{ name: '马调解员', username: 'ma', role: 'mediator' },
    }),
    step,
    open: async (about = {}) => {
      const { status, body } = await opened.ask(keeper.token, 'POST', '/mediations', { ...wall, ...about });
      if (status !== 201) throw new Error(JSON.stringify(body));
      const given = body as unknown as Pick<Opened, 'code' | 'receipts'>;
      const [wang, shan] = await Promise.all(given.receipts.map(({ code }) => sessionOf(code)));
      for (const [at, token] of [wang, shan].entries())
        receiptsByToken.set(token ?? '', given.receipts[at]?.receipt ?? '');
      return { ...given, wang: wang ?? '', shan: shan ?? '' };
    },
  };
}

export type { Appointed };

/** Who she is, as the house knows her by her token. */
export async function recognized(house: TestCounty, token: string): Promise<Actor> {
  const actor = await recognizeIn(house.database)(token, house.now());
  if (actor === undefined) throw new Error('The session has ended');
  return actor;
}

export const wall: MediationApplication = {
  intake: { kind: 'foundByCommittee' },
  disputeType: 'neighbours',
  divisionCode: community,
  parties: [
    { side: 'applicant', kind: 'person', name: '王秀英', phone: '13800000001', particulars: { ethnicGroup: '土家族' } },
    { side: 'respondent', kind: 'person', name: '李大山' },
  ],
  facts: '李大山砌的墙压了王秀英家的水沟',
  requests: ['拆除压沟的墙'],
};

export const agreement: MediationInput<'draft'> = {
  facts: '李大山砌墙压沟',
  points: '墙是否应拆',
  responsibility: '李大山承担全部责任',
  terms: [{ kind: 'pay', debtor: 2, creditor: 1, amountFen: 200_000, manner: 'transfer', performBy: '2026-04-01' }],
  scope: 'whole',
};

/** Hands in a photo for one use; gives its id. */
export async function handIn({ app }: TestCounty, token: string, code: string, use: string): Promise<string> {
  const { payload, headers } = formOf([
    { name: 'use', content: use },
    { name: 'file', content: await photo(), fileName: 'a.jpg' },
  ]);
  const answer = await app.inject({
    ...{ method: 'POST', url: `/api/v1/mediations/${code}/attachments`, payload },
    headers: { ...headers, authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID() },
  });
  return answer.json().id;
}
