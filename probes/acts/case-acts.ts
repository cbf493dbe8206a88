import { caseCode } from '@linli/domain/cases';
import { hideNumbers } from '@linli/domain/identity';
import { addresses } from '../../server/cases/step-routes.ts';
import { isOwnReport, landOf, mayReachReporter, maySee, type Person } from '../oracle.ts';
import type { Probed } from '../world/cases.ts';
import { upwards } from '../world/tree.ts';
import type { Act, Things } from './act.ts';
import { stepBodies } from './step-bodies.ts';

/** What is asked of one case, by its code. */
export function caseThings(cases: readonly Probed[]): Things<Probed> {
  return {
    all: cases,
    nobodys: (about) => ({ ...about, code: codeOfNone(about), id: idOfNone }),
    names: ({ code }) => [code],
    isNear: isOfSameLand,
    acts: [...readings, ...files, ...steps],
  };
}

export const idOfNone = '019cac0f-2680-7e27-9f69-0000000000ff';

/** A code that could be one of the same county and the same day, but belongs to no case. */
export function codeOfNone({ code, county }: Probed): string {
  return caseCode(county.code, `20${code.slice(6, 8)}-${code.slice(8, 10)}-${code.slice(10, 12)}`, 0.987_654_3);
}

function isOfSameLand(person: Person, { county, code }: Probed): boolean {
  if (person.kind === 'staff') return upwards(county).includes(landOf(person.division));
  // Residents are asked of often: there are few, and what is theirs is little.
  return person.kind === 'resident' || (person.kind === 'reporter' && person.caseCode.slice(0, 6) === code.slice(0, 6));
}

const read = (
  name: string,
  path: string,
  more: Partial<Act<Probed>> & { shows?: Act<Probed>['shows'] } = {},
): Act<Probed> => ({
  name,
  kind: 'item',
  route: `GET /cases/:code${path}`,
  request: ({ code }) => ({ method: 'GET', path: `/cases/${code}${path}` }),
  sees: maySee,
  shows: ({ text }, { code }) => text.includes(code),
  ...more,
});

const readings: readonly Act<Probed>[] = [
  read('read a case', ''),
  read('read its history', '/history', { shows: ({ text }, { found }) => text.includes(found.words) }),
  read('read how to reach its reporter', '/contact', {
    may: mayReachReporter,
    shows: ({ text }, { phone }) => (phone === undefined ? text.includes('null') : text.length > 20),
  }),
  read('read what its people were told', '/messages', {
    may: mayReachReporter,
    shows: ({ text }) => text.startsWith('{"messages":['),
  }),
  read('ask by which rules its deadlines were fixed', '/deadline-rules', {
    shows: ({ text }) => text.startsWith('{"rules":['),
  }),
  {
    ...read('ask beforehand what a step would do', ''),
    kind: 'list',
    route: 'POST /step-previews',
    request: ({ code }) => ({ method: 'POST', path: '/step-previews', body: { step: 'closure', codes: [code] } }),
    shows: ({ text }, { found }) => text.includes(hideNumbers(found.words).slice(0, 60)),
  },
  read('ask who should do it', '/dispatch-suggestion', { shows: ({ text }) => text.startsWith('{') }),
  {
    ...read('read its public account', ''),
    route: 'GET /public/cases/:code',
    request: ({ code }) => ({ method: 'GET', path: `/public/cases/${code}` }),
    sees: (_, { isShown }) => isShown,
  },
  {
    ...read('open it as its reporter without the receipt', ''),
    route: 'POST /account/cases/:code/receipt-sessions',
    request: ({ code }) => ({ method: 'POST', path: `/account/cases/${code}/receipt-sessions` }),
    has: ({ reportedBy }) => reportedBy !== undefined,
    sees: isOwnReport,
  },
];

const files: readonly Act<Probed>[] = [
  { ...read('read its volume', '/volume.json'), kind: 'file', has: ({ hasVolume }) => hasVolume },
  attachmentAct('fetch a file of it', ''),
  attachmentAct('fetch a small picture of it', '/thumbnail'),
];

/** Asked for on its own and less often: each is drawn anew. */
export function paperThings(cases: readonly Probed[]): Things<Probed> {
  const print: Act<Probed> = {
    ...read('print its volume', '/volume.pdf'),
    kind: 'file',
    has: ({ hasVolume }) => hasVolume,
    shows: ({ status, headers }) => status === 200 && headers['content-type'] === 'application/pdf',
  };
  return { ...caseThings(cases), acts: [print] };
}

function attachmentAct(name: string, path: string): Act<Probed> {
  return {
    name,
    kind: 'file',
    route: `GET /cases/:code/attachments/:id${path}`,
    request: ({ code, attachmentIds }) => ({
      method: 'GET',
      path: `/cases/${code}/attachments/${attachmentIds[0] ?? idOfNone}${path}`,
    }),
    has: ({ attachmentIds }) => attachmentIds.length > 0,
    sees: maySee,
    shows: ({ headers }) => String(headers['content-type']).startsWith('image/'),
  };
}

/** Every step, on the ground of a state that never was: whoever sees the case is told that it has moved on, and nothing happens. */
const steps: readonly Act<Probed>[] = Object.entries(addresses)
  .filter(([step]) => step !== 'merger')
  .map(([step, address]) => ({
    name: `take the step ${step}`,
    kind: 'error',
    route: `POST /cases/:code/${address}`,
    request: ({ code }) => ({
      method: 'POST',
      path: `/cases/${code}/${address}`,
      headers: { 'if-match': '"v999999"' },
      body: stepBodies[step as keyof typeof stepBodies],
    }),
    sees: maySee,
    shows: ({ text }) => text.includes('version.stale'),
  }));
