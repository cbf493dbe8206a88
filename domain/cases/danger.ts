import type { Category } from './category.ts';

export type EmergencyNumber = NonNullable<Category['emergencyNumbers']>[number];

/** What a report says of danger: whom to call before anything else. `isGas`: call from outside, a spark is enough. */
export type Danger = { numbers: EmergencyNumber[]; isGas: boolean };

/**
 * Danger as people write it, and as the kind of matter knows it. A warning too many costs a glance; one too few may cost a
 * life: so only what speaks plainly of a fear or of a place is left out.
 */
export function dangerOf(words: string, category: Pick<Category, 'emergencyNumbers'> | undefined): Danger {
  const text = words.normalize('NFKC').toLowerCase().replace(notNow, '');
  const isGas = gas.test(text);
  const told = signs.filter(([, sign]) => sign.test(text)).map(([number]) => number);
  const numbers = new Set([...told, ...(isGas ? (['119'] as const) : []), ...(category?.emergencyNumbers ?? [])]);
  return { numbers: [...numbers].toSorted(), isGas };
}

/** Fears, warnings and things that only bear the name of a danger. Without lookbehind: phones of 2022 do not know it. */
const notNow =
  /(?:担心|害怕|容易|避免|防止|预防|以免|万一|可能会?|早晚会?|迟早会?|要是|如果)[^，。；！？,;!?\n]{0,6}?(?:着火|起火|失火|火灾|爆炸|触电|摔伤|受伤|出车祸|打架|落水)|(?:火灾|燃气|煤气|爆炸)(?:隐患|风险|报警器?)|火灾自动报警|消防演练|被打断|工伤|打架子/g;

const gas =
  /(?:煤气|燃气|天然气|液化气)[^，。；！？,;!?\n]{0,6}(?:泄[漏露]|漏气|在漏|漏了|味)|漏(?:煤|燃|天然|液化)气|闻到[^，。；！？,;!?\n]{0,4}(?:煤气|燃气|天然气|液化气)|gas leak|leaking gas|smell(?:s|ing)? (?:of )?gas/;

const signs: ReadonlyArray<readonly [EmergencyNumber, RegExp]> = [
  [
    '119',
    /着(?:了|大)?火|起(?:了|大)?火|失火|火灾|冒(?:浓|黑|白)?烟|爆炸|被困|困在|倒塌|塌(?:了|方|下来)|压住(?:了)?人|落水|溺水|掉(?:进|到|下)[^，。；！？,;!?\n]{0,6}(?:河|江|湖|塘|井|水里|坑)|on fire|caught fire|heavy smoke|explosion|exploded|trapped|collapsed|drowning/,
  ],
  [
    '120',
    /受(?:了)?(?:重|轻)?伤|流(?:了)?(?:很多|好多)?血|出血|昏迷|昏(?:倒|过去)|晕(?:倒|过去)|(?:没有?|停止)呼吸|[喘透]不[过上]气|中毒|触电|心脏病|心梗|中风|骨折|摔(?:伤|断)|[烫烧]伤|不省人事|溺水|自杀|割腕|喝(?:了)?农药|撞(?:到|了|伤)(?:人|老人|孩子|小孩)|injured|badly hurt|bleeding|unconscious|not breathing|heart attack|poisoned|electrocuted/,
  ],
  [
    '110',
    /打架|[被挨]打|打(?:伤|死)?人|砍人|杀人|持刀|拿(?:着)?刀|抢劫|被抢|绑架|家暴|跳楼|轻生|自杀|走失|走丢|失踪|拐(?:卖|走)|强奸|性侵|猥亵|入室|撬(?:门|锁)|偷东西|跟踪我|要(?:杀|打死)|being beaten|fighting|with a knife|robbed|kidnapped|missing child|child is missing|breaking in/,
  ],
  ['122', /车祸|撞(?:到|了|伤)(?:人|老人|孩子|小孩|车)|撞车|交通事故|car crash|hit by a car|road accident/],
];
