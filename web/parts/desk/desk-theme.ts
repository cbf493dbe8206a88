import { type ThemeConfig, theme } from 'antd';

/** Our tokens, as the style sheet has them at this moment, in antd's words. */
export function deskTheme(): ThemeConfig {
  const computed = getComputedStyle(document.documentElement);
  const token = (name: string) => computed.getPropertyValue(name).trim();
  const pixels = (name: string) => Math.round(Number.parseFloat(token(name)) * (token(name).endsWith('rem') ? 16 : 1));
  const isDark = computed.colorScheme === 'dark';
  const isElder = document.documentElement.hasAttribute('data-elder');
  return {
    // One fixed key: a changed theme rewrites the same sheet.
    cssVar: { key: 'linli' },
    hashed: false,
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily: token('--font'),
      fontSize: pixels('--text-base'),
      colorPrimary: token('--accent-fill'),
      colorLink: token('--accent'),
      colorLinkHover: token('--accent-strong'),
      colorSuccess: token('--good'),
      colorWarning: token('--warn'),
      colorError: token('--bad'),
      colorText: token('--ink'),
      colorTextSecondary: token('--ink-soft'),
      colorTextTertiary: token('--ink-faint'),
      colorTextDescription: token('--ink-soft'),
      colorTextPlaceholder: token('--ink-faint'),
      colorBorder: token('--line-strong'),
      colorBorderSecondary: token('--line'),
      colorBgContainer: token('--paper'),
      colorBgElevated: token('--paper'),
      colorBgLayout: token('--ground'),
      borderRadius: 6,
      controlHeight: isElder ? 60 : 34,
      wireframe: false,
      motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    },
    components: {
      Table: { headerBg: token('--paper-sunk'), headerColor: token('--ink-soft'), cellPaddingBlockSM: 9 },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    },
  };
}
