#!/usr/bin/env node
// Plain JavaScript, because it must run on whatever Node a newcomer has: it only finds the Node that the project pins
// and becomes `server/cli.ts` on that one.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { become, nodeOptions } from '../../tools/bootstrap.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const pinnedNode = findUpwards(
  here,
  join('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
);
if (pinnedNode) become([pinnedNode, ...nodeOptions, resolve(here, '..', 'cli.ts'), ...process.argv.slice(2)]);
else {
  process.stderr.write(
    `linli: 缺少项目自带的 Node（node_modules/node）。请在 ${resolve(here, '..', '..')} 运行：npm ci\n`,
  );
  process.exitCode = 1;
}

function findUpwards(folder, path) {
  if (existsSync(join(folder, path))) return join(folder, path);
  return dirname(folder) === folder ? undefined : findUpwards(dirname(folder), path);
}
