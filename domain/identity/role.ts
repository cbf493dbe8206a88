/** What a post lets its holder do. One person acts through one post at a time; posts never add up. */
export const roles = [
  'operator',
  'supervisor',
  'leader',
  'administrator',
  'handler',
  'gridWorker',
  'mediator',
] as const;

export type Role = (typeof roles)[number];
