const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** The parts of the OpenAPI document that are the same for every route. */
export const apiComponents = {
  securitySchemes: {
    cookie: { type: 'apiKey', in: 'cookie', name: '__Host-linli', description: 'The session of a browser' },
    bearer: { type: 'http', scheme: 'bearer', description: 'The session of a program, or of a receipt' },
  },
  parameters: {
    IdempotencyKey: {
      in: 'header',
      name: 'Idempotency-Key',
      required: true,
      description:
        'Made once by the client for what the person means to do, and sent with every try; best a random UUID.',
      schema: { type: 'string', minLength: 8, maxLength: 200, pattern: '^[!-~]+$' },
      example: '6f2b3c1e-8a54-4c1f-9d07-2f1f5a6f8a10',
    },
    IfMatch: {
      in: 'header',
      name: 'If-Match',
      required: false,
      description: 'The ETag of the state on which the change was decided; refused with 412 where it is no longer so.',
      schema: { type: 'string', pattern: '^"v[0-9]+"$' },
      example: '"v3"',
    },
  },
  responses: {
    Refused: { description: 'Refused; the problem says what to do next', content: problem },
    Fault: { description: 'A fault of the server; the same request may be sent again', content: problem },
  },
  schemas: {
    Problem: {
      type: 'object',
      required: ['type', 'title', 'status', 'code', 'detail'],
      properties: {
        type: { type: 'string' },
        title: { type: 'string' },
        status: { type: 'integer' },
        code: { type: 'string', description: 'Stable; for programs' },
        detail: { type: 'string', description: 'What to do next, in the asked language; for people' },
        field: { type: 'string' },
        values: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
        errors: {
          type: 'array',
          items: {
            type: 'object',
            required: ['field', 'code', 'title'],
            properties: { field: { type: 'string' }, code: { type: 'string' }, title: { type: 'string' } },
          },
        },
      },
      examples: [
        {
          type: 'about:blank',
          title: 'Please correct the form',
          status: 422,
          code: 'field.missing',
          detail: 'Please fill in words.',
          field: 'words',
        },
      ],
    },
  },
} as const;
