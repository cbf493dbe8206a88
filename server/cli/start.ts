import type { Command } from 'commander';
import { answering } from './command-line.ts';

/** `linli start`: the server in this process, until it is asked to end. `npm start` builds the screens first. */
export function registerStart(program: Command): void {
  program
    .command('start')
    .description('启动服务：数据库、任务、接口与页面；设置见 README，按 Ctrl-C 停止')
    .action(
      answering(async () => {
        const { start } = await import('../main.ts');
        await start();
        return undefined;
      }),
    );
}
