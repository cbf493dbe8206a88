import { casePolicy, stepPreview, stepPreviewQuestion } from '@linli/domain/cases';
import { whoMay } from '@linli/domain/identity';
import { type App, type Language, languageOf, read, sentenceOf } from '../http/index.ts';
import type { CaseParts } from './parts.ts';
import { type Previewed, previewStep } from './preview-step.ts';
import { sentences } from './sentences.ts';

/** Before many cases are sent at once, each of them is looked at: which would be refused, and why. */
export function previewRoutes(app: App, parts: CaseParts): void {
  app.post(
    '/step-previews',
    {
      config: { who: whoMay(casePolicy.listCases) },
      schema: {
        operationId: 'previewStep',
        summary: 'Which of these cases would refuse a step, and why',
        tags: ['cases'],
        body: stepPreviewQuestion,
        response: { 200: stepPreview },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor, now) => {
        const { step, codes } = request.body;
        const previews = await previewStep(tx, parts, actor, now, step, codes);
        const language = languageOf(request.headers['accept-language']);
        return { body: { previews: previews.map((one) => worded(one, language)) } };
      }),
  );
}

function worded({ refusal, ...one }: Previewed, language: Language) {
  if (refusal === undefined) return one;
  const { refusal: code, values } = refusal;
  return { ...one, refusal: { code, title: sentenceOf(sentences, language, code, values) ?? code } };
}
