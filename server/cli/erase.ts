import type { Refusal } from '@linli/domain/kernel';
import type { Command } from 'commander';
import { answering, groupOf, UsageError } from './command-line.ts';
import { type DueLine, dueInWords, type Left, reappliedInWords, ruleInWords } from './retention-words.ts';
import { type CommandDatabase, withDatabase } from './with-database.ts';

const description = '删除个人信息：到期的、经申请的、恢复备份后重做的';

/** `linli erase due | case | reapply`: takes words out of files and leaves their proofs valid. */
export function registerErase(program: Command): void {
  const erase = groupOf(program, 'erase', description);
  erase
    .command('due')
    .description('删除保管期满的内容与联系方式；留存中的不动')
    .option('--dry-run', '只列出，不删除')
    .action(answering(answerDue));
  erase
    .command('case')
    .argument('<编号>', '20 位编号')
    .requiredOption('--reason <理由>', '为什么删除；记入台账，本人可见，请勿写个人信息')
    .description('执行一件已有人申请的删除；没有申请或正在留存则拒绝')
    .action(answering(answerCase));
  erase
    .command('rules')
    .description('显示现行保管期限及其依据；--json 可存为文件，改好后用 linli import retention 导入')
    .action(answering(answerRules));
  erase
    .command('reapply')
    .description('恢复旧备份之后，把此前删除过的再删除一遍（名单在密钥文件夹的 erasures.jsonl）')
    .action(answering(answerReapply));
}

async function answerDue({ dryRun = false }: { dryRun?: boolean }) {
  return withRooms(async ({ database, parts, counties, cases, mediation }) => {
    const now = new Date().toISOString();
    const due: DueLine[] = [];
    for (const county of counties) {
      due.push(...(await cases.listDue(database, parts, county, now)));
      const disputes = await mediation.listDueMediations(database, parts, county, now);
      due.push(...disputes.map((each) => ({ ...each, step: 'mediationErasure' as const })));
    }
    let erased = 0;
    for (const county of dryRun ? [] : counties) {
      erased += await cases.eraseDue(database, parts, county, now);
      erased += await mediation.eraseDueMediations(database, parts, county, now);
    }
    return { json: { due, erased }, text: dueInWords(due, dryRun ? undefined : erased) };
  });
}

const mostReason = 500;

async function answerCase(code: string, { reason }: { reason: string }) {
  if (!/^[0-9]{20}$/.test(code)) throw new UsageError('case.invalid', `“${code}”不是编号（20 位数字）。`);
  if (reason.trim() === '' || reason.length > mostReason)
    throw new UsageError(
      'reason.invalid',
      `--reason 的值“${reason.slice(0, 40)}”不能用：请用 1 至 ${mostReason} 个字写明理由。`,
    );
  return withRooms(async ({ database, parts, cases }) => {
    const [{ systemActor }, { insideDivision }] = await Promise.all([
      import('@linli/domain/identity'),
      import('../database/index.ts'),
    ]);
    const actor = systemActor('command line');
    await database.transact(insideDivision(code.slice(0, 6)), (tx) =>
      cases.takeStep(tx, parts, actor, new Date().toISOString(), code, 'erasure', {
        basis: 'request',
        reason: reason.trim(),
      }),
    );
    return { json: { erased: code }, text: `${code} 的内容已删除；决定、日期与校验值保留。` };
  });
}

/** Nothing is left to take, or the case came only after the instant that was restored. */
const isGone: ReadonlySet<string> = new Set([
  ...(['case.erased', 'case.contactGone', 'case.notFound'] as const),
  ...(['mediation.erased', 'mediation.notFound'] as const),
]);

const stepOf: Readonly<Record<string, Left['step']>> = {
  'case.erased': 'erasure',
  'case.contactErased': 'contactErasure',
  'mediation.erased': 'mediationErasure',
};

async function answerReapply() {
  return withRooms(async ({ database, parts, cases, mediation, settings }) => {
    const eraseAgain = (code: string, step: Left['step']): Promise<Refusal | undefined> => {
      const now = new Date().toISOString();
      return step === 'mediationErasure'
        ? mediation.eraseMediationAlone(database, code, now, 'reapplied')
        : cases.eraseAlone(database, parts, { code, step }, now, 'reapplied');
    };
    const lines = await cases.readErasureList(settings.keysFolder);
    const left: Left[] = [];
    let erased = 0;
    for (const { code, type } of lines) {
      const step = stepOf[type] ?? 'erasure';
      const why = await eraseAgain(code, step);
      if (why === undefined) erased += 1;
      else if (!isGone.has(why.refusal)) left.push({ code, step, why });
    }
    const json = { listed: lines.length, erased, left };
    const text = reappliedInWords(lines.length, erased, left, settings.keysFolder);
    return { json, text, exitCode: left.length === 0 ? (0 as const) : (1 as const) };
  });
}

async function answerRules() {
  return withRooms(async ({ database, cases }) => {
    const { nobody } = await import('../database/index.ts');
    const { version, rules } = await database.transact(nobody, cases.findRetention);
    return { json: { rules }, text: [`保管期限第 ${version} 版：`, ...rules.map(ruleInWords)].join('\n') };
  });
}

type House = Pick<CommandDatabase, 'settings'> & {
  readonly database: import('../database/index.ts').Database;
  readonly parts: import('../cases/index.ts').CaseParts;
  readonly counties: readonly string[];
  readonly cases: typeof import('../cases/index.ts');
  readonly mediation: typeof import('../mediation/index.ts');
};

/** The rooms that keep files, for the length of one command. */
async function withRooms<T>(work: (house: House) => Promise<T>) {
  return withDatabase({ migrate: false }, async ({ adminUrl, asOwner, settings }) => {
    const [
      cases,
      mediation,
      { openDatabase, roleUrls, nobody },
      { openPlaces, findCalendar },
      { unitsOf },
      { openFileStore },
      keys,
    ] = await Promise.all([
      import('../cases/index.ts'),
      import('../mediation/index.ts'),
      import('../database/index.ts'),
      import('../territory/index.ts'),
      import('../identity/index.ts'),
      import('../files/index.ts'),
      import('../sealing/index.ts'),
    ]);
    const database = openDatabase(roleUrls(adminUrl), 4);
    const places = await openPlaces((read) => database.transact(nobody, read));
    try {
      const kept = [await asOwner(cases.listCountiesKept), await asOwner(mediation.listCountiesWithMediations)];
      const counties = [...new Set(kept.flat())].sort();
      const files = openFileStore(settings.files);
      const keyRing = keys.openKeyRing(settings.keysFolder);
      const parts = cases.joinCaseParts({ database, places, unitsOf, findCalendar, files, keyRing });
      return await work({ database, parts, counties, cases, mediation, settings });
    } finally {
      places.close();
      await database.close();
    }
  });
}
