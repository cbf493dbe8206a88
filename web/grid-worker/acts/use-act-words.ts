import { useWords } from '../../ui/use-language.ts';
import { gridWords } from '../words.ts';
import type { Act } from './act.ts';

/** What an act is called: "现场核查", "登记并办结". */
export function useActWords(): (act: Act) => string {
  const words = useWords(gridWords).acts.name;
  return ({ call }) => {
    if (call.kind === 'registration') return call.finding.isSettled ? words.onTheSpot : words.registration;
    if (call.kind === 'visit') return words.visit;
    return call.step === 'note' && call.body.kind === 'onSiteCheck' ? words.onSiteCheck : words[call.step];
  };
}
