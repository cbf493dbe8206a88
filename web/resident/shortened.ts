const most = 60;

/** The beginning of a report, by which she knows it again in a list; that there is more is said by the dots. */
export function shortened(words: string): string {
  const letters = [...words.trim().replaceAll(/\s+/g, ' ')];
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most).join('')}…`;
}
