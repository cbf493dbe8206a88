import { get, type IncomingMessage } from 'node:http';

export type Heard = { kind: string; id: string; body: Record<string, unknown> };

export type Source = {
  readonly status: number;
  readonly heard: readonly Heard[];
  readonly comments: () => number;
  readonly isOver: () => boolean;
  /** The next event of this kind that was not taken yet. */
  readonly next: (kind: string) => Promise<Heard>;
  readonly close: () => void;
  readonly response: IncomingMessage;
};

/** What a browser does with `/events`. */
export async function listen(address: string, token: string, lastEventId?: string): Promise<Source> {
  const headers = { authorization: `Bearer ${token}`, ...(lastEventId && { 'last-event-id': lastEventId }) };
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    get(`${address}/api/v1/events`, { headers, agent: false }, resolve).on('error', reject),
  );
  const heard: Heard[] = [];
  let taken = 0;
  let comments = 0;
  let isOver = false;
  let text = '';
  response.on('data', (chunk) => {
    text += chunk;
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      if (part.startsWith(':')) comments += 1;
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(part)?.[1] ?? '';
      if (field('event') !== '') heard.push({ kind: field('event'), id: field('id'), body: JSON.parse(field('data')) });
    }
  });
  response.on('close', () => {
    isOver = true;
  });
  response.on('error', () => {});
  return {
    status: response.statusCode ?? 0,
    heard,
    comments: () => comments,
    isOver: () => isOver,
    next: async (kind) => {
      const end = performance.now() + 60_000;
      for (;;) {
        const at = heard.findIndex((event, index) => index >= taken && event.kind === kind);
        if (at !== -1) {
          taken = at + 1;
          return heard[at] as Heard;
        }
        if (performance.now() > end) throw new Error(`Nothing of kind ${kind} was heard`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    close: () => response.destroy(),
    response,
  };
}
