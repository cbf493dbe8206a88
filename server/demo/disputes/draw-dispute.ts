import type { MediationApplication, TermInput } from '@linli/domain/mediation';
import type { Chance } from '../month/chance.ts';
import { personName } from '../person-name.ts';
import { fictitiousPhone } from '../reporter.ts';
import scenes from './scenes.json' with { type: 'json' };

type Scene = (typeof scenes)[number];

/** What two people quarrel about, in words for each step of it. */
export type DrawnDispute = {
  readonly type: string;
  readonly parties: MediationApplication['parties'];
  readonly facts: string;
  readonly requests: string[];
  readonly points: string;
  readonly responsibility: string;
  readonly minutes: string;
  readonly notes: string;
  /** Without its day; the respondent owes it to the applicant. */
  readonly term: Omit<TermInput, 'performBy'>;
};

const firms = ['宏达建筑劳务公司', '江岸装饰服务部', '云阳巴阳物业公司', '新县城物流站'];
const ofFirms = new Set(['wages', 'property']);

/** Draws a dispute of this kind, or of any; names mean nobody, and nobody can be called. */
export function drawDispute(chance: Chance, wanted?: readonly string[]): DrawnDispute {
  const { random } = chance;
  const fitting = scenes.filter(({ type }) => wanted === undefined || wanted.includes(type));
  const scene = weighted(fitting.length === 0 ? scenes : fitting, random);
  const party = personName(random);
  const isFirm = ofFirms.has(scene.type);
  const other = isFirm ? chance.pick(firms) : personName(random);
  const fill = (text: string) => text.replaceAll('{party}', party).replaceAll('{other}', other);
  return {
    type: scene.type,
    parties: [
      {
        side: 'applicant',
        kind: 'person',
        name: party,
        phone: fictitiousPhone(random),
        particulars: { sex: chance.pick(['male', 'female']), age: chance.between(28, 76) },
      },
      { side: 'respondent', kind: isFirm ? 'organization' : 'person', name: other, phone: fictitiousPhone(random) },
    ],
    facts: fill(scene.facts),
    requests: [scene.request],
    points: scene.points,
    responsibility: fill(scene.responsibility),
    minutes: scene.minutes,
    notes: scene.notes,
    term: termOf(scene, chance),
  };
}

function weighted(choices: readonly Scene[], random: () => number): Scene {
  let left = random() * choices.reduce((sum, { weight }) => sum + weight, 0);
  const found = choices.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  return found ?? (choices[0] as Scene);
}

function termOf({ term }: Scene, chance: Chance): DrawnDispute['term'] {
  const between = { debtor: 2, creditor: 1, manner: term.manner as TermInput['manner'] };
  if (term.yuan === undefined) return { ...between, kind: term.kind as TermInput['kind'], what: term.what };
  const [least = 0, most = 0] = term.yuan;
  return { ...between, kind: 'pay', amountFen: Math.round(chance.between(least, most) / 100) * 10_000 };
}
