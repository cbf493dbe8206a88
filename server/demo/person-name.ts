import names from './names.json' with { type: 'json' };

/** A plausible Chinese name, drawn character by character; common surnames come more often. */
export function personName(random: () => number): string {
  // Squaring the draw favours the front of the list, where the commonest surnames stand.
  const surname = names.surnames.charAt(Math.floor(random() ** 2 * names.surnames.length));
  const last = pick(random, random() < 0.5 ? names.women : names.men);
  if (random() < 0.25) return surname + last;
  const first = pick(random, names.first);
  return first === last ? surname + last : surname + first + last;
}

function pick(random: () => number, characters: string): string {
  return characters.charAt(Math.floor(random() * characters.length));
}
