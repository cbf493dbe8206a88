import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { passingFault } from './database-faults.ts';
import type { App } from './house.ts';
import { type Problem, type ProblemBook, problemOf } from './problem.ts';
import { Refused } from './refused.ts';
import { languageOf, sentenceOf } from './sentences.ts';
import { listFieldErrors } from './validation.ts';

type ValidationFailure = Required<Pick<FastifyError, 'validation' | 'validationContext'>>;

/** Answers every refusal and fault as a problem document. Faults are logged here, once, and show nothing of themselves. */
export function answerProblems(app: App, book: ProblemBook): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOfError(error, request, book);
    if (problem.status >= 500) request.log.error({ err: error, requestId: request.id, code: problem.code }, 'fault');
    if (problem.status === 503) reply.header('retry-after', '2');
    return answer(reply, request, problem);
  });
  app.setNotFoundHandler((request, reply) =>
    answer(reply, request, problemOf({ refusal: 'address.notFound' }, askedLanguage(request), book)),
  );
}

function problemOfError(error: FastifyError, request: FastifyRequest, book: ProblemBook): Problem {
  const language = askedLanguage(request);
  if (error instanceof Refused) return problemOf(error.refusal, language, book);
  if (error.validation !== undefined) return problemOfValidation(error as ValidationFailure, request, book);
  const own = refusalOfFramework[error.code];
  if (own !== undefined) return problemOf(own, language, book);
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500)
    return {
      ...problemOf({ refusal: 'request.refused', values: { code: error.code ?? status } }, language, book),
      status,
    };
  return problemOf({ refusal: passingFault(error) ? 'server.busy' : 'server.fault' }, language, book);
}

const refusalOfFramework: Readonly<Record<string, { refusal: string; field?: string }>> = {
  FST_ERR_BAD_URL: { refusal: 'address.invalid' },
  FST_ERR_CTP_INVALID_JSON_BODY: { refusal: 'body.notJson', field: 'body' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { refusal: 'body.notJson', field: 'body' },
  FST_ERR_CTP_BODY_TOO_LARGE: { refusal: 'body.tooLarge', field: 'body' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { refusal: 'body.unsupported', field: 'body' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { refusal: 'body.notJson', field: 'body' },
  FST_REQ_FILE_TOO_LARGE: { refusal: 'body.tooLarge', field: 'body' },
  FST_FILES_LIMIT: { refusal: 'body.tooLarge', field: 'body' },
  FST_INVALID_MULTIPART_CONTENT_TYPE: { refusal: 'body.unsupported', field: 'body' },
  LINLI_TOO_MANY: { refusal: 'request.tooMany' },
};

function problemOfValidation(failure: ValidationFailure, request: FastifyRequest, book: ProblemBook): Problem {
  const language = askedLanguage(request);
  const errors = listFieldErrors(
    failure.validation as Parameters<typeof listFieldErrors>[0],
    failure.validationContext,
  );
  const [first] = errors;
  const problem = problemOf(
    {
      refusal: first?.code ?? 'field.invalid',
      field: first?.field,
      values: { field: first?.field ?? '', ...first?.values },
    },
    language,
    book,
  );
  const titles = errors.map(({ field, code, values }) => ({
    field,
    code,
    title: sentenceOf(book.sentences, language, code, { field, ...values }) ?? code,
  }));
  return { ...problem, values: undefined, errors: titles };
}

function answer(reply: FastifyReply, request: FastifyRequest, problem: Problem): FastifyReply {
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', askedLanguage(request))
    .header('vary', 'accept-language')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}

/** The language that whoever asks would like to read. */
export function askedLanguage(request: FastifyRequest) {
  return languageOf(request.headers['accept-language']);
}
