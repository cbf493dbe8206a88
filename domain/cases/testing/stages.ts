import type { StaffActor } from '../../identity/index.ts';
import type { StepInput } from '../inputs.ts';
import * as cast from './cast.ts';
import { cityManagement, countyCentre, waterBureau } from './places.ts';
import { report, type Story, take, wait } from './story.ts';

/** A case on its ordinary road, as far as each stage. An hour goes by between steps. */
export const registered = report;

export function accepted(story: Story = registered()): Story {
  return wait(take(story, operatorOf(story), 'acceptance', {}), 3_600_000);
}

export function dispatched(about: Partial<StepInput<'dispatch'>> = {}, story: Story = accepted()): Story {
  return wait(take(story, operatorOf(story), 'dispatch', { lead: cityManagement.id, ...about }), 3_600_000);
}

/** The water bureau assists. */
export function dispatchedWithAssistance(): Story {
  return dispatched({ assisting: [{ unitId: waterBureau.id, task: '关闸' }] });
}

export function acknowledged(story: Story = dispatched()): Story {
  return wait(take(story, cast.sun, 'acknowledgement', {}), 3_600_000);
}

export function handling(story: Story = acknowledged()): Story {
  return wait(take(story, cast.sun, 'note', { kind: 'onSiteCheck', words: '现场查看' }), 3_600_000);
}

export function suspended(story: Story = handling()): Story {
  return take(story, cast.sun, 'suspension', { reason: 'weather' });
}

export function returned(story: Story = dispatched()): Story {
  return wait(take(story, cast.sun, 'return', { reason: '不属于本单位职责' }), 3_600_000);
}

export function resolved(story: Story = handling()): Story {
  return wait(take(story, cast.sun, 'resolution', { summary: '已更换灯泡' }), 3_600_000);
}

const content = { responded: true, solved: true, satisfied: 'satisfied' } as const;
const discontent = { responded: true, solved: false, satisfied: 'dissatisfied' } as const;

export function followedUp(story: Story = resolved()): Story {
  return wait(take(story, secondOf(story), 'followUp', { answer: content }), 3_600_000);
}

/** Mrs Wang says that it is not solved. */
export function notSolved(story: Story = resolved()): Story {
  return wait(take(story, secondOf(story), 'followUp', { answer: discontent }), 3_600_000);
}

export function reworked(): Story {
  return notSolved(resolved());
}

/** Not solved in the first round and in two more: it goes up one level. */
export function escalated(): Story {
  return notSolved(resolved(notSolved(resolved(notSolved(resolved())))));
}

export function closed(story: Story = followedUp()): Story {
  return wait(take(story, secondOf(story), 'closure', {}), 3_600_000);
}

export function archived(story: Story = closed()): Story {
  return take(story, cast.clock, 'archive', {});
}

function operatorOf({ found }: Story): StaffActor {
  return found.centre.id === countyCentre.id
    ? cast.zhao
    : found.centre.divisionCode.length > 6
      ? cast.townshipOperator
      : cast.cityOperator;
}

/** Somebody of the centre who did not handle the case. */
function secondOf(story: Story): StaffActor {
  const operator = operatorOf(story);
  return operator === cast.zhao ? cast.zhou : operator;
}
