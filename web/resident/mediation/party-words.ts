import { pack } from '../../client/locale.ts';
import { party } from '../../locales/zh-CN/party.ts';

/** Apart from all other words of residents: only whoever has a dispute fetches them. */
export const partyWords = pack(party, async () => (await import('../../locales/en/party.ts')).party);
