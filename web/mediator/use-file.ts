import type { MediationInput, MediationStep } from '@linli/domain/mediation';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { Intent } from '../client/intent.ts';
import { getMediation, takeMediationStep } from '../client/mediations.ts';
import { ApiProblem } from '../client/problem.ts';
import { useSession } from '../parts/identity/session-gate.tsx';
import { mediationWords } from '../parts/mediation/words.ts';
import { announce } from '../ui/announcer.tsx';
import { useWords } from '../ui/use-language.ts';
import { isAtTable } from './at-table.ts';
import { mediatorStepWords } from './file-words.ts';

/**
 * One file, opened. Each opening is written down and the parties may read it: so it is asked for again after a step and on a
 * press, and not whenever somebody looks away and back.
 */
export function useFile(code: string) {
  const { post } = useSession();
  return useQuery({
    queryKey: ['mediation', post.id, code],
    queryFn: () => getMediation(code),
    staleTime: 10 * 60_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/**
 * What binds or ends a file, or gives it away, is decided by what she saw. All else is added to it, and takes nothing from what a
 * party has added meanwhile on her phone; the server asks whether it may be taken at all.
 */
const bySight: readonly MediationStep[] = [
  ...(['declination', 'assignment', 'handingOn', 'proposal', 'draft', 'oralAgreement', 'failure', 'archive'] as const),
];

/** Takes a step with a file and shows the file as it stands then, or the list where it is hers no more. */
export function useStep(code: string) {
  const { post } = useSession();
  const cache = useQueryClient();
  const [, goTo] = useLocation();
  const { form } = useWords(mediatorStepWords);
  const { step: names } = useWords(mediationWords);
  return async <Name extends MediationStep>(
    step: Name,
    body: MediationInput<Name>,
    intent: Intent,
    { next }: { next?: string | undefined } = {},
  ) => {
    const isOfTable = isAtTable(window.location.pathname);
    const seen = cache.getQueryData<{ tag?: string }>(['mediation', post.id, code])?.tag;
    const tag = bySight.includes(step) ? seen : undefined;
    const { mayRead } = await takeMediationStep({ code, step, body, intent, tag }).catch(async (problem: unknown) => {
      if (!(problem instanceof ApiProblem) || problem.problem.status !== 412) throw problem;
      await cache.invalidateQueries({ queryKey: ['mediation', post.id, code] });
      throw new ApiProblem({ ...problem.problem, title: form.stale, detail: form.stale });
    });
    for (const list of ['mediations', 'mediation-calendar']) void cache.invalidateQueries({ queryKey: [list] });
    const isRead = mayRead.includes('readMediation');
    if (isRead) await cache.invalidateQueries({ queryKey: ['mediation', post.id, code] });
    // An answer that comes late opens no file before the parties, who look at the screen by now.
    if (!isOfTable && isAtTable(window.location.pathname)) return;
    if (!isRead) {
      announce(form.gone);
      goTo('/');
      cache.removeQueries({ queryKey: ['mediation', post.id, code] });
      return;
    }
    announce(form.done(names[step]));
    goTo(next ?? `/files/${code}`);
  };
}
