import { openPool } from './pool.ts';
import { nobody } from './scope.ts';
import { inTransaction, type Transaction } from './transaction.ts';

/** One transaction as the owner of the tables, on a connection of its own: for start-up and for commands. */
export async function asOwner<T>(adminUrl: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const url = new URL(adminUrl);
  url.searchParams.set('options', '-c role=linli_owner');
  const owner = openPool(url.href, { max: 1, name: 'linli-owner' });
  try {
    return await inTransaction(owner, nobody, work);
  } finally {
    await owner.end();
  }
}
