import { join } from 'node:path';

/** What lies where. The first folder is the living county's, the second may be on another disk or machine. */
export type BackupFolders = { readonly dataDir: string; readonly backupFolder: string };

export const placesOf = ({ dataDir, backupFolder }: BackupFolders) => ({
  clusterFolder: join(dataDir, 'postgres'),
  /** Where the server lays each finished piece of its log, and from where we take it. */
  handedOver: join(dataDir, 'postgres', 'linli_wal'),
  files: join(dataDir, 'files'),
  bases: join(backupFolder, 'base'),
  log: join(backupFolder, 'wal'),
  keptFiles: join(backupFolder, 'files'),
});
