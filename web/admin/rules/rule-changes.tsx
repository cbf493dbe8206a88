import type { MemberDifference, PartDifference, RowDifference, RuleDifference } from '@linli/domain/identity';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Badge, type BadgeKind } from '../../ui/badge.tsx';
import { useWords } from '../../ui/use-language.ts';
import './rule-changes.css';
import { useMemberWords } from './use-member-words.ts';
import { importsWords } from './words.ts';

type Kind = keyof PartDifference;
type Line = { kind: Kind; row: RowDifference };

const kinds: Record<Kind, BadgeKind> = { removed: 'bad', changed: 'warn', added: 'good' };
const fewEnough = 8;
const atOnce = 40;

/** What is new, changed and gone, part by part, both sides of each; what stays as it is is not named. */
export function RuleChanges({ difference }: { difference: RuleDifference }) {
  const words = useWords(importsWords);
  const { nameOf, sideOf } = useMemberWords();
  const [typed, setTyped] = useState('');
  const parts = Object.entries(difference).map(([name, part]) => [name, linesOf(part)] as const);
  const total = parts.reduce((sum, [, lines]) => sum + lines.length, 0);
  const speaks = ({ row: { key, name = '', members = [] } }: Line) =>
    [key, name, ...members.flatMap((one) => [nameOf(one), sideOf(one, one.before), sideOf(one, one.after)])].some(
      (text) => text.toLowerCase().includes(typed.trim().toLowerCase()),
    );
  const found = parts.map(([name, lines]) => [name, lines.filter(speaks)] as const);
  const count = found.reduce((sum, [, lines]) => sum + lines.length, 0);
  return (
    <>
      {total > fewEnough && (
        <div className="change-search">
          <Input
            type="search"
            allowClear
            aria-label={words.search}
            placeholder={words.search}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <p className="soft" role="status">
            {count === 0 ? words.notFound : words.found(count, total)}
          </p>
        </div>
      )}
      {found.map(([name, lines]) => {
        const part = difference[name];
        return part && lines.length > 0 && <Part key={name} name={name} part={part} lines={lines} />;
      })}
    </>
  );
}

function Part({ name, part, lines }: { name: string; part: PartDifference; lines: Line[] }) {
  const words = useWords(importsWords);
  const [most, setMost] = useState(atOnce);
  const title = words.parts[name] ?? name;
  return (
    <section className="panel change-part">
      <h3>
        {title}{' '}
        <span className="soft">{words.counts(part.added.length, part.changed.length, part.removed.length)}</span>
      </h3>
      <ul className="change-list" aria-label={title}>
        {lines.slice(0, most).map(({ kind, row }) => (
          <ChangedRow key={`${kind} ${row.key}`} part={name} kind={kind} row={row} />
        ))}
      </ul>
      {lines.length > most && (
        <div>
          <Button onClick={() => setMost(most + atOnce)}>{words.more(Math.min(atOnce, lines.length - most))}</Button>
        </div>
      )}
    </section>
  );
}

function ChangedRow({ part, kind, row: { key, name, members = [] } }: Line & { part: string }) {
  const words = useWords(importsWords);
  const { keyOf } = useMemberWords();
  return (
    <li className="change-line">
      <p className="change-head">
        <Badge kind={kinds[kind]}>{words.signs[kind]}</Badge>
        {key && <span className="figures">{keyOf(part, key)}</span>}
        {name && <strong>{name}</strong>}
      </p>
      {members.length > 0 && (
        <dl className="change-members">
          {members.map((member) => (
            <Member key={member.path} part={part} member={member} kind={kind} />
          ))}
        </dl>
      )}
    </li>
  );
}

type OneMember = { part: string; member: MemberDifference; kind: Kind };

/** Both sides beside each other; of a row that comes or goes, its one side. */
function Member({ part, member, kind }: OneMember) {
  const words = useWords(importsWords);
  const { nameOf, sideOf } = useMemberWords();
  const isTold = 'before' in member || 'after' in member;
  return (
    <div className="change-member">
      <dt>{nameOf(member, part)}</dt>
      {isTold && kind !== 'added' && (
        <dd className="change-before">
          {kind === 'changed' && <span className="change-side">{words.before}</span>}
          {sideOf(member, member.before, part)}
        </dd>
      )}
      {isTold && kind !== 'removed' && (
        <dd className="change-after">
          {kind === 'changed' && <span className="change-side">{words.after}</span>}
          {sideOf(member, member.after, part)}
        </dd>
      )}
    </div>
  );
}

function linesOf(part: PartDifference): Line[] {
  return (Object.keys(kinds) as Kind[]).flatMap((kind) => part[kind].map((row) => ({ kind, row })));
}
