// `npm run drill`: a county is destroyed and restored from its backup alone; prints what was compared.
import { isDeepStrictEqual } from 'node:util';
import { runDrill } from './drill/run-drill.ts';

const drill = await runDrill((words) => process.stderr.write(`${words}\n`));
const { noted, restored, seconds, audited, verified } = drill;
const compared = {
  'rows of every table': isDeepStrictEqual(noted.counts, restored.counts),
  'hashes of every ledger': noted.ledgers === restored.ledgers,
  'root of the audit log': noted.root === restored.root && audited.fits === true && audited.isCompared === true,
  'disputes, rosters, numbers and volumes': isDeepStrictEqual(noted.disputes, restored.disputes),
  'words and papers of disputes open': drill.disputes.archived > 0 && drill.disputes.lost.length === 0,
  attachments: isDeepStrictEqual(noted.files, restored.files),
  'verify finds nothing': verified.fits === true,
  'opens and takes reports': drill.isAlive,
};
const rows = Object.values(noted.counts).reduce((sum, count) => sum + count, 0);
const lines = [
  `restored to ${drill.instant}: ${Object.keys(noted.counts).length} tables, ${rows} rows, ${noted.counts.ledger_entries} entries, ${Object.keys(noted.files).length} attachments, ${drill.disputes.archived} disputes to their sealed volume`,
  `backup ${seconds.backup.toFixed(1)} s, restore ${seconds.restore.toFixed(1)} s, root ${restored.root}`,
  ...Object.entries(compared).map(([what, isSame]) => `${isSame ? 'same ' : 'WRONG'}  ${what}`),
];
process.stdout.write(`${lines.join('\n')}\n`);
await drill.end();
process.exitCode = Object.values(compared).every(Boolean) ? 0 : 1;
