import { parseCheckpoint } from '@linli/domain/proof';
import { useState } from 'react';
import { checkSince, type SeenLog, type SinceVerdict } from '../client/transparency.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useWords } from '../ui/use-language.ts';
import { SinceNotice } from './since-notice.tsx';
import { transparencyWords } from './words.ts';

/** A checkpoint from another device, a newspaper or a friend. */
export function CompareSaved({ log }: { log: SeenLog }) {
  const words = useWords(transparencyWords);
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [since, setSince] = useState<SinceVerdict>();
  const [failure, setFailure] = useState<unknown>();
  const compare = async () => {
    const kept = parseCheckpoint(`${text.replaceAll('\r', '').trim()}\n`);
    setWrong(kept === undefined);
    setSince(undefined);
    setFailure(undefined);
    if (kept) await checkSince(kept, log).then(setSince, setFailure);
  };
  return (
    <section className="stack stack-tight">
      <h2>{words.savedTitle}</h2>
      <TextArea
        id="saved"
        label={words.savedLabel}
        error={isWrong ? words.savedWrong : undefined}
        value={text}
        onValue={setText}
        rows={5}
        spellCheck={false}
      />
      <Button kind="secondary" onClick={() => void compare()}>
        {words.compare}
      </Button>
      {since && <SinceNotice since={since} />}
      {failure !== undefined && <Failure of={failure} />}
    </section>
  );
}
