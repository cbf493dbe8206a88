import { randomUUID } from 'node:crypto';
import { request as newRequests } from 'playwright-core';
import type { DemoHouse } from '../../tools/demo-house.ts';

export type Filled = { readonly code: string; readonly receipt: string };

/** So many calls that an operator has taken and nobody has accepted; and one report of a resident, with its receipt. */
export async function fillCounty({ address, password }: DemoHouse, cases: number): Promise<Filled> {
  const desk = await newRequests.newContext({
    baseURL: `${address}/api/v1/`,
    extraHTTPHeaders: { 'x-linli-request': '1', 'accept-language': 'zh-CN' },
  });
  const send = async (path: string, data: object, method = 'POST') => {
    const answer = await desk.fetch(path, { method, data, headers: { 'idempotency-key': randomUUID() } });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
  const resident = await send('cases', report(0));
  const { me } = await send('sessions', { username: 'zhaomin', password });
  if (me.posts.length > 1) await send('session/post', { postId: me.posts[0].id }, 'PUT');
  const waiting = Array.from({ length: cases }, (_, number) => number + 1);
  const lane = async () => {
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) await send('cases', report(number));
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
  await desk.dispose();
  return { code: resident.code, receipt: resident.receipt };
}

function report(number: number) {
  return {
    words: `滨江路第 ${number} 号灯杆的路灯坏了三天，晚上看不清路，老人出门很危险，请尽快派人维修，谢谢你们了。`,
    place: { lng: 108.695, lat: 30.945, address: `滨江路 ${number} 号` },
  };
}
