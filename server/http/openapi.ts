import swagger from '@fastify/swagger';
import type { App, Room, Who } from './house.ts';
import { apiComponents } from './openapi-components.ts';

type Operation = { parameters?: unknown[]; responses?: Record<string, unknown> };
type Document = { paths: Record<string, Record<string, Operation>> };

/** Serves the OpenAPI 3.1 document, made of the same contracts that check the requests. */
export async function addOpenApi(app: App, rooms: readonly Room[]): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Linli 邻里',
        version: '1.0.0',
        description:
          'Community governance: reports, their handling and their outcome. Every write takes an Idempotency-Key; every refusal is an RFC 9457 problem document in the language of Accept-Language.',
        license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      },
      servers: [{ url: '/', description: 'This server' }],
      tags: rooms.map(({ name, description }) => ({ name, description })),
      components: apiComponents as object,
    },
    hideUntagged: true,
    transform: ({ schema, url, route }) => ({
      url,
      schema: { ...schema, security: securityOf(route.config?.who ?? []) },
    }),
    transformObject: (made) =>
      completeDocument((made as { openapiObject: unknown }).openapiObject as Document) as never,
  });
  const schema = { hide: true, operationId: 'readOpenApi', summary: 'This document', response: {} };
  app.get('/api/v1/openapi.json', { schema, config: { who: ['anyone'] } }, async () => app.swagger());
}

function securityOf(who: readonly Who[]) {
  const withSession = [{ cookie: [] }, { bearer: [] }];
  return who.includes('anyone') ? [{}, ...withSession] : withSession;
}

function completeDocument(document: Document): Document {
  for (const path of Object.values(document.paths))
    for (const [method, operation] of Object.entries(path)) completeOperation(method, operation);
  return document;
}

function completeOperation(method: string, operation: Operation): void {
  const headers = [];
  if (method !== 'get') headers.push({ $ref: '#/components/parameters/IdempotencyKey' });
  if (method !== 'get' && method !== 'delete') headers.push({ $ref: '#/components/parameters/IfMatch' });
  operation.parameters = [...(operation.parameters ?? []), ...headers];
  operation.responses = {
    ...operation.responses,
    '4XX': { $ref: '#/components/responses/Refused' },
    '5XX': { $ref: '#/components/responses/Fault' },
  };
}
