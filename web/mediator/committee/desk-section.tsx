import { type ReactNode, useState } from 'react';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/use-language.ts';

type Own<Line> = {
  title: string;
  lines: readonly Line[];
  keyOf: (line: Line) => string;
  children: (line: Line) => ReactNode;
};
const shownAtFirst = 6;

/** One kind of thing to see to: how many, and the first of them. Where there are none it takes no room. */
export function DeskSection<Line>({ title, lines, keyOf, children }: Own<Line>) {
  const words = useWords(committeeWords).desk;
  const [isWhole, setWhole] = useState(false);
  if (lines.length === 0) return null;
  const shown = isWhole ? lines : lines.slice(0, shownAtFirst);
  return (
    <section className="stack stack-tight">
      <h2>
        {title} <span className="soft figures">{lines.length}</span>
      </h2>
      <ul className="desk-lines">
        {shown.map((line) => (
          <li key={keyOf(line)}>{children(line)}</li>
        ))}
      </ul>
      {lines.length > shown.length && (
        <Button kind="quiet" wide onClick={() => setWhole(true)}>
          {words.more}
        </Button>
      )}
    </section>
  );
}
