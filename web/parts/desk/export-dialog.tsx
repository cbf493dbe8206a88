import type { CaseExport } from '@linli/domain/cases';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { exportsWords } from './exports-words.ts';

const formats = ['xlsx', 'csv'] as const;

type Asked = Pick<CaseExport, 'format' | 'reason'>;
type Sentences = Record<'open' | 'title' | 'lead' | 'reasonHint' | 'doneHint', string>;
type Own = { words: Sentences; onExport: (asked: Asked) => Promise<void>; children?: ReactNode };

/** A button, and behind it the two questions that every file which leaves has to answer; `children` may ask more. */
export function ExportDialog({ words, onExport, children }: Own) {
  const plain = useWords(exportsWords);
  const [isOpen, setOpen] = useState(false);
  const exporting = useMutation({ mutationFn: onExport });
  const close = () => {
    setOpen(false);
    exporting.reset();
  };
  return (
    <>
      <Button kind="secondary" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      <Dialog open={isOpen} title={words.title} onClose={close}>
        {exporting.isSuccess ? (
          <Notice kind="good" icon="check" title={plain.done}>
            {words.doneHint}
          </Notice>
        ) : (
          <ExportForm words={words} busy={exporting.isPending} onExport={(asked) => exporting.mutate(asked)}>
            {children}
          </ExportForm>
        )}
        {exporting.error && <Failure of={exporting.error} />}
      </Dialog>
    </>
  );
}

type Form = { words: Sentences; busy: boolean; onExport: (asked: Asked) => void; children: ReactNode };

function ExportForm({ words, busy, onExport, children }: Form) {
  const plain = useWords(exportsWords);
  const id = useId();
  const [format, setFormat] = useState<Asked['format']>('xlsx');
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const send = () => {
    const given = reason.trim();
    setMissing(given.length < 2);
    if (given.length >= 2) onExport({ format, reason: given });
  };
  return (
    <div className="stack">
      <p className="soft">{words.lead}</p>
      {children}
      <RadioCards
        id={`${id}-format`}
        label={plain.format}
        value={format}
        onValue={(value) => setFormat(value as Asked['format'])}
        choices={formats.map((value) => ({ value, label: plain.formats[value] }))}
        columns
      />
      <TextField
        id={`${id}-reason`}
        label={plain.reason}
        hint={words.reasonHint}
        error={isMissing ? plain.reasonMissing : undefined}
        value={reason}
        onValue={setReason}
        maxLength={200}
      />
      <Button busy={busy} onClick={send}>
        {busy ? plain.busy : plain.send}
      </Button>
    </div>
  );
}
