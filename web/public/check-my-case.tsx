import { useState } from 'react';
import { listHistory } from '../client/cases.ts';
import { ApiProblem } from '../client/problem.ts';
import { proofFor } from '../client/receipt-session.ts';
import { findReceipt } from '../client/receipts.ts';
import { checkEntry } from '../client/transparency.ts';
import { readCode } from '../parts/cases/case-code.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-language.ts';
import { transparencyWords } from './words.ts';

type Checked = { all: number; proven: number; waiting: number };

/** The entries of one's own case, each proven by this browser; or of one entry whose hash somebody has. */
export function CheckMyCase({ verifierKey }: { verifierKey: string }) {
  const words = useWords(transparencyWords);
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [checked, setChecked] = useState<Checked>();
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);

  const check = async () => {
    const wanted = readCode(text);
    const hash = text.trim().toLowerCase();
    setWrong(undefined);
    setChecked(undefined);
    setFailure(undefined);
    setBusy(true);
    try {
      if (/^[0-9a-f]{64}$/.test(hash)) setChecked(await checkAll([{ hash }], verifierKey));
      else if (!/^\d{20}$/.test(wanted)) setWrong(words.mineWrong);
      else {
        const entries = await entriesOf(wanted);
        if (entries === undefined) setWrong(words.mineUnknown);
        else setChecked(await checkAll(entries, verifierKey));
      }
    } catch (problem) {
      setFailure(problem);
    } finally {
      setBusy(false);
    }
  };

  return (
    <section className="stack stack-tight">
      <h2>{words.mineTitle}</h2>
      <TextField
        id="mine"
        label={words.mineLabel}
        hint={words.mineHint}
        error={wrong}
        value={text}
        onValue={setText}
        autoComplete="off"
        spellCheck={false}
      />
      <Button busy={isBusy} onClick={() => void check()}>
        {words.check}
      </Button>
      {checked && <CheckedNotice checked={checked} />}
      {failure !== undefined && <Failure of={failure} />}
    </section>
  );
}

function CheckedNotice({ checked: { all, proven, waiting } }: { checked: Checked }) {
  const words = useWords(transparencyWords);
  if (proven + waiting < all) return <Notice kind="bad" icon="alert" title={words.notProven} live />;
  const title = all === 1 && proven === 1 ? words.provenOne : words.proven(proven, all);
  return (
    <Notice kind="good" icon="check" title={title} live>
      {waiting > 0 && <p>{words.waiting(waiting)}</p>}
    </Notice>
  );
}

type Entry = { hash: string; at?: string };

/** By the receipt that this device keeps: nobody else learns which entries are of which case. */
async function entriesOf(code: string): Promise<Entry[] | undefined> {
  const kept = await findReceipt(code).catch(() => undefined);
  if (kept === undefined) return undefined;
  const proof = await proofFor(code, kept.receipt);
  return listHistory(code, proof);
}

async function checkAll(entries: readonly Entry[], verifierKey: string): Promise<Checked> {
  const checked = { all: entries.length, proven: 0, waiting: 0 };
  for (const { hash, at } of entries) {
    const verdict = await checkEntry(hash, verifierKey).catch((failure) => {
      if (at === undefined || !isMissing(failure)) throw failure;
      return Date.parse(at) > Date.now() - newForMilliseconds ? 'waiting' : 'missing';
    });
    if (verdict === 'waiting') checked.waiting += 1;
    else if (verdict !== 'missing' && verdict.isProven) checked.proven += 1;
  }
  return checked;
}

/**
 * What is new may wait for its signature; what is old and not there was taken out. Entries of reports without a name tell
 * no precise time.
 */
const newForMilliseconds = 26 * 3_600_000;

function isMissing(failure: unknown): boolean {
  const missing = ['entry.notSignedYet', 'entry.notFound'];
  return failure instanceof ApiProblem && missing.includes(failure.problem.code);
}
