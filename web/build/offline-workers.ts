import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { build, type Manifest, type Plugin } from 'vite';
import type { Shell } from '../offline/shell.ts';
import { apps } from './app-manifests.ts';
import { audiences } from './audiences.ts';
import { builtFilesOf } from './built-files.ts';

/** Sources that an audience's device does not fetch before somebody opens them. A grid worker's map must open in a valley. */
const heavy = ['ui/map-canvas.tsx', 'ui/chart-canvas.tsx'];
const heavyFor: Readonly<Record<string, readonly string[]>> = { '/grid/': ['ui/chart-canvas.tsx'] };

const ofEveryPage = ['early.js', 'favicon.svg'];

/** Writes `worker.js` for each app beside its page: one program, in front of it the list of the files it keeps. */
export function offlineWorkers(): Plugin {
  let outDir = '';
  return {
    name: 'linli-offline-workers',
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    async closeBundle() {
      const manifest = JSON.parse(await readFile(`${outDir}/.vite/manifest.json`, 'utf8')) as Manifest;
      const program = await buildProgram();
      for (const address of Object.keys(apps) as (keyof typeof apps)[]) {
        const shell = await shellOf(address, manifest, outDir);
        await writeFile(`${outDir}${address}worker.js`, `self.linliShell=${JSON.stringify(shell)};${program}`);
      }
    },
  };
}

async function shellOf(address: keyof typeof apps, manifest: Manifest, outDir: string): Promise<Shell> {
  const entry = `${audiences[address]}/index.html`;
  const { first, later } = builtFilesOf(manifest, entry, heavyFor[address] ?? heavy);
  const page = `${address}index.html`;
  const named = [...ofEveryPage.map((name) => `/${name}`), page, `${address}app.webmanifest`, '/icons/icon-192.png'];
  const files = [...first, ...later].map((file) => ({ url: `/${file}`, revision: null }));
  const revised = await Promise.all(named.map(async (url) => ({ url, revision: await revisionOf(`${outDir}${url}`) })));
  const others = Object.keys(audiences).filter((other) => other !== address && other.startsWith(address));
  return { page, addresses: address, others, files: [...revised, ...files] };
}

async function revisionOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
    .slice(0, 16);
}

/** One classic script: Firefox starts no module as an offline worker. */
async function buildProgram(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: ['es2022', 'chrome100', 'safari15.4', 'firefox100'],
      rollupOptions: {
        input: new URL('../offline/worker.ts', import.meta.url).pathname,
        output: { format: 'iife', entryFileNames: 'worker.js' },
      },
    },
  });
  const [built] = Array.isArray(result) ? result : [result];
  const chunk = built && 'output' in built ? built.output[0] : undefined;
  if (chunk === undefined) throw new Error('The offline worker could not be built.');
  return chunk.code;
}
