import type { MediationStatus } from '@linli/domain/mediation';
import { Badge, type BadgeKind } from '../../ui/badge.tsx';
import { useWords } from '../../ui/use-language.ts';
import { mediationWords } from './words.ts';

const kinds: Partial<Record<MediationStatus, BadgeKind>> = {
  applied: 'accent',
  accepted: 'accent',
  mediating: 'accent',
  appraising: 'warn',
  handedOn: 'warn',
  agreed: 'accent',
  settled: 'good',
  performed: 'good',
  broken: 'bad',
};

export function MediationStatusBadge({ status }: { status: MediationStatus }) {
  const words = useWords(mediationWords);
  return <Badge kind={kinds[status] ?? 'plain'}>{words.status[status]}</Badge>;
}
