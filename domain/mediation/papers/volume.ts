import type { AttachmentRef } from '../../cases/index.ts';
import { earlySources } from '../figures.ts';
import { allConsent, type Mediation } from '../mediation.ts';
import type { MediationView } from '../view.ts';
import type { DrawnPaper } from './blocks.ts';
import type { PaperCircumstances } from './file-on-paper.ts';
import { type Filling, fillPaper } from './filling.ts';
import { getPaperForm, type PaperCode, paperCodes } from './forms.ts';
import { type BlocksInForce, fillingFor, mayStandOn, namePaper, withoutConfidences } from './print.ts';
import { nameOf } from './terms-on-paper.ts';

/** A file that lies behind a paper of the volume. */
export type PaperAttachment = AttachmentRef & { readonly name: string; readonly behind: PaperCode };
export type VolumeOfMediation = {
  readonly papers: readonly (DrawnPaper & { readonly paper: PaperCode })[];
  readonly attachments: readonly PaperAttachment[];
};

/**
 * What of a file stands on one form, whoever puts the volume together: a keeper and a mediator make the same. Sealed words stay
 * sealed; no word in confidence is among them.
 */
export function viewForVolume(found: Mediation, paper: PaperCode): MediationView {
  return withoutConfidences(found as MediationView, (secret) => mayStandOn(getPaperForm(paper), paper, secret));
}

/**
 * Every paper of a file in the order of a volume, from its cover to its back, each with what it tells; a blank that nobody filled is a
 * line to write on. The table of contents says on which page each begins.
 */
export function drawVolume(
  seenFor: (paper: PaperCode) => MediationView,
  circumstances: PaperCircumstances,
  blocksOf: BlocksInForce,
): VolumeOfMediation {
  const inside = paperCodes.flatMap((paper) =>
    numbersThere(paper, seenFor(paper)).map((number) => ({ paper, number })),
  );
  const contents = inside.flatMap(({ paper, number }, at): Filling[] =>
    notListed.has(paper) ? [] : [{ 文书名称: namePaper({ paper, number }), 页号: { pageOf: at } }],
  );
  const attachments = attachmentsOnPapers(seenFor('evidence'));
  const listed = contents.map((row, at) => ({ ...row, 序号: String(at + 1), 备注: ' ' }));
  const papers = inside.map(({ paper, number }) => {
    const filling = { ...fillingFor({ paper, number }, seenFor(paper), circumstances), 卷内文书: listed };
    return { paper, name: namePaper({ paper, number }), blocks: fillPaper(blocksOf(paper), filling).blocks };
  });
  return { papers, attachments };
}

/** The contents on a paper of its own: on which page each begins is written by hand. */
export function contentsToNumber(seen: MediationView): Filling {
  const names = paperCodes
    .filter((paper) => !notListed.has(paper))
    .flatMap((paper) => numbersThere(paper, seen).map((number) => namePaper({ paper, number })));
  return { 卷内文书: names.map((name, at) => ({ 序号: String(at + 1), 文书名称: name, 页号: ' ', 备注: ' ' })) };
}

const notListed: ReadonlySet<PaperCode> = new Set(['cover', 'toc', 'backCover']);

/** Forms that can be printed before anybody has used them: unused, they are none of the file's papers. */
const isUsed: Partial<Record<PaperCode, (seen: MediationView) => boolean>> = {
  // Whom the committee went to (主动调解) has applied for nothing: the register of acceptance is there instead.
  application: ({ intake }) => !earlySources.includes(intake.kind),
  judicialConfirmation: ({ confirmation, parties }) =>
    allConsent({ parties } as Mediation, confirmation?.consents ?? []),
};

function numbersThere(paper: PaperCode, seen: MediationView): readonly (number | undefined)[] {
  const { numbersOf, isThere } = getPaperForm(paper);
  if (isUsed[paper]?.(seen) === false) return [];
  if (numbersOf !== undefined) return numbersOf(seen);
  return (isThere?.(seen) ?? true) ? [undefined] : [];
}

/** What was handed in beside the papers, each behind the one that speaks of it. */
export function attachmentsOnPapers(seen: MediationView): PaperAttachment[] {
  const { parties, evidence, expertOpinions, rightsTold, signatures, obligations, confirmation } = seen;
  const of = (ref: AttachmentRef | undefined, behind: PaperCode, name: string): PaperAttachment[] =>
    ref === undefined ? [] : [{ id: ref.id, sha256: ref.sha256, mediaType: ref.mediaType, behind, name }];
  return [
    ...rightsTold.flatMap(({ paper, party }) => of(paper, 'rightsNotice', `${nameOf(party, parties)}的签收`)),
    ...parties.flatMap(({ number, identity, rights = [], agent }) => [
      ...of(identity, 'identity', `${nameOf(number, parties)}的身份证明`),
      ...rights.flatMap((each) => of(each, 'identity', `${nameOf(number, parties)}的权利证明`)),
      ...of(agent?.paper, 'powerOfAttorney', `${nameOf(number, parties)}的授权委托书`),
    ]),
    ...evidence.flatMap(({ file, name }) => of(file, 'evidence', `证据：${name?.text ?? ''}`)),
    ...expertOpinions.flatMap(({ file, by }) => of(file, 'evidence', `鉴定意见：${by?.text ?? ''}`)),
    ...signatures.flatMap(({ image, paper }) =>
      of(image, paper === 'agreement' ? 'agreement' : 'mediationRecord', '签名'),
    ),
    ...obligations.flatMap(({ proofs }) => proofs.flatMap(({ proof }) => of(proof, 'performance', '履行凭证'))),
    ...of(confirmation?.transferLetter, 'judicialConfirmation', '移送函'),
  ];
}
