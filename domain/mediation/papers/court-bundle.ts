import Type, { type Static } from 'typebox';
import { type Refusal, refuse } from '../../kernel/index.ts';
import { excludedMatters, missingFromBundle, whyNotConfirmed } from '../confirmation.ts';
import { fileNumberText } from '../file-number.ts';
import { type Mediation, sides } from '../mediation.ts';
import { manners, termKinds } from '../terms.ts';
import type { MediationView } from '../view.ts';
import { termOnPaper } from './terms-on-paper.ts';
import { attachmentsOnPapers } from './volume.ts';

const text = Type.String();
const optional = Type.Optional;
const OneOf = <const Words extends readonly string[]>(words: Words) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] });

/** What a court is sent to confirm an agreement, as data: the same facts as on the papers. */
export const courtBundle = Type.Object({
  format: Type.Literal('linli-confirmation/1'),
  number: optional(text),
  committee: text,
  court: optional(text),
  disputeType: text,
  facts: optional(text),
  agreement: Type.Object({
    effectiveAt: Type.String({ format: 'date-time' }),
    form: OneOf(['written', 'oral']),
    responsibility: optional(text),
    terms: Type.Array(
      Type.Object({
        number: Type.Integer(),
        kind: OneOf(termKinds),
        debtor: Type.Integer(),
        creditor: Type.Integer(),
        amountFen: optional(Type.Integer()),
        words: text,
        manner: OneOf(manners),
        performBy: optional(text),
      }),
    ),
  }),
  applicants: Type.Array(
    Type.Object({
      number: Type.Integer(),
      side: OneOf(sides),
      kind: OneOf(['person', 'organization']),
      name: optional(text),
      standing: optional(text),
      documentNumber: optional(text),
      contact: optional(text),
      deliveryAddress: optional(text),
    }),
  ),
  attachments: Type.Array(Type.Object({ id: text, name: text, sha256: text, mediaType: text })),
  /** What the court has said: written down by the steps `courtAnswer` and `courtRuling`. */
  answer: Type.Object({
    appliedAt: optional(text),
    acceptedNumber: optional(text),
    declinedBecause: optional(text),
    ruling: optional(OneOf(['confirmed', 'refused'])),
    rulingNumber: optional(text),
  }),
  notice: text,
});
export type CourtBundle = Static<typeof courtBundle>;

/** Why the bundle cannot go to a court: what it lacks, or what no court confirms. */
export function whyNotToCourt(found: Mediation): Refusal | undefined {
  const bar = whyNotConfirmed(found);
  if (bar === 'filed') return refuse('mediation.confirmationOfFiled');
  const [lack] = missingFromBundle(found);
  if (lack !== undefined)
    return refuse('mediation.bundleIncomplete', { values: { part: lack.part, party: lack.party ?? 0 } });
  const [matter] = excludedMatters(found);
  return matter && refuse('mediation.excludedMatter', { values: { matter } });
}

/** `seen` has its words opened: those of the judicial confirmation, with the numbers of documents. */
export function courtBundleOf(seen: MediationView, notice: string): CourtBundle {
  const { outcome, draft, confirmation, parties, numbers } = seen;
  if (outcome?.kind !== 'settled') throw new Error(`${seen.code} has no agreement in effect`);
  const last = numbers.at(-1);
  return {
    format: 'linli-confirmation/1',
    number: last && fileNumberText(last),
    committee: seen.committee.name,
    court: confirmation?.court,
    disputeType: seen.disputeType,
    facts: draft?.facts?.text,
    agreement: {
      effectiveAt: outcome.at,
      form: outcome.form,
      responsibility: draft?.responsibility?.text,
      terms: (draft?.terms ?? []).map((term) => {
        const { number, kind, debtor, creditor, amountFen, manner, performBy } = term;
        const words = termOnPaper(term, { parties });
        return { number, kind, debtor, creditor, amountFen, words, manner, performBy };
      }),
    },
    applicants: parties
      .filter(({ leftAt }) => leftAt === undefined)
      .map(({ number, side, kind, name, standing, contact, deliveryAddress, particulars }) => ({
        ...{ number, side, kind, name: name?.text, standing: standing?.text, contact: contact?.text },
        documentNumber: particulars && (JSON.parse(particulars.text) as { documentNumber?: string }).documentNumber,
        deliveryAddress: deliveryAddress?.text,
      })),
    attachments: attachmentsOnPapers(seen)
      .filter(({ behind }) => forCourt.has(behind))
      .map(({ id, name, sha256, mediaType }) => ({ id, name, sha256, mediaType })),
    answer: {
      appliedAt: confirmation?.appliedAt,
      acceptedNumber: confirmation?.accepted?.courtNumber,
      declinedBecause: confirmation?.declined?.reason?.text,
      ruling: confirmation?.ruling?.result,
      rulingNumber: confirmation?.ruling?.courtNumber,
    },
    notice,
  };
}

/** The papers of the bundle, in the order in which a court reads them. */
export const courtPapers = ['judicialConfirmation', 'agreement', 'identity', 'powerOfAttorney'] as const;
const forCourt: ReadonlySet<string> = new Set(courtPapers);
