// What `npm start` runs: the screens first, then the server in this same process.
import { buildWeb } from './build-web.ts';

try {
  await buildWeb();
  const { start } = await import('../server/main.ts');
  await start();
} catch (error) {
  // Wrong settings, a taken port, a folder in use: the message says what to do. The stack is for whoever mends Linli.
  const { message, stack } = error as Error;
  process.stderr.write(`${process.env.LOG_LEVEL === 'debug' ? stack : message}\n`);
  process.exit(1);
}
