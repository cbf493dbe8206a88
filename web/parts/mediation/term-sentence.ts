import type { MediationFileView } from '@linli/domain/mediation';
import { localDate } from '../../client/beijing-time.ts';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { yuanOf } from './money.ts';
import { usePartyName } from './party-name.ts';
import { mediationWords } from './words.ts';

/** A term as it is kept, or as it is being written. */
export type SpokenTerm = Pick<
  MediationFileView['proposals'][number]['terms'][number],
  'kind' | 'debtor' | 'creditor' | 'amountFen' | 'manner' | 'performBy'
> & { what?: { text: string } | undefined };

/** Who does what for whom, how much, how and by when, as one sentence. */
export function useTermSentence(found: Pick<MediationFileView, 'parties'>): (term: SpokenTerm) => string {
  const { sentence, manner: manners } = useWords(mediationWords);
  const nameOf = usePartyName(found);
  const language = useLanguage();
  return ({ kind, debtor, creditor, amountFen, manner, performBy, what }) => {
    const by = performBy ? sentence.by(localDate(performBy, Date.now(), language)) : '';
    const how = manner === 'other' ? '' : sentence.how(manners[manner]);
    const told = { debtor: nameOf(debtor), creditor: nameOf(creditor), what: what?.text ?? '' };
    const sum = amountFen === undefined ? '' : yuanOf(amountFen);
    return sentence[kind]({ ...told, sum, by, how });
  };
}
