import type { Plugin, Rolldown } from 'vite';

type Variant = {
  /** The page it is made from, and the address under which the server gives it (server/http/web-pages.ts). */
  readonly from: string;
  readonly to: string;
  /** What asks the server before the page is here: web/client/asked-first.ts. */
  readonly asksFirst: string;
  /** The screen that this address shows: fetched with the page and not after it. */
  readonly screen?: string;
};

const variants: readonly Variant[] = [
  {
    from: 'index.html',
    to: 'progress/index.html',
    asksFirst: 'resident/ask-first.ts',
    screen: 'resident/case-screen.tsx',
  },
  { from: 'public/index.html', to: 'public/index.html', asksFirst: 'public/ask-first.ts' },
];

/**
 * Pages that begin with a case. Without them a slow phone fetches the program, then the screen, then the case, each after the
 * other; with them all three at once. A page kept on the device (decision 0240) has its files at hand and does without.
 */
export function pageVariants(): Plugin {
  let folder = '';
  return {
    name: 'linli-page-variants',
    apply: 'build',
    enforce: 'post',
    config(config) {
      folder = config.root ?? '';
      const input = Object.fromEntries(variants.map(({ asksFirst }) => [nameOf(asksFirst), `${folder}${asksFirst}`]));
      return { build: { rollupOptions: { input } } };
    },
    generateBundle(_options, bundle) {
      for (const { from, to, asksFirst, screen } of variants) {
        const page = bundle[from];
        if (page?.type !== 'asset') throw new Error(`The build has no page ${from} to make ${to} of.`);
        const html = withAsking(String(page.source), bundle, chunkOf(bundle, `${folder}${asksFirst}`));
        const source = screen ? withScreen(html, bundle, chunkOf(bundle, `${folder}${screen}`)) : html;
        if (from === to) page.source = source;
        else this.emitFile({ type: 'asset', fileName: to, source });
      }
    },
  };
}

function nameOf(source: string): string {
  return source.replace('/', '-').replace(/\.ts$/, '');
}

function chunkOf(bundle: Rolldown.OutputBundle, source: string): Rolldown.OutputChunk {
  const found = Object.values(bundle).find((file) => file.type === 'chunk' && file.facadeModuleId === source);
  if (found?.type !== 'chunk') throw new Error(`The build has no file of its own for ${source}.`);
  return found;
}

/** First of all, and not one after the other with the program. */
function withAsking(html: string, bundle: Rolldown.OutputBundle, chunk: Rolldown.OutputChunk): string {
  const needed = importsOf(bundle, chunk).filter(({ fileName }) => !isIn(html, fileName));
  const lines = [
    `<script type="module" async crossorigin src="/${chunk.fileName}"></script>`,
    ...needed.map(({ fileName }) => `<link rel="modulepreload" crossorigin href="/${fileName}">`),
  ];
  return html.replace('    <script type="module"', `    ${lines.join('\n    ')}\n    <script type="module"`);
}

function withScreen(html: string, bundle: Rolldown.OutputBundle, chunk: Rolldown.OutputChunk): string {
  const chunks = [chunk, ...importsOf(bundle, chunk)];
  const scripts = chunks.map(({ fileName }) => fileName).filter((name) => !isIn(html, name));
  const styles = [...new Set(chunks.flatMap(stylesOf))].filter((name) => !isIn(html, name));
  const lines = [
    ...scripts.map((name) => `<link rel="modulepreload" crossorigin href="/${name}">`),
    ...styles.map((name) => `<link rel="stylesheet" crossorigin href="/${name}">`),
  ];
  return html.replace('    <link rel="manifest"', `    ${lines.join('\n    ')}\n    <link rel="manifest"`);
}

function isIn(html: string, fileName: string): boolean {
  return html.includes(`"/${fileName}"`);
}

/** What a chunk imports before it runs, with all that those import. */
function importsOf(bundle: Rolldown.OutputBundle, chunk: Rolldown.OutputChunk): Rolldown.OutputChunk[] {
  const seen = new Set<Rolldown.OutputChunk>();
  const waiting = [...chunk.imports];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const next = bundle[name];
    if (next?.type !== 'chunk' || seen.has(next)) continue;
    seen.add(next);
    waiting.push(...next.imports);
  }
  return [...seen];
}

/** Vite notes at each chunk which styles belong to it. */
function stylesOf(chunk: Rolldown.OutputChunk): string[] {
  const { viteMetadata } = chunk as { viteMetadata?: { importedCss?: Set<string> } };
  return [...(viteMetadata?.importedCss ?? [])];
}
