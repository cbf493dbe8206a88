import { openDatabase } from '../database/index.ts';
import { noting } from './outbox.test-support.ts';
import { readOn } from './outbox.ts';

/** A server that has reacted, and is killed before it can commit. */
const [appUrl = '', intakeUrl = ''] = process.argv.slice(2);
const database = openDatabase({ app: appUrl, intake: intakeUrl });
const { name, react } = noting('first');
await readOn(database, {
  name,
  react: async (tx, entries) => {
    await react(tx, entries);
    process.stdout.write('reacted\n');
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  },
});
