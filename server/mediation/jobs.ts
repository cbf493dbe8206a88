import type { Instant } from '@linli/domain/kernel';
import type { Job } from '../jobs/index.ts';
import { eraseDueMediations } from './keeping/erase-due.ts';
import { type Reminding, remindParties } from './remind-parties.ts';
import { sweepMediationAttachments } from './sweep-attachments.ts';
import { type Joined, tellCases } from './tell-cases.ts';

type Clocked = Joined & {
  readonly counties: () => readonly string[];
  /** The way out of the house, for reminders. */
  readonly tell?: Reminding['tell'];
  /** Whether what has been kept long enough is destroyed by the clock, or only by `linli erase due`. */
  readonly retention?: 'propose' | 'perform';
};

/** What the clock does to mediations: it tells the cases that wait what became of them, reminds parties, destroys what is due, sweeps. */
export function mediationJobs({ database, parts, counties, tell, retention }: Clocked): Job[] {
  const inEach = (work: (county: string, now: Instant) => Promise<number>) => async (now: Instant) => {
    let total = 0;
    const faults: unknown[] = [];
    for (const county of counties()) {
      try {
        total += await work(county, now);
      } catch (fault) {
        // It rises when the other counties have had their turn; laid flat, or the log would leave out what lies deeper.
        faults.push(...(fault instanceof AggregateError ? fault.errors : [fault]));
      }
    }
    if (faults.length > 0) throw new AggregateError(faults, `${faults.length} things could not be done`);
    return total;
  };
  const tellIn = (county: string, now: Instant) => tellCases({ database, parts }, county, now);
  const remindIn = (county: string, now: Instant) => remindParties({ database, parts, tell }, county, now);
  const eraseIn = (county: string, now: Instant) => eraseDueMediations(database, parts, county, now);
  return [
    { name: 'mediation.tellCases', every: 'minute', run: inEach(tellIn) },
    { name: 'mediation.remindParties', every: 'hour', run: inEach(remindIn) },
    ...(retention === 'perform' ? [{ name: 'mediation.eraseDue', every: 'day', run: inEach(eraseIn) } as const] : []),
    {
      name: 'mediation.sweepAttachments',
      every: 'hour',
      run: (now) => sweepMediationAttachments(database, parts.files, now),
    },
  ];
}
