import type { MediationInput } from '@linli/domain/mediation';
import type { Intent } from '../client/intent.ts';
import { assignmentBegun, Candidates } from '../parts/mediation/candidates.tsx';
import { KeptForm } from './kept-form.tsx';

type Own = {
  code: string;
  take: (assignment: MediationInput<'assignment'>, intent: Intent, name: string) => Promise<unknown>;
};

/** Who could mediate a file; who was chosen, and why, is there again after a reload. */
export function KeptCandidates({ code, take }: Own) {
  return (
    <KeptForm name={`assignment/${code}`} begun={assignmentBegun}>
      {({ values, put, intent, forget }) => (
        <Candidates
          code={code}
          begun={values}
          onBegun={put}
          assign={async (body, name) => {
            await take(body, intent, name);
            await forget();
          }}
        />
      )}
    </KeptForm>
  );
}
