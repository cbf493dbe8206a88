export type { OnFault } from './follow-outbox.ts';
export type { Job } from './job.ts';
export { type OutboxEntry, type Reader, readAll } from './outbox.ts';
export { createDueJobs } from './run-due-jobs.ts';
export { createSignal, heedCommits, type Signal } from './signal.ts';
export { type Jobs, type JobsOptions, startJobs } from './start-jobs.ts';
export { subjectsByCounty } from './subjects-by-county.ts';
export { eventIdOf, type OutboxTail, tailOutbox } from './tail-outbox.ts';
