import type { SpawnOptions } from 'node:child_process';
import type { ServerAccount } from './server-account.ts';

/**
 * How a database program is started: standing in its folder, as its account, with none of our environment.
 * The account may not be allowed to walk to the folder from the root of the file system (a clone below /root);
 * `/proc/self/cwd` needs no walk, because the process already stands there.
 */
export function inCluster(clusterFolder: string, account: ServerAccount | undefined) {
  const spawnOptions: SpawnOptions = {
    cwd: clusterFolder,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    ...account,
  };
  const folderAsSeenInside = account && process.platform === 'linux' ? '/proc/self/cwd' : clusterFolder;
  return { spawnOptions, folderAsSeenInside };
}
