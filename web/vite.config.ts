import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { adoptAntdStyles } from './build/adopt-antd-styles.ts';
import { appManifests } from './build/app-manifests.ts';
import { audiencePages } from './build/audience-pages.ts';
import { chunkGroups } from './build/chunk-groups.ts';
import { offlineWorkers } from './build/offline-workers.ts';
import { packAssets } from './build/pack-assets.ts';
import { pageVariants } from './build/page-variants.ts';

const here = (path: string) => new URL(path, import.meta.url).pathname;

export default defineConfig({
  root: here('.'),
  base: '/',
  publicDir: here('static'),
  plugins: [
    react(),
    audiencePages(),
    pageVariants(),
    appManifests(),
    adoptAntdStyles(),
    offlineWorkers(),
    packAssets(),
  ],
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    // The offline workers and the budgets read from it what belongs to which page.
    manifest: true,
    target: ['es2022', 'chrome100', 'safari15.4', 'firefox100'],
    // A data: URL in CSS or JavaScript would need an exception in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: chunkGroups },
      },
    },
    // maplibre (290 KB gzip) and echarts are loaded on demand; no first load comes near.
    chunkSizeWarningLimit: 1400,
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://localhost:8080' } },
});
