import type { Instant } from '@linli/domain/kernel';
import type pg from 'pg';
import { platformCode, recordAct } from './ledger.ts';
import type { Transaction } from './transaction.ts';

export type Import = {
  /** What came in: `divisions`, `boundaries`, `calendar`, `categories`. */
  readonly what: string;
  readonly at: Instant;
  /** Where it came from, which version it became, what changed. */
  readonly body: object;
  /** Who brought it in at a desk; the platform itself, where a command did. */
  readonly actor?: object;
};

/** Records in the platform's ledger that reference rows were imported, in the same transaction. Sends without waiting. */
export function recordImport(tx: Transaction, { what, at, body, actor = commandLine }: Import): void {
  recordAct(tx, { countyCode: platformCode, subject: 'import', type: `${what}.imported`, at, actor, body });
}

const commandLine = { kind: 'system', name: 'import' };

/** The same, for an import that opened its transaction on a connection of its own. */
export async function recordImportBy(client: pg.ClientBase, imported: Import): Promise<void> {
  const sent: Promise<unknown>[] = [];
  const query: Transaction['query'] = <Row>({ text }: { text: string }, values: readonly unknown[] = []) => {
    const answer = client.query({ text, values: values as unknown[] }).then(({ rows }) => rows as Row[]);
    answer.catch(() => {});
    sent.push(answer);
    return answer;
  };
  recordImport({ query }, imported);
  await Promise.all(sent);
}
