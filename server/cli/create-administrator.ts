import { systemActor } from '@linli/domain/identity';
import { isRefusal } from '@linli/domain/kernel';
import type { Command } from 'commander';
import { answering, UsageError } from './command-line.ts';
import { readSecret } from './read-secret.ts';
import { withDatabase } from './with-database.ts';

type Options = { division: string; username: string; name: string };

const shortest = 12;

/** `linli create-administrator`: the first person of an installation; she creates units and posts for everybody else. */
export function registerCreateAdministrator(program: Command): void {
  program
    .command('create-administrator')
    .description('创建管理员：可设单位、人员与岗位，不能查看诉求。密码从标准输入读取')
    .requiredOption('--division <区划代码>', '管理的区划，如 500235')
    .requiredOption('--username <用户名>', '登录用的用户名')
    .requiredOption('--name <姓名>', '姓名')
    .action(answering(createAdministratorAt));
}

async function createAdministratorAt({ division, username, name }: Options) {
  if (!/^[1-9]([0-9]|[0-9]{3}|[0-9]{5}|[0-9]{8})$/.test(division))
    throw new UsageError('division.invalid', `--division 的值“${division}”不是省、市、县或乡级区划代码。`);
  if (username.trim() === '') throw new UsageError('username.missing', '请填写 --username。');
  const password = await readSecret(`密码（至少 ${shortest} 个字符）：`);
  if ([...password].length < shortest)
    throw new UsageError('password.tooShort', `密码至少要有 ${shortest} 个字符，请换一个更长的。`);

  const [{ createAdministrator, hashPassword }, { platformInside }] = await Promise.all([
    import('../identity/index.ts'),
    import('../database/index.ts'),
  ]);
  const passwordHash = await hashPassword(password);
  const now = new Date().toISOString();
  const person = { name, username, passwordHash };
  const created = await withDatabase({ migrate: true }, (database) =>
    database.asApp(
      (tx) => createAdministrator(tx, person, division, systemActor('command line'), now),
      platformInside(division),
    ),
  );
  if (isRefusal(created)) return created;
  return { json: created, text: `已创建管理员“${name}”（${username}），管理 ${division}。` };
}
