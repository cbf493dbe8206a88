import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { listLockedPackages } from './lockfile.ts';
import { root } from './root.ts';

export type Component = {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses?: readonly unknown[];
};

export type Sbom = {
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: string;
  readonly metadata: { readonly component: { readonly name: string; readonly version: string } };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
};

/**
 * npm's own CycloneDX list of the lockfile, without what only developing needs. npm is asked for everything and the
 * lockfile says what goes: `npm sbom --omit dev` (11.19) also leaves out packages that a development package wants too,
 * `pg-protocol` for one.
 */
export async function makeSbom(): Promise<Sbom> {
  const whole = JSON.parse(await askNpm());
  const running = (await listLockedPackages()).filter((it) => it.dev !== true);
  const wanted = new Set(running.map(({ name, version }) => `${name}@${version}`));
  const own = whole.components.filter((it: Component) => /^(domain|server|web)$|^@linli\//.test(it.name));
  const components = whole.components.filter((it: Component) => wanted.has(`${it.name}@${it.version}`));
  const kept = new Set([...components, ...own, whole.metadata.component].map((it: Component) => it['bom-ref']));
  return {
    ...whole,
    // npm calls the whole after the folder it lies in.
    metadata: { ...whole.metadata, component: { ...whole.metadata.component, name: 'linli-house' } },
    components: [...components, ...own],
    dependencies: whole.dependencies
      .filter(({ ref }: { ref: string }) => kept.has(ref))
      .map((it: Sbom['dependencies'][number]) => ({ ...it, dependsOn: it.dependsOn?.filter((ref) => kept.has(ref)) })),
  };
}

async function askNpm(): Promise<string> {
  const words = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const cli = process.env.npm_execpath ?? '';
  const isNpm = /npm-cli\.c?js$/.test(cli) && existsSync(cli);
  const [program, ...before] = isNpm ? [process.execPath, cli] : ['npm'];
  const { stdout } = await promisify(execFile)(program, [...before, ...words], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32' && !isNpm,
  });
  return stdout;
}
