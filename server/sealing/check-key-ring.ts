import { statement, type Transaction } from '../database/index.ts';
import { type KeyRing, proofOfKey } from './key-ring.ts';

const listKnown = statement('knownKeys.list', 'select id, proof, retired_at as "retiredAt" from known_keys');
const remember = statement(
  'knownKeys.remember',
  'insert into known_keys (id, proof, known_at) values ($1, $2, now()) on conflict do nothing',
);

/** The name under which the database knows the key of lookup hashes. */
const lookupName = 'lookup';

/**
 * Refuses a folder of keys that lacks what this database was sealed with, and tells the database of keys that are new.
 * As the owner, before anything is served: half a service that cannot reach anybody is worse than none.
 */
export async function checkKeyRing(tx: Transaction, ring: KeyRing): Promise<void> {
  const held = new Map(ring.list().map(({ id, secret }) => [id, proofOfKey(secret)]));
  held.set(lookupName, proofOfKey(ring.lookupSecret));
  const known = await tx.query<{ id: string; proof: Buffer; retiredAt: string | null }>(listKnown);
  const lacking = known.filter(({ id, proof, retiredAt }) => retiredAt === null && !held.get(id)?.equals(proof));
  if (lacking.length > 0) throw new Error(sentenceOf(lacking.map(({ id }) => id)));
  for (const [id, proof] of held) if (!known.some((key) => key.id === id)) await tx.query(remember, [id, proof]);
}

function sentenceOf(ids: readonly string[]): string {
  return `缺少密钥 ${ids.join('、')}：数据库中的联系方式由它加密。请从备份恢复密钥文件夹（LINLI_KEYS）。
The folder of keys (LINLI_KEYS) lacks ${ids.join(', ')}, with which this database was sealed: restore the folder from its copy.`;
}
