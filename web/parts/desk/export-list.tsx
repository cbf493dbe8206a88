import { type CaseQuery, casePolicy } from '@linli/domain/cases';
import { whoMay } from '@linli/domain/identity';
import { exportCases } from '../../client/exports.ts';
import { useWords } from '../../ui/use-language.ts';
import { useSession } from '../identity/session-gate.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { exportsWords } from './exports-words.ts';

/** Takes the list below out as a file, for those who may, with a reason that will stand on every page of it. */
export function ExportList({ query }: { query: CaseQuery }) {
  const words = useWords(exportsWords);
  const { post } = useSession();
  if (!whoMay(casePolicy.exportCases).includes(post.role)) return null;
  return (
    <ExportDialog words={{ open: words.open, ...words.list }} onExport={(asked) => exportCases({ ...asked, query })} />
  );
}
