import type { Answered, Client, Picture } from './client.ts';

/** Who works at a committee: its keeper of files and its mediator, by their sessions. */
export type Committee = { readonly keeper: string; readonly mediator: string; readonly divisionCode: string };

type Telling = {
  readonly client: Client;
  readonly committee: Committee;
  /** Unlike that of every other dispute. */
  readonly facts: string;
  readonly drawPicture: () => Promise<Buffer>;
  /** The day on which it is performed: that of the house. */
  readonly on?: string;
};

const performBy = '2099-12-31';

/**
 * Two neighbours before a committee, from the first word to the sealed volume: one comes with her receipt, the other on papers
 * that are scanned. Each step is taken when the one before was acknowledged.
 */
export async function tellDispute({ client, committee, facts, drawPicture, on = today() }: Telling): Promise<void> {
  const { keeper, mediator, divisionCode } = committee;
  const { answer } = await client.write('openDispute', '/mediations', disputeOf(facts, divisionCode), keeper);
  const { code, receipts } = answer as { code: string; receipts: { code: string; receipt: string }[] };
  const take = (token: string, step: string, body: object = {}) =>
    client.write(step, `/mediations/${code}/${step}`, body, token);
  const handIn = async (use: string) => {
    const file: Picture = { picture: await drawPicture(), use };
    return String((await client.write('handIn', `/mediations/${code}/attachments`, file, mediator)).answer.id);
  };

  await take(keeper, 'acceptance');
  await take(keeper, 'assignment', { lead: await likeliestMediator(client, code, keeper) });
  const wang = await openAsParty(client, receipts[0]);
  await take(wang, 'rights-notice');
  await take(mediator, 'rights-notice', { party: 2, paper: await handIn('consent') });
  const terms = [{ kind: 'pay', debtor: 2, creditor: 1, amountFen: 80_000, manner: 'transfer', performBy }];
  await take(wang, 'proposal', { terms });
  const photo = { name: `${facts}，照片`, kind: 'copy', pages: 1, fileId: await handIn('evidence'), shownTo: 'file' };
  await take(mediator, 'evidence', photo);
  await take(mediator, 'draft', { facts, points: '墙是否应拆', responsibility: '各让一步', terms, scope: 'whole' });
  const paper = { paper: 'agreement', number: 1 };
  await take(wang, 'signature', { ...paper, receipt: receipts[0]?.receipt });
  await take(mediator, 'signature', { ...paper, party: 2, image: await handIn('signature') });
  await take(mediator, 'signature', paper);
  await take(keeper, 'seal', { number: 1 });
  await take(wang, 'performance', { term: 1, on, amountFen: 80_000 });
  await take(keeper, 'archive');
}

function disputeOf(facts: string, divisionCode: string) {
  const parties = [
    { side: 'applicant', kind: 'person', name: '王秀英' },
    { side: 'respondent', kind: 'person', name: '李大山' },
  ];
  const intake = { kind: 'foundByCommittee' };
  return { intake, disputeType: 'neighbours', divisionCode, parties, facts, requests: ['拆除压沟的墙'] };
}

async function likeliestMediator(client: Client, code: string, keeper: string): Promise<string> {
  const answer = await client.read(`/mediations/${code}/candidates`, keeper);
  const { ranked } = (await answer.json()) as { ranked: { personId: string }[] };
  if (ranked[0] === undefined) throw new Error(`Nobody could mediate ${code}`);
  return ranked[0].personId;
}

async function openAsParty(client: Client, given: { code: string; receipt: string } | undefined): Promise<string> {
  const body = { partyCode: given?.code, receipt: given?.receipt };
  const opened: Answered = await client.write('open as party', '/mediation-sessions', body);
  return String(opened.answer.token);
}

/** In Beijing, where a performance cannot be on a day to come. */
function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}
