import { feedAddress } from '../client/follows.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/use-language.ts';
import { followWords } from './words.ts';

/** The same without an address: for readers of feeds. */
export function FeedAddresses({ search }: { search: URLSearchParams }) {
  const words = useWords(followWords);
  const copy = async (kind: 'atom' | 'json') => {
    await navigator.clipboard.writeText(feedAddress(kind, search));
    announce(words.copied);
  };
  return (
    <section className="stack stack-tight">
      <h2>{words.feedTitle}</h2>
      <p className="soft">{words.feedLead}</p>
      <p className="row">
        <Button kind="secondary" onClick={() => void copy('atom')}>
          {words.atom}
        </Button>
        <Button kind="secondary" onClick={() => void copy('json')}>
          {words.json}
        </Button>
      </p>
    </section>
  );
}
