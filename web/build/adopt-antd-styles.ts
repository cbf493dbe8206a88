import type { Plugin } from 'vite';

/**
 * antd writes its styles into <style> elements, which `style-src 'self'` refuses. Both of its writers (rc-util's and the
 * icons') are replaced at build time by one that adopts constructed style sheets: see docs/decisions/0010-antd-and-csp.md.
 */
export function adoptAntdStyles(): Plugin {
  const writers = /@rc-component\/util\/es\/Dom\/dynamicCSS\.js$|@ant-design\/icons\/es\/cssUtils\.js$/;
  const replacement = new URL('../parts/desk/adopted-styles.ts', import.meta.url).pathname;
  return {
    name: 'linli-adopt-antd-styles',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!/dynamicCSS|cssUtils/.test(source)) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return resolved && writers.test(resolved.id) ? replacement : null;
    },
  };
}
