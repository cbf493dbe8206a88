import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

test('a Ctrl-C that arrives twice at once still lets everything close in order', async () => {
  const house = await open();

  house.child.kill('SIGINT');
  house.child.kill('SIGINT');

  assert.deepEqual(await house.end, { code: 0, said: 'open\nweb closed\ndatabase closed\n' });
});

test('whoever asks again after a second is not kept waiting', async () => {
  const house = await open('never');

  house.child.kill('SIGTERM');
  await wait(1_200);
  house.child.kill('SIGTERM');

  assert.deepEqual(await house.end, { code: 1, said: 'open\n' });
});

async function open(webClosesIn = '100') {
  const source = `import { untilSignal } from ${JSON.stringify(new URL('./shut-down.ts', import.meta.url).href)};
    const { add } = untilSignal();
    add(() => console.log('database closed'));
    add(() => new Promise((done) => { if (${JSON.stringify(webClosesIn)} !== 'never') setTimeout(done, 100); })
      .then(() => console.log('web closed')));
    setInterval(() => {}, 60_000);
    console.log('open');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (piece) => {
    said += piece;
  });
  const end = once(child, 'close').then(([code]) => ({ code, said }));
  await once(child.stdout, 'data');
  return { child, end };
}
