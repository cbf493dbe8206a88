import type { MediationFileView } from '@linli/domain/mediation';
import { nearDateAndTime } from '../../client/beijing-time.ts';
import { usePartyName } from '../../parts/mediation/party-name.ts';
import { useTermSentence } from '../../parts/mediation/term-sentence.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import type { FieldAbout } from '../../ui/field.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { mediatorStepWords } from '../file-words.ts';
import { type Picked, pickingsOf } from './pickings.ts';

type Own = FieldAbout & {
  found: MediationFileView;
  from: Picked;
  value: unknown;
  onValue: (value: unknown) => void;
};

/** One of the things of a file that the step can be about, each told in its own words. */
export function PickField({ found, from, value, onValue, ...about }: Own) {
  const { form } = useWords(mediatorStepWords);
  const toldOf = useTold(found, from);
  const offered = pickingsOf(found, from, new Date().toISOString());
  if (offered.length === 0) return <p className="soft">{form.nothingToPick}</p>;
  const keyOf = (each: unknown) => JSON.stringify(each);
  return (
    <RadioCards
      {...about}
      value={value === undefined ? undefined : keyOf(value)}
      onValue={(key) => onValue(offered.find((each) => keyOf(each.value) === key)?.value)}
      choices={offered.map((each) => ({ value: keyOf(each.value), ...toldOf(each.found) }))}
    />
  );
}

type File = MediationFileView;
type Told = { label: string; hint?: string | undefined };

function useTold(found: File, from: Picked): (thing: unknown) => Told {
  const words = useWords(mediationWords);
  const nameOf = usePartyName(found);
  const sentence = useTermSentence(found);
  const language = useLanguage();
  const when = (instant: string) => nearDateAndTime(instant, Date.now(), language);
  const meeting = ({ number, brief, called }: File['meetings'][number]): Told => ({
    label: called ? when(called.meetsAt) : words.number(number),
    hint: brief?.text,
  });
  const committee = ({ name }: File['assisting'][number]): Told => ({ label: name });
  const term = ({ term: owed, status }: File['obligations'][number]): Told => ({
    label: sentence(owed),
    hint: words.obligationStatus[status],
  });
  const told = {
    plannedSessions: ({ at, where }: File['sessions'][number]) => ({ label: when(at), hint: where?.text }),
    waitingStatements: ({ party, words: said }: File['statements'][number]) => ({
      label: nameOf(party),
      hint: said?.text,
    }),
    askedExperts: ({ by, about }: File['expertOpinions'][number]) => ({ label: by?.text ?? '', hint: about?.text }),
    askedMeetings: meeting,
    calledMeetings: meeting,
    openDecisions: ({ unit, what }: File['meetings'][number]['decisions'][number]) => ({
      label: what?.text ?? '',
      hint: unit.name,
    }),
    askedCommittees: committee,
    joinedCommittees: committee,
    owedTerms: term,
    overdueTerms: term,
    claimedTerms: term,
  } satisfies Record<Picked, (thing: never) => Told>;
  return told[from] as (thing: unknown) => Told;
}
