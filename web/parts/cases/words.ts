import { pack } from '../../client/locale.ts';
import { cases } from '../../locales/zh-CN/cases.ts';
import { story } from '../../locales/zh-CN/story.ts';

export const caseWords = pack(cases, async () => (await import('../../locales/en/cases.ts')).cases);
export const storyWords = pack(story, async () => (await import('../../locales/en/story.ts')).story);
