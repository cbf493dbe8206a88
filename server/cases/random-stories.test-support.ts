import fc from 'fast-check';
import { anyCommand } from '../../domain/cases/testing/random-command.ts';
import { goOn, setOut } from '../../domain/cases/testing/random-walk.ts';
import { begin, type Story } from '../../domain/cases/testing/story.ts';
import { again } from './recorded-story.test-support.ts';

const divisions = ['500235101001001', '500235101002001', '500235102001', '500235103', '500235'];

/** Cases as they come of what people try at random, three of each walk, in several places; the same for the same seed. */
export function randomStories(seed: number, walks: number, steps = 40): Story[] {
  const walked = fc
    .sample(fc.array(anyCommand, { minLength: steps, maxLength: steps }), { seed, numRuns: walks })
    .map((commands) => commands.reduce((walk, command) => goOn(walk, command).walk, setOut(false)));
  return walked.flatMap(({ stories }, index) => stories.map((story) => again(at(story, index + seed))));
}

function at({ entries, now }: Story, index: number): Story {
  const divisionCode = divisions[index % divisions.length] as string;
  return begin(JSON.parse(JSON.stringify(entries).replaceAll('500235101001001', divisionCode)), now);
}
