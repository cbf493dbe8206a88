import type { Instant } from '@linli/domain/kernel';
import { insideDivision } from '../database/index.ts';
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
    for (const county of counties()) total += await work(county, now);
    return total;
  };
  const tellIn = (county: string, now: Instant) =>
    database.transact(insideDivision(county), (tx) => tellCases(tx, { database, parts }, county, now));
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
