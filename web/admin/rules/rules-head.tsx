import { Button } from 'antd';
import { Link } from 'wouter';

type Own = {
  words: { title: string; lead?: string; import: string };
  /** Where what is in force is replaced by a file. */
  importAt: string;
  version?: string;
};

/** The head of a page of rules: what they are, which version is in force, and the way to a new one. */
export function RulesHead({ words, importAt, version }: Own) {
  return (
    <>
      <div className="row row-apart">
        <h1>{words.title}</h1>
        <Link href={importAt} asChild>
          <Button type="primary">{words.import}</Button>
        </Link>
      </div>
      {words.lead && <p>{words.lead}</p>}
      {version && <p className="soft">{version}</p>}
    </>
  );
}
