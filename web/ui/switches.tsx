import { choose } from '../client/preferences.ts';
import { usePreferences, useWords } from './use-language.ts';
import { uiWords } from './words.ts';

/** 长辈版: one press makes everything larger and plainer, and stays so. */
export function ElderSwitch() {
  const words = useWords(uiWords);
  const { elder } = usePreferences();
  return (
    <button
      type="button"
      className="switch switch-elder"
      aria-pressed={elder}
      onClick={() => choose({ elder: !elder })}
    >
      {words.elderMode}
    </button>
  );
}

export function LanguageSwitch() {
  const words = useWords(uiWords);
  const { language } = usePreferences();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <button type="button" className="switch" lang={other} onClick={() => choose({ language: other })}>
      {words.otherLanguage}
    </button>
  );
}

export function SchemeSwitch() {
  const words = useWords(uiWords);
  const { scheme } = usePreferences();
  const schemes = ['system', 'light', 'dark'] as const;
  return (
    <label className="row small">
      {words.scheme.label}
      <select
        className="input scheme-switch"
        value={scheme}
        onChange={(event) => choose({ scheme: event.target.value as (typeof schemes)[number] })}
      >
        {schemes.map((one) => (
          <option key={one} value={one}>
            {words.scheme[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
