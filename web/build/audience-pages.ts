import type { Plugin } from 'vite';
import { audiences } from './audiences.ts';

/** One page and bundle per audience, written to `dist` under the address it is served at, and found there in development. */
export function audiencePages(): Plugin {
  return {
    name: 'linli-audience-pages',
    enforce: 'post',
    config(config) {
      const input = Object.fromEntries(
        Object.values(audiences).map((folder) => [folder, `${config.root}${folder}/index.html`]),
      );
      return { build: { rollupOptions: { input } } };
    },
    generateBundle(_options, bundle) {
      for (const [address, folder] of Object.entries(audiences)) {
        const page = bundle[`${folder}/index.html`];
        const fileName = `${address.slice(1)}index.html`;
        if (page?.type !== 'asset' || page.fileName === fileName) continue;
        delete bundle[page.fileName];
        this.emitFile({ type: 'asset', fileName, source: page.source });
      }
    },
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const isPage = request.headers.accept?.includes('text/html') ?? false;
        if (isPage && request.url) request.url = `/${folderOf(request.url)}/index.html`;
        next();
      });
    },
  };
}

function folderOf(url: string): string {
  const found = Object.entries(audiences).find(([address]) => `${url.split('?')[0]}/`.startsWith(address));
  return found?.[1] ?? 'resident';
}
