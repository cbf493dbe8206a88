import { type Instant, instantOf, later } from '@linli/domain/kernel';
import type { Job } from '../jobs/index.ts';
import type { BackupFolders } from './folders.ts';
import { keepFiles } from './keep-files.ts';
import { keepLog } from './keep-log.ts';
import { makeBackup } from './make-backup.ts';
import { pruneBackups } from './prune-backups.ts';

export const keptBackups = 7;
const day = 86_400_000;

/** Each minute what happened, each night a new base and nothing older than a week. */
export function backupJobs(adminUrl: string, folders: BackupFolders): Job[] {
  return [
    {
      name: 'backup.keepUp',
      every: 'minute',
      run: async (now) => (await keepLog(folders)) + (await keepFiles(folders, dayBefore(now))),
    },
    {
      name: 'backup.make',
      every: 'day',
      run: async () => {
        await makeBackup(adminUrl, folders, () => instantOf(Date.now()));
        await pruneBackups(folders, keptBackups);
        return 1;
      },
    },
  ];
}

/** The folder of a file's day follows Beijing, which may be a day ahead or a night behind. */
function dayBefore(now: Instant): string {
  return later(now, -2 * day).slice(0, 10);
}
