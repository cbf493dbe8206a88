import type { MediationApplication, MediationInput } from '../inputs.ts';
import * as cast from './cast.ts';
import { open, type Story, scan, take, wait } from './story.ts';

/** A dispute on its ordinary road, as far as each stage, at the village's committee with mediator Chen. */
export const applied = (input: Partial<MediationApplication> = {}): Story => wait(open(input), 3_600_000);

export function accepted(story: Story = applied()): Story {
  return take(story, cast.villageKeeper, 'acceptance', {});
}

export function assigned(story: Story = accepted()): Story {
  return take(story, cast.villageKeeper, 'assignment', { lead: cast.chen.personId });
}

/** Every party knows her rights. */
export function mediating(story: Story = assigned()): Story {
  return story.found.parties.reduce(
    (before, { number }) => take(before, cast.party(story.found, number), 'rightsNotice', {}),
    story,
  );
}

/** They have sat together once, and not agreed. */
export function sat(story: Story = mediating()): Story {
  const invited = story.found.parties.map(({ number }) => number);
  const meetsAt = wait(story, 2 * 3_600_000).now;
  const planned = take(story, cast.chen, 'sessionPlan', { kind: 'together', meetsAt, where: '村委会', invited });
  const attendance = invited.map((number) => ({ party: number, came: 'herself' as const }));
  const record = {
    number: planned.found.sessions.length,
    attendance,
    minutes: '双方陈述',
    result: 'notAgreed',
  } as const;
  return take(wait(planned, 3 * 3_600_000), cast.chen, 'sessionRecord', record);
}

/** The township and the next village are asked to mediate with. */
export function invited(story: Story = mediating()): Story {
  const unitIds = [cast.town.id, cast.neighbourVillage.id];
  return take(story, cast.chen, 'jointMediation', { unitIds, brief: '排水纠纷，水沟跨两个村' });
}

/** The township has said yes, and its mediator Ma sits beside Chen. */
export function joined(story: Story = invited()): Story {
  const come = take(story, cast.townKeeper, 'jointAcceptance', {});
  return take(come, cast.villageKeeper, 'assignment', { lead: cast.chen.personId, others: [cast.ma.personId] });
}

/** Mr Li takes the wall down and pays 2000 yuan. */
export const agreement: MediationInput<'draft'> = {
  facts: '李大山砌墙压沟',
  points: '墙是否应拆, 损失多少',
  responsibility: '李大山承担全部责任',
  terms: [
    { kind: 'do', debtor: 2, creditor: 1, what: '拆除压沟的墙', manner: 'onSite', performBy: '2026-03-20' },
    { kind: 'pay', debtor: 2, creditor: 1, amountFen: 200_000, manner: 'transfer', performBy: '2026-04-01' },
  ],
  scope: 'whole',
};

export function drafted(story: Story = sat(), about: Partial<MediationInput<'draft'>> = {}): Story {
  return take(story, cast.chen, 'draft', { ...agreement, ...about });
}

/** Everybody has signed, only the seal is missing. */
export function signed(story: Story = drafted()): Story {
  const paper = { paper: 'agreement', number: story.found.draft?.number ?? 0 } as const;
  const byParties = story.found.parties.reduce(
    (before, { number }) => take(before, cast.party(story.found, number), 'signature', paper),
    story,
  );
  return take(byParties, cast.chen, 'signature', paper);
}

export function settled(story: Story = signed()): Story {
  return take(story, cast.villageKeeper, 'seal', { number: story.found.draft?.number ?? 0 });
}

export function performed(story: Story = settled()): Story {
  const on = '2026-03-02';
  const torn = take(story, cast.chen, 'performance', { term: 1, on, proof: scan });
  return take(torn, cast.party(story.found, 1), 'performance', { term: 2, on, amountFen: 200_000 });
}

/** The day for the wall has passed. */
export function broken(story: Story = settled(), asksCaseBack = true): Story {
  return take(wait(story, 30 * 86_400_000), cast.party(story.found, 1), 'breach', { term: 1, asksCaseBack });
}

export function failed(story: Story = sat()): Story {
  return take(story, cast.chen, 'failure', { reason: 'apart' });
}

/** An agreement of some of the parties, signed by them and by mediator Chen. */
export function signedBy(story: Story, parties: readonly number[], about: Partial<MediationInput<'draft'>>): Story {
  const written = drafted(story, about);
  const paper = { paper: 'agreement', number: written.found.draft?.number ?? 0 } as const;
  const byParties = parties.reduce(
    (before, number) => take(before, cast.party(story.found, number), 'signature', paper),
    written,
  );
  return take(byParties, cast.chen, 'signature', paper);
}

/** Both parties want the court to confirm it, and nothing is missing from the bundle. */
export function readyForCourt(story: Story = settled()): Story {
  const both = story.found.parties.reduce((before, { number }) => {
    const party = cast.party(story.found, number);
    const described = take(before, party, 'partyDescription', { deliveryAddress: '滨江路1号', identity: scan });
    return take(described, party, 'confirmationWish', {});
  }, story);
  return take(both, cast.villageKeeper, 'transferLetter', { letter: scan });
}

/** The village could not settle it, and the township has not taken it over yet. */
export function handedUp(story: Story = sat()): Story {
  return take(story, cast.chen, 'handingOn', { unitId: cast.town.id, kind: 'level', reason: '村里谈不拢' });
}

export function meetingAsked(story: Story = sat()): Story {
  return take(story, cast.chen, 'meetingRequest', { brief: '涉及多部门的宅基地纠纷' });
}

/** What a performed dispute teaches, without a name. */
export const modelCase: MediationInput<'modelCase'> = {
  title: '一条水沟，两家人',
  dispute: '两家相邻，一家砌的墙压了另一家的水沟，下雨时水漫进院子。',
  mediation: '调解员同双方到现场看了水沟，请老人指认了旧沟边，先分清各自的责任。',
  outcome: '墙拆去一段，水沟恢复原状，损失已经补偿。',
  lesson: '相邻关系的纠纷，先到现场看清事实，再谈道理。',
  laws: '《民法典》第288条、第296条',
};

export function modelCaseTold(story: Story = performed()): Story {
  return take(story, cast.villageKeeper, 'modelCase', modelCase);
}

export function agreedToBePublic(story: Story = modelCaseTold()): Story {
  const version = story.found.modelCase?.version ?? 0;
  return story.found.parties.reduce(
    (before, { number }) => take(before, cast.party(story.found, number), 'publicityConsent', { version, says: 'yes' }),
    story,
  );
}

export function madePublic(story: Story = agreedToBePublic()): Story {
  return take(story, cast.qian, 'modelCasePublication', { version: story.found.modelCase?.version ?? 0 });
}
