import type { AttachmentRef } from '@linli/domain/cases';
import type { MediationFileView } from '@linli/domain/mediation';
import type { mediation } from '../../locales/zh-CN/mediation.ts';
import type { mediatorFile } from '../../locales/zh-CN/mediator-file.ts';
import type { SpokenTerm } from '../../parts/mediation/term-sentence.ts';

/** One thing that happened, in plain words, with the papers that came with it. */
export type StoryStop = {
  readonly key: string;
  readonly at: string;
  readonly title: string;
  readonly words?: string | undefined;
  readonly lines?: readonly string[];
  readonly papers?: readonly (AttachmentRef | undefined)[];
  /** Said to this mediator alone. */
  readonly isConfided?: boolean;
};

export type Telling = {
  readonly story: (typeof mediatorFile)['story'];
  readonly spoken: typeof mediation;
  readonly nameOf: (party: number) => string;
  readonly sentence: (term: SpokenTerm) => string;
  readonly when: (instant: string) => string;
  readonly day: (date: string) => string;
};

export type File = MediationFileView;
export type Tell = (found: File, telling: Telling) => StoryStop[];
