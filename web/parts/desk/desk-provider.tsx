import { StyleProvider } from '@ant-design/cssinjs';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useEffect, useState } from 'react';
import { useLanguage, usePreferences, useWords } from '../../ui/use-language.ts';
import { uiWords } from '../../ui/words.ts';
import { deskTheme } from './desk-theme.ts';

type AntdLocale = typeof zhCN;

/** antd in the colours, sizes and language of the rest of the house. */
export function DeskProvider({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const { noneFound } = useWords(uiWords);
  const preferences = usePreferences();
  const [theme, setTheme] = useState(deskTheme);
  const [english, setEnglish] = useState<AntdLocale>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the tokens follow the preferences through the style sheet
  useEffect(() => {
    setTheme(deskTheme());
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => setTheme(deskTheme());
    scheme.addEventListener('change', follow);
    return () => scheme.removeEventListener('change', follow);
  }, [preferences]);

  useEffect(() => {
    if (language === 'en') void import('antd/locale/en_US').then((loaded) => setEnglish(loaded.default));
  }, [language]);

  const locale = language === 'en' ? (english ?? zhCN) : zhCN;
  return (
    <StyleProvider layer>
      <ConfigProvider
        locale={locale}
        theme={theme}
        button={{ autoInsertSpace: false }}
        renderEmpty={() => <p className="soft">{noneFound}</p>}
      >
        {children}
      </ConfigProvider>
    </StyleProvider>
  );
}
