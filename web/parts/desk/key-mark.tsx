/** Which key does the same as the button it stands on; who hears the page is told by the button itself. */
export function KeyMark({ keys }: { keys: string | undefined }) {
  if (keys === undefined) return null;
  return (
    <span className="key-mark" aria-hidden="true">
      {keys}
    </span>
  );
}
