import Bowser from 'bowser';

/**
 * `Chrome · Android`: enough for its owner to know her device among her sessions, too little to tell two of a kind apart.
 * No versions, no models, no address.
 */
export function deviceOf(userAgent: string | undefined): string | null {
  if (userAgent === undefined || userAgent.length > 1_000) return null;
  const { browser, os } = Bowser.parse(userAgent || ' ');
  return [browser.name, os.name].filter(Boolean).join(' · ').slice(0, 60) || null;
}
