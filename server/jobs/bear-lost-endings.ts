import type PgBoss from 'pg-boss';

/** How pg-boss writes down that jobs have ended, well or badly. */
const ending = /UNNEST\(\$2::uuid\[\]\)/i;

/**
 * pg-boss does not wait for the statement that ends a job, so a database that is away at that moment would end the whole
 * process (an unhandled rejection). The fault is told instead; the job's row expires, and the next turn comes as planned.
 */
export function bearLostEndings(boss: PgBoss, onFault: (fault: unknown) => void): void {
  const db = boss.getDb();
  const execute = db.executeSql.bind(db);
  db.executeSql = async (text, values) => {
    if (!ending.test(text)) return execute(text, values);
    return execute(text, values).catch((fault) => {
      onFault(fault);
      return { rows: [{ count: 0 }], rowCount: 0 };
    });
  };
}
