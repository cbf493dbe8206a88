export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** What a refusal says to a person, in each language, by its code. `{name}` stands for a value of the refusal. */
export type Sentences = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** Sentences of a room: the compiler wants each code that one language has in the other, too. */
export function inBothLanguages<Code extends string>(
  zhCN: Readonly<Record<Code, string>>,
  en: Readonly<Record<NoInfer<Code>, string>>,
): Sentences {
  return { 'zh-CN': zhCN, en };
}

export function joinSentences(parts: readonly Sentences[]): Sentences {
  return {
    'zh-CN': Object.assign({}, ...parts.map((part) => part['zh-CN'])),
    en: Object.assign({}, ...parts.map((part) => part.en)),
  };
}

/** The sentence of a code, its values filled in; undefined where nobody wrote one. */
export function sentenceOf(
  sentences: Sentences,
  language: Language,
  code: string,
  values: Readonly<Record<string, string | number>> = {},
): string | undefined {
  const table = sentences[language];
  const sentence = Object.hasOwn(table, code) ? table[code] : undefined;
  return sentence?.replace(/\{(\w+)\}/g, (whole, name) => toldIn(language, values[name] ?? whole));
}

const anInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;

/** A moment as people there say it; all else as it is. */
function toldIn(language: Language, value: string | number): string {
  const text = String(value);
  // What was sent may have the form of a moment and be none: the 30th of February.
  if (!anInstant.test(text) || Number.isNaN(Date.parse(text))) return text;
  const locale = language === 'en' ? 'en-GB' : language;
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' });
  return moment.format(new Date(text));
}

/** The language asked for by an Accept-Language header; Chinese unless English is wanted more. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([0-9.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { tag: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => (tag === 'zh' || tag === 'en') && quality > 0)
    .sort((one, other) => other.quality - one.quality);
  return wanted[0]?.tag === 'en' ? 'en' : 'zh-CN';
}
