import type { Room } from '../../http/index.ts';
import type { KeyRing } from '../../sealing/index.ts';
import { messageRoutes } from './routes.ts';
import { sentences } from './sentences.ts';

export { countAsSent } from './count-as-sent.ts';
export { messagesReaction } from './reaction.ts';
export { sealPlainMessages } from './seal-plain-store.ts';
export { messagesJob, type Sending, sendMessages, sendSoon } from './send-messages.ts';
export { createSender, type Outgoing, type Sender } from './sender.ts';

/** The way from a case to its people: what happened is told to whoever reported it, or has the same trouble. */
export function messagesRoom(keyRing: KeyRing): Room {
  return {
    name: 'messages',
    description: 'What the people of a case are told',
    routes: (app) => messageRoutes(app, keyRing),
    sentences,
  };
}
