import type { catalogueDifference } from '@linli/domain/cases';
import type { Static } from 'typebox';
import { Badge, type BadgeKind } from '../../ui/badge.tsx';
import { useWords } from '../../ui/use-language.ts';
import { rulesWords } from './words.ts';

export type Difference = Static<typeof catalogueDifference>;
type Part = Difference['groups'];
type Row = Part['added'][number];

const kinds: Record<keyof Part, BadgeKind> = { removed: 'bad', changed: 'warn', added: 'good' };

/** What is new, changed and gone, part by part; what stays as it is is not named. */
export function CatalogueChanges({ difference }: { difference: Difference }) {
  const words = useWords(rulesWords).import;
  const parts = (Object.keys(words.parts) as (keyof Difference)[]).filter((name) => sizeOf(difference[name]) > 0);
  if (parts.length === 0) return <p>{words.same}</p>;
  return parts.map((name) => {
    const { added, changed, removed } = difference[name];
    return (
      <section key={name} className="panel">
        <h3>
          {words.parts[name]} <span className="soft">{words.counts(added.length, changed.length, removed.length)}</span>
        </h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is moved with the keyboard too */}
        <ul className="change-list" tabIndex={0} aria-label={words.parts[name]}>
          {(Object.keys(kinds) as (keyof Part)[]).flatMap((kind) =>
            difference[name][kind].map((row) => <ChangedRow key={`${kind} ${row.key}`} kind={kind} row={row} />),
          )}
        </ul>
      </section>
    );
  });
}

function ChangedRow({ kind, row: { key, name, members } }: { kind: keyof Part; row: Row }) {
  const words = useWords(rulesWords).import;
  return (
    <li className="change-line">
      <Badge kind={kinds[kind]}>{words.signs[kind]}</Badge>
      <span className="figures">{key}</span>
      <span>
        {name}
        {members && (
          <span className="soft"> {members.map((member) => words.members[member] ?? member).join('、')}</span>
        )}
      </span>
    </li>
  );
}

function sizeOf({ added, changed, removed }: Part): number {
  return added.length + changed.length + removed.length;
}
