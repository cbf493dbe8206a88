import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { findReceipt, forgetReceipt } from '../client/receipts.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../ui/use-language.ts';
import { pageWords } from './page-words.ts';
import { paths } from './paths.ts';

/** What this phone remembers of the case: its receipt, to be shown again; a borrowed phone should be able to forget it. */
export function ForgetButton({ code }: { code: string }) {
  const words = useWords(pageWords).progress;
  const [, goTo] = useLocation();
  const [isOpen, setOpen] = useState(false);
  const receipt = useQuery({ queryKey: ['receipt', code], queryFn: async () => (await findReceipt(code)) ?? null });
  if (!receipt.data) return null;
  const forget = async () => {
    await forgetReceipt(code);
    goTo(paths.home);
  };
  return (
    <div className="row">
      <LinkButton to={paths.sent(code)} kind="secondary">
        {words.myReceipt}
      </LinkButton>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {words.forget}
      </Button>
      <Dialog open={isOpen} title={words.forget} onClose={() => setOpen(false)}>
        <div className="stack">
          <p>{words.forgetSure}</p>
          <Button kind="danger" wide onClick={() => void forget()}>
            {words.forget}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
