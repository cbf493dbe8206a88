import type { AddressInfo } from 'node:net';
import { openTestCounty } from '../../server/cases/testing.ts';

/*
 * The server of the HTTP measurement, in a process of its own, so that its memory and its processor time are its own. Tells
 * its parent where it listens and who may sign in; answers `memory` with its peak, and ends on `end`.
 */
const county = await openTestCounty();
await county.app.listen({ host: '127.0.0.1', port: 0 });
const { port } = county.app.server.address() as AddressInfo;

let peakMegabytes = 0;
const watch = setInterval(() => {
  peakMegabytes = Math.max(peakMegabytes, process.memoryUsage.rss() / 1e6);
}, 50);

process.on('message', async (asked) => {
  if (asked === 'memory') process.send?.({ peakMegabytes });
  if (asked !== 'end') return;
  clearInterval(watch);
  await county.close();
  if (process.connected) process.disconnect();
});

const { zhao, zhou, sun } = county;
process.send?.({ port, zhao, zhou, sun });
