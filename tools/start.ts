// What `npm start` runs: the screens first, then the server in this same process.
import { buildWeb } from './build-web.ts';

await buildWeb();
await import('../server/main.ts');
