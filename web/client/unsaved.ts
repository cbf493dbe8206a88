/*
 * What a person has written and a reload would take. Forms that keep drafts say how to keep them at once; of all others the
 * fields that were typed in count, as long as they stand on the page with something in them.
 */
type Keep = () => Promise<unknown>;

const keeping = new Set<Keep>();
const typedIn = new Set<HTMLInputElement | HTMLTextAreaElement>();

/** While a form is open that keeps what is written; returns how to say that it is closed. */
export function keepsWhatIsWritten(keep: Keep): () => void {
  keeping.add(keep);
  return () => keeping.delete(keep);
}

export async function keepEverything(): Promise<void> {
  await Promise.all([...keeping].map((keep) => keep()));
}

/** The first field whose words a reload would lose. */
export function findUnsaved(): HTMLElement | undefined {
  for (const field of typedIn) if (!field.isConnected) typedIn.delete(field);
  return keeping.size > 0 ? undefined : [...typedIn].find((field) => field.value.trim() !== '');
}

/** Once, when a page starts. */
export function watchWhatIsTyped(): void {
  document.addEventListener('input', ({ target }) => {
    const isTyped =
      target instanceof HTMLTextAreaElement ||
      (target instanceof HTMLInputElement && !/^(checkbox|radio|search|password|file)$/.test(target.type));
    if (isTyped) typedIn.add(target);
  });
}
