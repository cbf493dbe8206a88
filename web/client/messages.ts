import { get } from './api.ts';

export type ToldMessage = {
  type: string;
  part: 'reporter' | 'subscriber';
  to: string;
  /** Absent where it has been erased. */
  words?: string;
  createdAt: string;
  sentAt?: string;
  givenUpAt?: string;
};

/** What the people of a case were told, newest first; their addresses are masked. */
export async function listMessages(code: string): Promise<ToldMessage[]> {
  return (await get<{ messages: ToldMessage[] }>(`/cases/${code}/messages`)).messages;
}
