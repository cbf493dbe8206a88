import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const otherPlaces = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser that journeys use: `LINLI_TEST_CHROMIUM`, or one that this machine has. */
export function findChromium(): string | undefined {
  const given = process.env.LINLI_TEST_CHROMIUM;
  if (given) return given;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...otherPlaces].find(existsSync);
}

/** Finds a browser, installing Debian's where that is allowed; else says what to install. */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  if (!mayInstall())
    throw new Error(
      'The journeys need a Chromium browser. On Debian or Ubuntu: "sudo apt-get install chromium fonts-noto-cjk". ' +
        'Elsewhere install Chromium or Chrome, or set LINLI_TEST_CHROMIUM to its program.',
    );
  process.stderr.write("Installing Debian's chromium …\n");
  // The fonts let screenshots and the checks of layout see Chinese as a resident does.
  const packages = ['chromium', 'fonts-noto-cjk'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env, isQuiet: true });
  const installed = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    env,
    isQuiet: true,
  });
  const browser = findChromium();
  if (installed !== 0 || !browser) throw new Error('apt-get could not install chromium; the reason stands above.');
  return browser;
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}
