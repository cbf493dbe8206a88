import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { demoPassword } from '../../server/demo/create-county.ts';
import type { Client } from './client.ts';
import { tellDispute } from './dispute-story.ts';

export type Writers = {
  /** No new stories; those that were begun are told to their end. Gives the stories that could not be told. */
  readonly end: () => Promise<string[]>;
};

type Story = (number: string) => Promise<unknown>;
type Told = { code: string; lead: string };

const county = '500235';
const lampOut = '0101';
const longestPauseMilliseconds = 80;

/**
 * Several people at work at once, over HTTP: operators take in reports, accept and dispatch them and add to them, handlers
 * acknowledge and note, strangers hand in pictures and reports, and a committee has two disputes before it at a time. Every text is unlike every other.
 */
export async function setToWork(client: Client, random: () => number, mark: string): Promise<Writers> {
  const signIn = async (username: string) =>
    String((await client.write('sign in', '/sessions', { username, password: demoPassword })).answer.token);
  const people = ['zhaomin', 'qianzhuren', 'sungong', 'yangxiuzhen', 'xiangdahai'];
  const [zhao, qian, sun, yang = '', xiang = ''] = await Promise.all(people.map(signIn));
  const dispatched: Told[] = [];
  const untold: string[] = [];
  let isEnding = false;

  const operator =
    (name: string, token = ''): Story =>
    async (number) => {
      const words = `${mark} ${name} ${number}：路灯不亮`;
      const phone = `138${String(Math.floor(random() * 1e8)).padStart(8, '0')}`;
      const place = { divisionCode: county, address: `第${number}号杆` };
      const report = { words, place, categoryCode: lampOut, channel: 'hotline', reporter: { phone } };
      const registered = await client.write('register', '/cases', report, token);
      const code = String(registered.answer.code);
      await client.write('accept', `/cases/${code}/acceptance`, {}, token);
      const suggestion = await client.read(`/cases/${code}/dispatch-suggestion`, token);
      const { lead } = (await suggestion.json()) as { lead: { unitId: string } };
      await client.write('dispatch', `/cases/${code}/dispatch`, { lead: lead.unitId }, token);
      dispatched.push({ code, lead: lead.unitId });
      await client.write('supplement', `/cases/${code}/supplements`, { words: `${words}，补充` }, token);
    };

  const handler =
    (token = ''): Story =>
    async (number) => {
      const next = dispatched.shift();
      if (next === undefined) return wait(20);
      await client.write('acknowledge', `/cases/${next.code}/acknowledgement`, {}, token);
      const note = { kind: 'note', words: `${mark} 孙工 ${number}：已到现场` };
      await client.write('note', `/cases/${next.code}/notes`, note, token);
    };

  const stranger: Story = async (number) => {
    // A stranger may hand in so many pictures a minute.
    await wait(1_500);
    const picture = await drawPicture(random);
    const uploaded = await client.write('upload', '/attachments', { picture, divisionCode: county });
    const attachments = [String(uploaded.answer.id)];
    const place = { divisionCode: county };
    const report = { words: `${mark} 居民 ${number}：井盖松了`, place, attachments };
    await client.write('report', '/cases', report);
  };

  const committee = { keeper: yang, mediator: xiang, divisionCode: county };
  const neighbours: Story = (number) =>
    tellDispute({
      ...{ client, committee, facts: `${mark} 杨秀珍 ${number}：墙压了水沟` },
      drawPicture: () => drawPicture(random),
    });

  const again = async (name: string, story: Story) => {
    for (let count = 1; !isEnding; count += 1) {
      await story(`${name}-${count}`).catch((fault: Error) => untold.push(`${name}-${count}: ${fault.message}`));
      await wait(random() * longestPauseMilliseconds);
    }
  };
  const working = [
    again('a', operator('赵敏', zhao)),
    again('b', operator('赵敏', zhao)),
    again('c', operator('钱主任', qian)),
    again('d', handler(sun)),
    again('e', stranger),
    again('f', neighbours),
    again('g', neighbours),
  ];
  return {
    end: async () => {
      isEnding = true;
      await Promise.all(working);
      return untold;
    },
  };
}

function drawPicture(random: () => number): Promise<Buffer> {
  const background = { r: random() * 255, g: random() * 255, b: random() * 255 };
  return sharp({ create: { width: 320, height: 240, channels: 3, background } })
    .jpeg()
    .toBuffer();
}
