import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildLocator } from '@linli/domain/territory';
import { type Database, platformInside } from '../database/index.ts';
import { openFileStore } from '../files/index.ts';
import type { Room } from '../http/index.ts';
import { type IdentityParts, unitsOf } from '../identity/index.ts';
import { type Appointed, openTestHouse, shuangjiang, type TestHouse, yunyang } from '../identity/testing.ts';
import { testKeyRing } from '../sealing/testing.ts';
import { findCalendar } from '../territory/find-calendar.ts';
import { starterCatalogue } from './catalogue/starter.ts';
import { casesRoom, distinctSerials, importCatalogue, joinCaseParts } from './index.ts';
import type { CaseParts, Places } from './parts.ts';

export const streetLampOut = '0101';
export const community = '500235001001';
export const cell = '500235001001001';

/** The test house with a county at work: a centre, a department, a township and one grid cell of a square kilometre. */
export type TestCounty = TestHouse & {
  readonly parts: CaseParts;
  /** Where its store keeps the bytes of files. */
  readonly filesFolder: string;
  readonly zhao: Appointed;
  readonly zhou: Appointed;
  readonly qian: Appointed;
  readonly sun: Appointed;
  readonly li: Appointed;
  /** A request as somebody, by her token. */
  readonly ask: (
    token: string | undefined,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: object,
  ) => Promise<Answered>;
};
export type Answered = { status: number; body: Record<string, never> & { code: string }; etag?: string };

const names = new Map([
  [yunyang, '云阳县'],
  [shuangjiang, '双江街道'],
  [community, '双江街道 滨江社区'],
  [cell, '双江街道 滨江社区 第001网格'],
]);

const square = [
  [
    [
      [108.69, 30.92],
      [108.7, 30.92],
      [108.7, 30.93],
      [108.69, 30.93],
      [108.69, 30.92],
    ],
  ],
] as const;
const locator = buildLocator([{ code: cell, polygons: square as never }]);

export const places: Places = {
  locate: (lng, lat) => {
    const located = locator.locate(lng, lat);
    if (located.how === 'none') return undefined;
    return { divisionCode: located.cellCode, precision: located.how === 'inside' ? 'cell' : 'nearest' };
  },
  nameOf: (divisionCode) => names.get(divisionCode),
  counties: () => [yunyang],
};

export async function openTestCounty(
  more: readonly Room[] = [],
  identity: Partial<IdentityParts> = {},
  open?: Parameters<typeof openTestHouse>[2],
): Promise<TestCounty> {
  let parts: CaseParts | undefined;
  const folder = await mkdtemp(join(tmpdir(), 'linli-files-'));
  const files = openFileStore({ kind: 'disk', folder });
  const rooms = (database: Database) => {
    parts = joinCaseParts({
      ...{ database, places, unitsOf, findCalendar, files },
      random: distinctSerials(0),
      keyRing: testKeyRing(),
    });
    return [casesRoom(parts), ...more];
  };
  const house = await openTestHouse(rooms, {}, open, identity);
  const report = await house.database.transact(platformInside(yunyang), (tx) =>
    importCatalogue(tx, starterCatalogue, '2020-01-01T00:00:00.000Z', house.now()),
  );
  if (!report.imported) throw new Error(JSON.stringify(report.problems));
  const zhao = await house.appoint({ name: '赵敏', username: 'zhaomin', role: 'operator' });
  const duties = starterCatalogue.duties.map(({ key }) => key);
  return {
    ...house,
    close: async () => {
      await house.close();
      await rm(folder, { recursive: true, force: true });
    },
    parts: parts as CaseParts,
    filesFolder: folder,
    zhao,
    zhou: await house.appoint({ name: '周洁', username: 'zhoujie', role: 'operator', unitId: zhao.unitId }),
    qian: await house.appoint({ name: '钱主任', username: 'qian', role: 'supervisor', unitId: zhao.unitId }),
    sun: await house.appoint({ name: '孙工', username: 'sun', role: 'handler', unitKind: 'department', duties }),
    li: await house.appoint({
      name: '李雪',
      username: 'lixue',
      role: 'gridWorker',
      divisionCode: cell,
      unitDivisionCode: community,
    }),
    ask: async (token, method, path, body) => {
      const answer = await house.app.inject({
        method,
        url: `/api/v1${path}`,
        headers: {
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(method !== 'GET' ? { 'idempotency-key': crypto.randomUUID() } : {}),
        },
        payload: body,
      });
      const etag = answer.headers.etag as string | undefined;
      return { status: answer.statusCode, body: answer.body === '' ? {} : answer.json(), etag } as Answered;
    },
  };
}
