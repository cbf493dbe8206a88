import type { ShownStatus } from '@linli/domain/mediation';
import { Badge, type BadgeKind } from '../../ui/badge.tsx';
import { useWords } from '../../ui/use-language.ts';
import { mediationWords } from './words.ts';

const kinds: Partial<Record<ShownStatus, BadgeKind>> = {
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

type Own = {
  status: ShownStatus;
  /** Where something waits in the file, that has the colour. */
  isQuiet?: boolean;
};

export function MediationStatusBadge({ status, isQuiet = false }: Own) {
  const words = useWords(mediationWords);
  return <Badge kind={isQuiet ? 'plain' : (kinds[status] ?? 'plain')}>{words.status[status]}</Badge>;
}
