import type { Plugin } from 'vite';
import { audiences } from './audiences.ts';

/** The audiences that people can install, each as an app of its own; `/account/` is a page that all of them open. */
export const apps = {
  '/': { name: '邻里·我要反映', short: '邻里', about: '身边的事说一声，看得见谁在办、何时办好。' },
  '/grid/': { name: '邻里·网格', short: '邻里网格', about: '网格员：登记、核查、走访，没有信号也能用。' },
  '/mediator/': { name: '邻里·调解', short: '邻里调解', about: '调解员：收卷、开调解、写协议、看履行。' },
  '/public/': { name: '邻里·公开', short: '邻里公开', about: '大家反映了什么，办得怎么样。' },
  '/desk/': { name: '邻里·工作台', short: '工作台', about: '受理、分派、办理、回访、结案。' },
  '/leader/': { name: '邻里·一页看清', short: '邻里一页', about: '今天哪里没有做好。' },
  '/admin/': { name: '邻里·管理', short: '邻里管理', about: '机构、岗位与设置。' },
} as const;

const enamel = '#14549f';
const ground = { light: '#f2f4f5', dark: '#10161b' };
const icons = [
  { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
  { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
  { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
];

/** A web app manifest for each audience, and the lines of its page that tell browsers of it. */
export function appManifests(): Plugin {
  return {
    name: 'linli-app-manifests',
    // In development nothing is kept: pages change too often.
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { path }) {
        const found = Object.entries(audiences).find(([, folder]) => path === `/${folder}/index.html`);
        const address = found?.[0] ?? '/';
        const line = (tag: string, attrs: Record<string, string>) => ({ tag, attrs, injectTo: 'head' as const });
        return [
          ...(address in apps ? [line('link', { rel: 'manifest', href: `${address}app.webmanifest` })] : []),
          line('link', { rel: 'apple-touch-icon', href: '/icons/apple-180.png' }),
          line('meta', { name: 'theme-color', content: ground.light, media: '(prefers-color-scheme: light)' }),
          line('meta', { name: 'theme-color', content: ground.dark, media: '(prefers-color-scheme: dark)' }),
        ];
      },
    },
    generateBundle() {
      for (const [address, { name, short, about }] of Object.entries(apps))
        this.emitFile({
          type: 'asset',
          fileName: `${address.slice(1)}app.webmanifest`,
          source: JSON.stringify({
            id: address,
            name,
            short_name: short,
            description: about,
            lang: 'zh-CN',
            start_url: address,
            scope: address,
            display: 'standalone',
            background_color: ground.light,
            theme_color: enamel,
            icons,
          }),
        });
    },
  };
}
