import { isRefusal } from '@linli/domain/kernel';
import type { Command } from 'commander';
import { answering, UsageError } from './command-line.ts';
import { showProgress } from './progress.ts';
import { withDatabase } from './with-database.ts';

type Options = { days: string; cases?: string; disputes?: string; seed: string };

const casesADay = 100;
const disputesADay = 10;

/** `linli demo`: the demo county, and days of its life lived through the real commands. */
export function registerDemo(program: Command): void {
  program
    .command('demo')
    .description('演示县：云阳县的真实区划、虚构的网格与人员，用真实的命令过上若干天')
    .option('--days <天数>', '过多少天，到此刻为止', '30')
    .option('--cases <件数>', `一共多少件；不填为每天 ${casesADay} 件`)
    .option('--disputes <件数>', `一共多少件纠纷；不填为每天 ${disputesADay} 件`)
    .option('--seed <数>', '随机种子：相同的种子过相同的日子', '1')
    .action(answering(answerDemo));
}

async function answerDemo(options: Options) {
  const days = wholeNumber('--days', options.days, 1, 365);
  const cases = wholeNumber('--cases', options.cases ?? String(days * casesADay), 1, 1_000_000);
  const disputes = wholeNumber('--disputes', options.disputes ?? String(days * disputesADay), 0, 100_000);
  const seed = wholeNumber('--seed', options.seed, 0, 2_000_000_000);
  const [{ liveDemo }, { openFileStore }, { openKeyRing }] = await Promise.all([
    import('../demo/live-demo.ts'),
    import('../files/index.ts'),
    import('../sealing/index.ts'),
  ]);
  const startedAt = performance.now();
  const lived = await withDatabase({ migrate: true }, async ({ adminUrl, settings }) => {
    const bar = showProgress('过日子', days * 24);
    let shown = 0;
    try {
      const house = { adminUrl, files: openFileStore(settings.files), keyRing: openKeyRing(settings.keysFolder) };
      return await liveDemo(house, { days, cases, disputes, seed }, (hours) => {
        bar.advance(hours - shown);
        shown = hours;
      });
    } finally {
      bar.end();
    }
  });
  if (isRefusal(lived)) return lived;
  const seconds = Number(((performance.now() - startedAt) / 1_000).toFixed(1));
  const statuses = Object.entries(lived.statuses).map(([status, count]) => `${status} ${count}`);
  return {
    json: { ...lived, days, seconds },
    text: `${days} 天，${lived.cases} 件，用时 ${seconds} 秒：${statuses.join('，')}。`,
  };
}

function wholeNumber(option: string, given: string, least: number, most: number): number {
  const number = Number(given);
  if (/^[0-9]+$/.test(given) && number >= least && number <= most) return number;
  throw new UsageError('number.invalid', `${option} 的值“${given}”应为 ${least} 到 ${most} 的整数。`);
}
