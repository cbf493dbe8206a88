import fc from 'fast-check';
import type { Command } from './random-walk.ts';

/** One in ten is stray: anybody tries anything, whether she may or not. */
export const anyCommand: fc.Arbitrary<Command> = fc.record({
  which: fc.constantFrom(0, 0, 0, 1, 1, 2),
  wait: fc.nat(11),
  step: fc.nat(9999),
  actor: fc.nat(999),
  how: fc.nat(9999),
  isStray: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
});
