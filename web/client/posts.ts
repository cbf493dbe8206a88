import type {
  Appointed,
  CreateDelegation,
  CreatePost,
  CreateUnit,
  DelegationView,
  FirstCodeView,
  HandOverLine,
  HandOverPlan,
  HandOverView,
  PersonList,
  StaffView,
  UnitView,
} from '@linli/domain/identity';
import { get, send } from './api.ts';
import { newIntent } from './intent.ts';

/** What an administrator manages: units, posts, delegations, hand-overs. None of it is a case. */

export type Delegates = {
  delegates: { personId: string; personName: string; unitName: string; role: StaffView['role'] }[];
  longestDays: number;
};

export function createUnit(unit: CreateUnit): Promise<UnitView> {
  return send('/units', { body: unit, intent: newIntent() });
}

export function changeUnit(unit: UnitView, change: { name: string } | { closed: true }): Promise<UnitView> {
  const tag = `"v${unit.version}"`;
  return send(`/units/${unit.id}`, { method: 'PATCH', body: change, intent: newIntent(), tag });
}

export function getUnit(id: string): Promise<UnitView> {
  return get(`/units/${id}`);
}

export async function listStaff(unitId: string): Promise<StaffView[]> {
  return (await get<{ posts: StaffView[] }>(`/units/${unitId}/posts`)).posts;
}

export function createPost(post: CreatePost): Promise<Appointed> {
  return send('/posts', { body: post, intent: newIntent() });
}

/** People who hold or held a post here, by part of the name or of the username. */
export async function searchPeople(words: string): Promise<PersonList['people']> {
  return (await get<PersonList>('/people', { words: words.trim() })).people;
}

/** A code by which somebody sets a new password; it is shown once and kept nowhere. */
export function makeFirstCode(personId: string): Promise<FirstCodeView> {
  return send(`/people/${personId}/first-codes`, { intent: newIntent() });
}

export function withdrawPost(id: string): Promise<void> {
  return send(`/posts/${id}/withdrawal`, { intent: newIntent() });
}

export async function listDelegations(): Promise<DelegationView[]> {
  return (await get<{ delegations: DelegationView[] }>('/delegations')).delegations;
}

export function listDelegates(postId: string, words: string): Promise<Delegates> {
  return get(`/posts/${postId}/delegates`, { words: words.trim() });
}

export function delegatePost(postId: string, wanted: CreateDelegation): Promise<DelegationView> {
  return send(`/posts/${postId}/delegations`, { body: wanted, intent: newIntent() });
}

export function endDelegation(id: string): Promise<void> {
  return send(`/delegations/${id}/ending`, { intent: newIntent() });
}

export function planHandOver(personId: string, successorId: string | undefined): Promise<HandOverPlan> {
  return get(`/people/${personId}/hand-over`, { successorId });
}

export function handOver(personId: string, wanted: { successorId?: string; reason: string }): Promise<{ id: string }> {
  return send(`/people/${personId}/hand-over`, { body: wanted, intent: newIntent() });
}

export async function listHandOvers(): Promise<HandOverLine[]> {
  return (await get<{ handOvers: HandOverLine[] }>('/hand-overs')).handOvers;
}

export function getHandOver(id: string): Promise<HandOverView> {
  return get(`/hand-overs/${id}`);
}
