import { Button } from 'antd';
import { Link, useLocation } from 'wouter';
import { useWords } from '../../ui/use-language.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { KeyMark } from './key-mark.tsx';
import { findOpened, keepOpened, neighbourOf } from './opened-list.ts';
import { operatorWords } from './operator-words.ts';

/** Back to the list that a case was opened from, at its row, and on to the next one of it. */
export function CaseWays({ code }: { code: string }) {
  const words = useWords(operatorWords).ways;
  const [, goTo] = useLocation();
  const opened = findOpened();
  const [before, next] = [neighbourOf(opened, code, -1), neighbourOf(opened, code, 1)];
  const open = (other: string) => {
    if (opened) keepOpened({ ...opened, code: other });
    goTo(`/cases/${other}`);
  };
  useShortcuts([
    ...(opened ? [{ keys: 'b', name: words.back(opened.name), act: () => goTo(opened.address) }] : []),
    ...(next ? [{ keys: 'j', name: words.next, act: () => open(next) }] : []),
    ...(before ? [{ keys: 'k', name: words.before, act: () => open(before) }] : []),
  ]);
  if (!opened) return null;
  return (
    <nav className="case-ways row" aria-label={words.label}>
      <Link href={opened.address} aria-keyshortcuts="b">
        ← {words.back(opened.name)} <KeyMark keys="b" />
      </Link>
      {[
        { to: before, name: words.before, keys: 'k' },
        { to: next, name: words.next, keys: 'j' },
      ].map(
        ({ to, name, keys }) =>
          to && (
            <Button key={keys} type="link" size="small" onClick={() => open(to)} aria-keyshortcuts={keys}>
              {name} <KeyMark keys={keys} />
            </Button>
          ),
      )}
    </nav>
  );
}
