import { isRefusal, refuse } from '@linli/domain/kernel';
import type { Command } from 'commander';
import type { LocatedPlace } from '../territory/index.ts';
import { answering, UsageError } from './command-line.ts';
import { withDatabase } from './with-database.ts';

/** `linli locate`: which cell, community and divisions a position lies in. */
export function registerLocate(program: Command): void {
  program
    .command('locate')
    .description('定位：经纬度（WGS-84）所在的网格、社区及上级区划')
    .argument('<经度>', '如 108.695')
    .argument('<纬度>', '如 30.945')
    .action(answering(answerLocate));
}

async function answerLocate(lngText: string, latText: string) {
  const lng = readDegrees('经度', lngText, 180);
  const lat = readDegrees('纬度', latText, 90);
  const { openPlaces } = await import('../territory/index.ts');
  const found = await withDatabase({ migrate: false }, async ({ asApp }) => {
    const places = await openPlaces((work) => asApp(work));
    places.close();
    return places.locate(lng, lat) ?? refuse('place.notFound', { values: { lng, lat } });
  });
  return isRefusal(found) ? found : { json: found, text: inWords(found) };
}

function readDegrees(what: string, text: string, most: number): number {
  const degrees = /^-?[0-9]{1,3}(\.[0-9]{1,15})?$/.test(text) ? Number(text) : Number.NaN;
  if (Math.abs(degrees) <= most) return degrees;
  throw new UsageError('position.invalid', `${what}“${text}”不是 -${most} 到 ${most} 之间的度数。`);
}

const precisionWords: Readonly<Record<LocatedPlace['precision'], (metres: number) => string>> = {
  cell: () => '在网格内',
  nearest: (metres) => `不在任何网格内，最近的网格相距 ${Math.round(metres)} 米`,
  division: () => '不在任何网格内，只知道所在区划',
};

function inWords({ divisionCode, name, precision, distanceMetres, isSynthetic, ancestors }: LocatedPlace): string {
  return [
    `${name} ${divisionCode}${isSynthetic ? '（示例网格，非真实边界）' : ''}`,
    precisionWords[precision](distanceMetres),
    ...ancestors.map((above) => `${above.code} ${above.name}`),
  ].join('\n');
}
