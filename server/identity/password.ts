import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; about 20 ms here. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), cost);
}

/** As slow for an account that does not exist as for a wrong password. */
export async function isPassword(password: string, expected: string | undefined): Promise<boolean> {
  const isRight = await verify(expected ?? (await hashOfNobody()), normal(password));
  return isRight && expected !== undefined;
}

let nobody: Promise<string> | undefined;

function hashOfNobody(): Promise<string> {
  nobody ??= hashPassword('');
  return nobody;
}

/** The same password typed on different keyboards comes as different bytes. */
function normal(password: string): string {
  return password.normalize('NFKC');
}
