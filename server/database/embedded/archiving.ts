/**
 * Settings by which the server hands over each finished piece of its log, at least once a minute while anything happens.
 * Into its own folder, because the account it runs as may enter no other; from there `server/backup` takes it.
 */
export const archiving = {
  archive_mode: 'on',
  archive_timeout: '60',
  archive_command:
    'mkdir -p linli_wal && cp "%p" "linli_wal/%f.new" && sync "linli_wal/%f.new" && mv "linli_wal/%f.new" "linli_wal/%f" && sync linli_wal',
} as const;
