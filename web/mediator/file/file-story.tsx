import { type MediationFileView, nextSession } from '@linli/domain/mediation';
import { useState } from 'react';
import { localDate, nearDateAndTime } from '../../client/beijing-time.ts';
import { PaperLink } from '../../parts/mediation/paper-link.tsx';
import { usePartyName } from '../../parts/mediation/party-name.ts';
import { useTermSentence } from '../../parts/mediation/term-sentence.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { LongWords } from '../../ui/long-words.tsx';
import { type Stop, Timeline } from '../../ui/timeline.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { mediatorFileWords } from '../file-words.ts';
import { OnlyYou } from '../only-you.tsx';
import { addressesOf } from '../steps/addresses.ts';
import { storyOf } from './story.ts';
import type { StoryStop } from './story-stop.ts';
import { UnattendedSittings } from './unattended-sittings.tsx';

const shownAtFirst = 8;

/** What comes next, and what happened, the latest first, each with the papers that came with it. */
export function FileStory({ found }: { found: MediationFileView }) {
  const { story, file } = useWords(mediatorFileWords);
  const spoken = useWords(mediationWords);
  const language = useLanguage();
  const nameOf = usePartyName(found);
  const sentence = useTermSentence(found);
  const [isWhole, setWhole] = useState(false);
  const when = (instant: string) => nearDateAndTime(instant, Date.now(), language);
  const day = (date: string) => localDate(date, Date.now(), language);
  const stops = storyOf(found, { story, spoken, nameOf, sentence, when, day });
  const shown = isWhole ? stops : stops.slice(0, shownAtFirst);
  const next = nextSession(found as never);
  const planned = found.sessions.find(({ number }) => number === next?.number);
  const ahead: Stop[] = planned
    ? [
        {
          key: 'next',
          state: 'now',
          title: story.nextTitle,
          when: story.next(when(planned.at), spoken.sessionKind[planned.kind], planned.where?.text ?? ''),
          children: (
            <>
              {found.may.includes('sessionPlan') && <UnattendedSittings found={found} />}
              {found.may.includes('sessionRecord') && (
                <p className="row">
                  <LinkButton to={addressesOf(found.code).session(planned.number)} kind="secondary">
                    {file.sessionMode}
                  </LinkButton>
                  <LinkButton to={addressesOf(found.code).step('sessionFall')} kind="quiet">
                    {file.sessionChange}
                  </LinkButton>
                </p>
              )}
            </>
          ),
        },
      ]
    : [];
  return (
    <section className="stack stack-tight">
      <h2>{story.label}</h2>
      <div className="card">
        <Timeline
          label={story.label}
          stops={[...ahead, ...shown.map((stop) => stopOf(stop, found.code, when, file))]}
        />
        {stops.length > shown.length && (
          <Button kind="quiet" wide onClick={() => setWhole(true)}>
            {story.whole}
          </Button>
        )}
      </div>
    </section>
  );
}

function stopOf(
  { key, at, title, words, lines = [], papers = [], isConfided = false }: StoryStop,
  code: string,
  when: (instant: string) => string,
  file: { paper: (number: number, of: number) => string },
): Stop {
  const known = papers.filter((paper) => paper !== undefined);
  const told = (
    <>
      {words && <LongWords text={words} />}
      {lines.length > 0 && (
        <ul className="soft">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
  return {
    key,
    state: 'past',
    title,
    when: when(at),
    children: (
      <>
        {isConfided && (words || lines.length > 0) ? (
          <div className="confided">
            <OnlyYou />
            {told}
          </div>
        ) : (
          told
        )}
        {known.length > 0 && (
          <p className="row">
            {known.map((paper, index) => (
              <PaperLink key={paper.id} code={code} paper={paper} label={file.paper(index + 1, known.length)} />
            ))}
          </p>
        )}
      </>
    ),
  };
}
