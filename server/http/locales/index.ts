import { inBothLanguages, type Sentences } from '../sentences.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

/** What the HTTP room itself says; every other room brings its own sentences. */
export const httpSentences: Sentences = inBothLanguages(zhCN, en);

export const httpStatuses: Readonly<Record<string, number>> = {
  'address.invalid': 400,
  'body.notJson': 400,
  'body.notText': 400,
  'session.required': 401,
  'session.ended': 401,
  'post.required': 403,
  'session.stepUpRequired': 403,
  'request.foreignPage': 403,
  'server.fault': 500,
};
