import type { MediationFileView } from '@linli/domain/mediation';

/** What both parties may see on the mediator’s screen. It is built of these words alone, so that nothing confidential can stray in. */
export type Table = {
  readonly code: string;
  readonly parties: readonly {
    number: number;
    side: 'applicant' | 'respondent';
    name: string;
    isTold: boolean;
    hasAgent: boolean;
  }[];
  readonly facts: string;
  readonly requests: readonly string[];
  readonly session: {
    number: number;
    kind: 'together' | 'online' | 'onSite';
    at: string;
    where: string;
    invited: number[];
  };
};

/** One session of a file, for the table; undefined where no such one is planned. */
export function forTheTable(found: MediationFileView, number: number): Table | undefined {
  const session = found.sessions.find((each) => each.number === number && each.status === 'planned');
  if (!session) return undefined;
  return {
    code: found.code,
    parties: found.parties
      .filter(({ leftAt }) => leftAt === undefined)
      .map((party) => ({
        number: party.number,
        side: party.side,
        name: wordsOf(party.name) ?? String(party.number),
        isTold: found.rightsTold.some((told) => told.party === party.number),
        hasAgent: party.agent !== undefined,
      })),
    facts: wordsOf(found.facts) ?? '',
    requests: found.requests.flatMap((request) => wordsOf(request) ?? []),
    session: {
      number,
      kind: session.kind,
      at: session.at,
      where: wordsOf(session.where) ?? '',
      invited: session.invited,
    },
  };
}

/** Words of the file, which the parties read; those of any other circle are none here. */
function wordsOf(words: { circle: string; text: string } | undefined): string | undefined {
  return words?.circle === 'file' ? words.text : undefined;
}
