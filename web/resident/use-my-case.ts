import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { getCase, type Proof } from '../client/cases.ts';
import { proofFor, proofInTab } from '../client/receipt-session.ts';
import { findReceipt, keepReceipt } from '../client/receipts.ts';

/** One's own case: the receipt from this device, or from the QR code (behind the #, which no server sees). */
export function useMyCase(code: string) {
  const cache = useQueryClient();
  const found = useQuery({
    queryKey: ['my-case', code],
    queryFn: async () => {
      const proof = await proofOf(code);
      return { ...(await getCase(code, proof)), proof };
    },
    refetchInterval: 60_000,
    refetchOnWindowFocus: true,
  });

  useEffect(() => {
    if (found.data && location.hash !== '') history.replaceState(null, '', location.pathname);
  }, [found.data]);

  return { ...found, refresh: () => cache.invalidateQueries({ queryKey: ['my-case', code] }) };
}

async function proofOf(code: string): Promise<Proof> {
  const fromQr = location.hash.slice(1);
  const kept = fromQr === '' ? await findReceipt(code).catch(() => undefined) : undefined;
  const receipt = fromQr || kept?.receipt;
  if (!receipt) return proofInTab(code) ?? {};
  const proof = await proofFor(code, receipt);
  if (fromQr !== '') {
    await keepReceipt({ caseCode: code, receipt, about: code, sentAt: new Date().toISOString() }).catch(() => {});
  }
  return proof;
}
