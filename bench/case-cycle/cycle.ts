import { Agent, request } from 'node:http';
import type { StepInput } from '@linli/domain/cases';
import { type Actor, scopeOf } from '@linli/domain/identity';
import { registerCase, type SingleStep, takeStep } from '../../server/cases/index.ts';
import { addresses } from '../../server/cases/step-routes.ts';
import { streetLampOut, type TestCounty } from '../../server/cases/testing.ts';
import type { Transaction } from '../../server/database/index.ts';
import { recognizeIn } from '../../server/identity/index.ts';

export type Took = (step: string, milliseconds: number) => void;
export type Transact = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) => Promise<T>;
export type Cycle = { run: (number: number, took: Took) => Promise<void>; through: (transact: Transact) => Cycle };

type Life = readonly (readonly ['zhao' | 'zhou' | 'sun', SingleStep, object])[];

export const stepsOfCycle = [
  'registration',
  'acceptance',
  'dispatch',
  'acknowledgement',
  'note',
  'resolution',
  'followUp',
  'closure',
  'archive',
];

function lifeOf(sunsUnit: string): Life {
  return [
    ['zhao', 'acceptance', { publicWords: '滨江路一处路灯不亮' }],
    ['zhao', 'dispatch', { lead: sunsUnit, reason: '由区城市管理部门维修' }],
    ['sun', 'acknowledgement', {}],
    ['sun', 'note', { kind: 'note', words: '已到现场查看，灯具损坏，已通知维修班组更换' }],
    ['sun', 'resolution', { summary: '已更换灯具，当晚恢复照明，请您放心出行。' }],
    ['zhou', 'followUp', { answer: { responded: true, solved: true, satisfied: 'satisfied' } }],
    ['zhou', 'closure', {}],
    ['zhou', 'archive', {}],
  ];
}

function reportOf(number: number) {
  return {
    words: `滨江路第 ${number} 号灯杆的路灯坏了三天，晚上看不清路，老人出门很危险，请尽快派人维修。`,
    place: { lng: 108.695, lat: 30.925, address: `滨江路 ${number} 号` },
    categoryCode: streetLampOut,
    reporter: { name: '王秀英', phone: '13900000000' },
  };
}

/** By the commands themselves, in this process. */
export async function cycleInProcess(county: TestCounty): Promise<Cycle> {
  const recognize = recognizeIn(county.database);
  const actorOf = async (who: 'zhao' | 'zhou' | 'sun') => (await recognize(county[who].token, county.now())) as Actor;
  const actors = { zhao: await actorOf('zhao'), zhou: await actorOf('zhou'), sun: await actorOf('sun') };
  const life = lifeOf(county.sun.unitId);
  const through = (transact: Transact): Cycle => ({
    through,
    run: async (number, took) => {
      const timed = timer(took);
      const { found } = await timed('registration', () =>
        transact(actors.zhao, (tx) => registerCase(tx, county.parts, actors.zhao, county.now(), reportOf(number))),
      );
      for (const [who, step, input] of life) {
        await timed(step, () =>
          transact(actors[who], (tx) =>
            takeStep(tx, county.parts, actors[who], county.now(), found.code, step, input as StepInput<typeof step>),
          ),
        );
      }
    },
  });
  return through((actor, work) => county.database.transact(scopeOf(actor), work));
}

export type Served = { port: number } & Pick<TestCounty, 'zhao' | 'zhou' | 'sun'>;

/** Over HTTP on the loopback, each request with its session and its idempotency key. */
export function cycleByHttp(served: Served): Cycle {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const life = lifeOf(served.sun.unitId);
  const cycle: Cycle = {
    through: () => cycle,
    run: async (number, took) => {
      const timed = timer(took);
      const { code } = await timed('registration', () =>
        post(agent, served.port, served.zhao.token, '/cases', reportOf(number)),
      );
      for (const [who, step, input] of life)
        await timed(step, () =>
          post(agent, served.port, served[who].token, `/cases/${code}/${addresses[step]}`, input),
        );
    },
  };
  return cycle;
}

function post(agent: Agent, port: number, token: string, path: string, body: object): Promise<{ code: string }> {
  const text = JSON.stringify(body);
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'idempotency-key': crypto.randomUUID(),
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      { agent, port, host: '127.0.0.1', method: 'POST', path: `/api/v1${path}`, headers },
      (answer) => {
        let received = '';
        answer.setEncoding('utf8');
        answer.on('data', (part) => {
          received += part;
        });
        answer.on('end', () => {
          if (answer.statusCode === 201) resolve(JSON.parse(received));
          else reject(new Error(`${path} answered ${answer.statusCode}: ${received}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(text);
  });
}

function timer(took: Took) {
  return async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work();
    took(step, performance.now() - started);
    return result;
  };
}
