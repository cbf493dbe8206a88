import { maskContactAddress } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { type Database, insideDivision } from '../../database/index.ts';
import type { Job, Signal } from '../../jobs/index.ts';
import type { KeyRing } from '../../sealing/index.ts';
import { zhCN } from './locales/zh-CN.ts';
import { giveUpOlder, type Letter, markFailed, markSent, takeUnsent } from './message-store.ts';
import type { Sender } from './sender.ts';

export type Sending = {
  readonly database: Database;
  readonly keyRing: KeyRing;
  /** Undefined: nothing is sent, and what is not sent is given up after two days. */
  readonly sender: Sender | undefined;
  /** The address that people open: links of messages begin with it. */
  readonly publicUrl: string;
};

const newsForDays = 2;
const mostAtOnce = 100;
const sideBySide = 8;
const everywhere = insideDivision('');

/** Sends all that is due. One address that cannot be reached keeps nobody else waiting. Gives how many were sent. */
export async function sendMessages({ database, keyRing, sender, publicUrl }: Sending, now: Instant): Promise<number> {
  await database.transact(everywhere, (tx) => giveUpOlder(tx, now, newsForDays));
  if (sender === undefined) return 0;
  let sent = 0;
  for (;;) {
    const due = await database.transact(everywhere, (tx) => takeUnsent(tx, keyRing, now, mostAtOnce));
    const waiting = [...due.letters];
    const sendNext = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        if (await sendOne(database, sender, next, publicUrl, now)) sent += 1;
    };
    await Promise.all(Array.from({ length: sideBySide }, sendNext));
    if (due.taken < mostAtOnce) return sent;
  }
}

/** A job: each minute what is due, also what another server left behind. */
export function messagesJob(sending: Sending): Job {
  return { name: 'channels.sendMessages', every: 'minute', run: (now) => sendMessages(sending, now) };
}

export type SendSoon = Sending & {
  readonly signal: Signal;
  /** What else goes out by the same way and is not to wait for its minute. */
  readonly besides: (now: Instant) => Promise<unknown>;
  readonly clock: () => Instant;
  readonly onFault: (fault: unknown, where: string) => void;
};

const afterTheReader = 500;

/** Sends half a second after something happened, when the reader has written down whom to tell. */
export function sendSoon({ signal, besides, clock, onFault, ...sending }: SendSoon): { stop: () => Promise<void> } {
  let isStopping = false;
  const follow = async () => {
    for (let seen = signal.count(); !isStopping; ) {
      await signal.wait(seen, 60_000);
      if (isStopping) return;
      if (signal.count() === seen) continue;
      seen = signal.count();
      await new Promise((resume) => setTimeout(resume, afterTheReader));
      const now = clock();
      await sendMessages(sending, now).catch((fault) => onFault(fault, 'sending messages'));
      await besides(now).catch((fault) => onFault(fault, 'sending letters'));
    }
  };
  const following = sending.sender === undefined ? Promise.resolve() : follow();
  return {
    stop: async () => {
      isStopping = true;
      signal.raise();
      await following;
    },
  };
}

async function sendOne(database: Database, sender: Sender, letter: Letter, publicUrl: string, now: Instant) {
  const { id, to, words, leavePath } = letter;
  const whole = leavePath === null ? words : `${words}\n${zhCN.leave(publicUrl + leavePath)}`;
  try {
    await sender({ id, to, words: whole });
  } catch (fault) {
    const error = fault instanceof Error ? fault.message : String(fault);
    // Gateways like to repeat the number in their answer.
    await database.transact(everywhere, (tx) =>
      markFailed(tx, letter, error.replaceAll(to.value, maskContactAddress(to))),
    );
    return false;
  }
  await database.transact(everywhere, (tx) => markSent(tx, letter, now));
  return true;
}
