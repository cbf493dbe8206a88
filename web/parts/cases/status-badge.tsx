import type { CaseView } from '@linli/domain/cases';
import { Badge, type BadgeKind } from '../../ui/badge.tsx';
import { useWords } from '../../ui/use-language.ts';
import { caseWords } from './words.ts';

const kinds: Partial<Record<CaseView['status'], BadgeKind>> = {
  registered: 'accent',
  accepted: 'accent',
  dispatched: 'accent',
  acknowledged: 'accent',
  handling: 'accent',
  returned: 'warn',
  suspended: 'warn',
  rework: 'warn',
  resolved: 'good',
  followedUp: 'good',
  closed: 'good',
};

export function StatusBadge({ status }: { status: CaseView['status'] }) {
  const words = useWords(caseWords);
  return <Badge kind={kinds[status] ?? 'plain'}>{words.status[status]}</Badge>;
}
