import { responsible } from '@linli/domain/oversight';
import type { App } from '../http/index.ts';

/** Who answers for people's data, as 个人信息保护法 art. 17 wants it told before anybody gives any. */
export function responsibleRoutes(app: App, body: string | undefined): void {
  app.get(
    '/public/responsible',
    {
      config: { who: ['anyone'] },
      schema: {
        operationId: 'getResponsible',
        summary: 'The body responsible for people’s data and how to reach it; null where nobody has said',
        response: { 200: responsible },
      },
    },
    async () => ({ body: body ?? null }),
  );
}
