import { type CaseExport, type CaseQuery, casePolicy } from '@linli/domain/cases';
import { whoMay } from '@linli/domain/identity';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { exportCases } from '../../client/exports.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { useSession } from '../identity/session-gate.tsx';
import { deskWords } from './words.ts';

const formats = ['xlsx', 'csv'] as const;

/** Takes the list below out as a file, for those who may, with a reason that will stand on every page of it. */
export function ExportList({ query }: { query: CaseQuery }) {
  const words = useWords(deskWords).export;
  const { post } = useSession();
  const [isOpen, setOpen] = useState(false);
  const exporting = useMutation({ mutationFn: exportCases });
  if (!whoMay(casePolicy.exportCases).includes(post.role)) return null;
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
          <Notice kind="good" icon="check" title={words.done}>
            {words.doneHint}
          </Notice>
        ) : (
          <ExportForm query={query} busy={exporting.isPending} onExport={(asked) => exporting.mutate(asked)} />
        )}
        {exporting.error && <Failure of={exporting.error} />}
      </Dialog>
    </>
  );
}

type Own = { query: CaseQuery; busy: boolean; onExport: (asked: CaseExport) => void };

function ExportForm({ query, busy, onExport }: Own) {
  const words = useWords(deskWords).export;
  const id = useId();
  const [format, setFormat] = useState<CaseExport['format']>('xlsx');
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const send = () => {
    const given = reason.trim();
    setMissing(given.length < 2);
    if (given.length >= 2) onExport({ format, reason: given, query });
  };
  return (
    <div className="stack">
      <p className="soft">{words.lead}</p>
      <RadioCards
        id={`${id}-format`}
        label={words.format}
        value={format}
        onValue={(value) => setFormat(value as CaseExport['format'])}
        choices={formats.map((value) => ({ value, label: words.formats[value] }))}
        columns
      />
      <TextField
        id={`${id}-reason`}
        label={words.reason}
        hint={words.reasonHint}
        error={isMissing ? words.reasonMissing : undefined}
        value={reason}
        onValue={setReason}
        maxLength={200}
      />
      <Button busy={busy} onClick={send}>
        {busy ? words.busy : words.send}
      </Button>
    </div>
  );
}
