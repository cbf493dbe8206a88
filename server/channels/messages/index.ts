import type { Room } from '../../http/index.ts';
import { messageRoutes } from './routes.ts';
import { sentences } from './sentences.ts';

export { countAsSent } from './count-as-sent.ts';
export { messagesReaction } from './reaction.ts';
export { messagesJob, type Sending, sendMessages, sendSoon } from './send-messages.ts';
export { createSender, type Outgoing, type Sender } from './sender.ts';

/** The way from a case to its people: what happened is told to whoever reported it, or has the same trouble. */
export const messagesRoom: Room = {
  name: 'messages',
  description: 'What the people of a case are told',
  routes: (app) => messageRoutes(app),
  sentences,
};
