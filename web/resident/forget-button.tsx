import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { findReceipt, forgetReceipt } from '../client/receipts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../ui/use-language.ts';
import { paths } from './paths.ts';
import { residentWords } from './words.ts';

/** A borrowed phone should be able to forget. */
export function ForgetButton({ code }: { code: string }) {
  const words = useWords(residentWords).progress;
  const [, goTo] = useLocation();
  const [isOpen, setOpen] = useState(false);
  const receipt = useQuery({ queryKey: ['receipt', code], queryFn: async () => (await findReceipt(code)) ?? null });
  if (!receipt.data) return null;
  const forget = async () => {
    await forgetReceipt(code);
    goTo(paths.home);
  };
  return (
    <div>
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
