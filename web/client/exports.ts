import type { CaseExport } from '@linli/domain/cases';
import { getBlob } from './api.ts';

/** Takes a list out as a file, which the browser keeps where it keeps downloads. */
export async function exportCases(asked: CaseExport): Promise<void> {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(asked) };
  const address = URL.createObjectURL(await getBlob('/exports', request));
  const link = document.createElement('a');
  link.href = address;
  link.download = `cases-${new Date().toISOString().slice(0, 10)}.${asked.format}`;
  link.click();
  URL.revokeObjectURL(address);
}
