import type { Instant } from '@linli/domain/kernel';
import type { Connection } from './connection.ts';
import { platformCode, recordAct } from './ledger.ts';
import type { Transaction } from './transaction.ts';

export type Import = {
  /** What came in: `divisions`, `boundaries`, `calendar`, `categories`. */
  readonly what: string;
  readonly at: Instant;
  /** Where it came from, which version it became, what changed. */
  readonly body: object;
  /** Who brought it in at a desk; the platform itself, where a command did. */
  readonly actor?: object | undefined;
};

/** Records in the platform's ledger that reference rows were imported, in the same transaction. Sends without waiting. */
export function recordImport(tx: Transaction, { what, at, body, actor = commandLine }: Import): void {
  recordAct(tx, { countyCode: platformCode, subject: 'import', type: `${what}.imported`, at, actor, body });
}

const commandLine = { kind: 'system', name: 'import' };

/** The same, for an import that asks by a connection. */
export async function recordImportBy(connection: Connection, imported: Import): Promise<void> {
  const sent: Promise<unknown>[] = [];
  const query: Transaction['query'] = <Row>({ text }: { text: string }, values: readonly unknown[] = []) => {
    const answer = connection.query(text, values as unknown[]).then(({ rows }) => rows as Row[]);
    answer.catch(() => {});
    sent.push(answer);
    return answer;
  };
  recordImport({ query }, imported);
  await Promise.all(sent);
}
