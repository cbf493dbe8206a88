/**
 * The same text with every character that the font has not, written as its number: 〔U+20BB7〕. A box would say that
 * something stood there, this says what. Line ends stay; other controls, which could turn the text around, are numbers too.
 */
export function visibleText(text: string, hasCharacter: (codePoint: number) => boolean): string {
  let visible = '';
  for (const character of text.replaceAll(/\r\n?|\u2028|\u2029/g, '\n').replaceAll('\t', ' ')) {
    const codePoint = character.codePointAt(0) as number;
    if (character === '\n' || (codePoint >= 0x20 && hasCharacter(codePoint))) visible += character;
    else visible += `〔U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}〕`;
  }
  return visible;
}

/** Every text inside a value made visible; names of members stay as they are. */
export function visibleTexts<Value>(value: Value, hasCharacter: (codePoint: number) => boolean): Value {
  if (typeof value === 'string') return visibleText(value, hasCharacter) as Value;
  if (Array.isArray(value)) return value.map((one) => visibleTexts(one, hasCharacter)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, visibleTexts(one, hasCharacter)]),
  ) as Value;
}
