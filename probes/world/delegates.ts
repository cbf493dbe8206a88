import { nobody } from '../../server/database/index.ts';
import type { App } from '../../server/http/index.ts';
import { openSession } from '../../server/identity/index.ts';
import { ask } from '../ask.ts';
import { chanceOf } from '../chance.ts';
import type { World } from './open-world.ts';
import type { Staff } from './people.ts';
import { upwards } from './tree.ts';

const most = 60;
const day = 86_400_000;

/**
 * People who act through somebody else's post, asked for as they would: through it they see what it sees and nothing of
 * what they see through their own.
 */
export async function openDelegates(app: App, { database, staff, clock, seed }: World): Promise<Staff[]> {
  const chance = chanceOf(seed);
  const delegates: Staff[] = [];
  for (const holder of chance.shuffled(staff)) {
    if (delegates.length === most) break;
    const other = chance
      .shuffled(staff)
      .find(
        ({ person, personId }) =>
          personId !== holder.personId && upwards(person.unit.division).includes(holder.person.unit.division),
      );
    if (holder.person.role === 'administrator' || other === undefined) continue;
    const until = new Date(Date.parse(clock()) + day).toISOString();
    const body = { kind: 'delegation', personId: other.personId, until };
    const given = await ask(app, holder, { method: 'POST', path: `/posts/${holder.postId}/delegations`, body });
    if (given.status !== 201) continue;
    const { token } = await database.transact(nobody, async (tx) =>
      openSession(tx, other.personId, undefined, clock()),
    );
    const chosen = await ask(
      app,
      { ...other, token },
      { method: 'PUT', path: '/session/post', body: { postId: JSON.parse(given.text).id } },
    );
    if (chosen.status !== 200) throw new Error(chosen.text);
    const name = `${other.name}, for ${holder.name}`;
    // The post is another's, she is who she is: what she was recused from stays closed to her through it.
    delegates.push({ ...holder, personId: other.personId, name, token: JSON.parse(chosen.text).token });
  }
  return delegates;
}
