import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '../identity/index.ts';
import { type Status, statuses } from './case.ts';
import { type Step, steps } from './inputs.ts';
import { allowedSteps, always, nextSteps, whenKept } from './next-steps.ts';
import * as cast from './testing/cast.ts';
import * as stages from './testing/stages.ts';
import { type Story, worldAt } from './testing/story.ts';

const people = {
  wang: cast.wang,
  zhao: cast.zhao,
  qian: cast.qian,
  citySupervisor: cast.citySupervisor,
  sun: cast.sun,
  waterHandler: cast.waterHandler,
};

/** Open in every status, and told apart: see the test of erasures. */
const aboutErasing: readonly Step[] = [...always, ...whenKept];

/** What each of the people concerned may do with the matter, in the order of the table. */
function mayIn(story: Story) {
  const { found, now } = story;
  const world = worldAt(now, found.centre);
  return Object.fromEntries(
    Object.entries(people).map(([name, who]) => [
      name,
      allowedSteps(found, typeof who === 'function' ? who(found) : who, world)
        .filter((step) => !aboutErasing.includes(step))
        .join(' '),
    ]),
  );
}

function mayAnythingIn(story: Story, ...actors: Actor[]): boolean {
  return actors.some((actor) => allowedSteps(story.found, actor, worldAt(story.now, story.found.centre)).length > 0);
}

test('a report that was just registered is the centre’s to accept, and its reporter’s to withdraw', () => {
  assert.deepEqual(mayIn(stages.registered()), {
    wang: 'supplement withdrawal accusation',
    zhao: 'categorization acceptance declination supplement merger transfer accusation question',
    qian: 'categorization acceptance declination supplement supervision merger transfer accusation question',
    citySupervisor: 'supervision accusation',
    sun: '',
    waterHandler: '',
  });
});

test('an accepted case is the centre’s to dispatch', () => {
  assert.deepEqual(mayIn(stages.accepted()), {
    wang: 'supplement withdrawal accusation',
    zhao: 'categorization dispatch supplement merger transfer accusation question',
    qian: 'categorization dispatch ruling supplement supervision merger transfer accusation question',
    citySupervisor: 'ruling supervision accusation',
    sun: '',
    waterHandler: '',
  });
});

test('a dispatched case is its units’ to acknowledge, and the lead’s to return', () => {
  assert.deepEqual(mayIn(stages.dispatchedWithAssistance()), {
    wang: 'supplement withdrawal accusation',
    zhao: 'supplement merger transfer release accusation question',
    qian: 'ruling supplement supervision merger transfer release accusation question',
    citySupervisor: 'ruling supervision accusation',
    sun: 'acknowledgement return release question',
    waterHandler: 'acknowledgement assistance question',
  });
});

test('an acknowledged case cannot be returned any more, nor resolved while a unit still assists', () => {
  assert.deepEqual(mayIn(stages.acknowledged(stages.dispatchedWithAssistance())), {
    wang: 'supplement withdrawal accusation',
    zhao: 'note supplement jointAction release merger transfer accusation question',
    qian: 'note supplement jointAction release ruling supervision merger transfer accusation question',
    citySupervisor: 'ruling supervision accusation',
    sun: 'firstContact note extensionRequest suspension release question',
    waterHandler: 'note acknowledgement assistance question',
  });
});

test('a returned case is the centre’s to dispatch anew, and no longer the unit’s', () => {
  assert.deepEqual(mayIn(stages.returned()), {
    wang: 'supplement withdrawal accusation',
    zhao: 'categorization dispatch supplement merger transfer accusation question',
    qian: 'categorization dispatch ruling supplement supervision merger transfer accusation question',
    citySupervisor: 'ruling supervision accusation',
    sun: '',
    waterHandler: '',
  });
});

test('a case in hand is its lead’s to resolve', () => {
  assert.deepEqual(mayIn(stages.handling()), {
    wang: 'supplement withdrawal accusation',
    zhao: 'note supplement jointAction merger transfer accusation question',
    qian: 'note supplement jointAction ruling supervision merger transfer accusation question',
    citySupervisor: 'ruling supervision accusation',
    sun: 'firstContact note extensionRequest suspension resolution question',
    waterHandler: '',
  });
});

test('a suspended case goes on when its lead or the centre says so', () => {
  assert.deepEqual(mayIn(stages.suspended()), {
    wang: 'supplement withdrawal accusation',
    zhao: 'resumption note supplement transfer accusation question',
    qian: 'resumption note supplement supervision transfer accusation question',
    citySupervisor: 'supervision accusation',
    sun: 'resumption note question',
    waterHandler: '',
  });
});

test('a resolved case is followed up by the centre or answered by its reporter, never by the unit', () => {
  assert.deepEqual(mayIn(stages.resolved()), {
    wang: 'followUp supplement accusation',
    zhao: 'followUpAttempt followUp supplement accusation question',
    qian: 'followUpAttempt followUp supplement supervision accusation question',
    citySupervisor: 'followUpAttempt followUp supervision accusation',
    sun: 'question',
    waterHandler: '',
  });
});

test('a case that was followed up is the centre’s to close, or of the one above', () => {
  assert.deepEqual(mayIn(stages.followedUp()), {
    wang: 'accusation',
    zhao: 'closure accusation',
    qian: 'closure supervision accusation',
    citySupervisor: 'closure supervision accusation',
    sun: '',
    waterHandler: '',
  });
});

test('a closed case is archived by the centre and reopened by its reporter alone', () => {
  const rest = { citySupervisor: 'accusation', sun: '', waterHandler: '' };

  assert.deepEqual(mayIn(stages.closed()), {
    wang: 'reopening accusation',
    zhao: 'archive accusation',
    qian: 'archive accusation',
    ...rest,
  });
});

test('an archived case can only be reopened', () => {
  const nothing = { zhao: '', qian: '', citySupervisor: '', sun: '', waterHandler: '' };

  assert.deepEqual(mayIn(stages.archived()), { wang: 'reopening', ...nothing });
});

test('whoever stands above may hold a file in every status, the reporter take back her contact; words go from the archive', () => {
  const open = (story: Story, actor: Actor) =>
    allowedSteps(story.found, actor, worldAt(story.now, story.found.centre)).filter((step) =>
      aboutErasing.includes(step),
    );
  const [registered, archived] = [stages.registered(), stages.archived()];

  assert.deepEqual(open(registered, cast.wang(registered.found)), ['contactErasure']);
  assert.deepEqual(open(registered, cast.qian), ['contactErasure', 'legalHold']);
  assert.deepEqual(open(archived, cast.wang(archived.found)), ['erasureRequest', 'contactErasure']);
  assert.deepEqual([open(archived, cast.zhao), open(archived, cast.sun)], [[], []]);
});

test('a case to be done again is in the hands of the same lead', () => {
  assert.deepEqual(mayIn(stages.reworked()), mayIn(stages.handling()));
});

test('a case that went up one level is the upper centre’s, and no longer the one’s below', () => {
  const upper = stages.escalated();

  assert.deepEqual(mayIn(upper).zhao, '');
  assert.deepEqual(
    allowedSteps(upper.found, cast.cityOperator, worldAt(upper.now, upper.found.centre)).join(' '),
    'categorization dispatch supplement merger transfer accusation question',
  );
});

test('the clock archives, erases a contact when its time is over, and does nothing else', () => {
  const byTheClock = steps.filter((step) =>
    allowedSteps(stages.closed().found, cast.clock, worldAt('')).includes(step),
  );

  assert.deepEqual(byTheClock, ['archive', 'contactErasure']);
});

test('leaders, administrators, other units and the grid cannot touch a case that is not theirs', () => {
  const strangers = [cast.leader, cast.administrator, cast.stationHandler, cast.li, cast.townshipOperator];

  assert.equal(mayAnythingIn(stages.handling(), ...strangers), false);
  assert.equal(mayAnythingIn(stages.resolved(), ...strangers), false);
});

test('the receipt of one case opens no other', () => {
  const { found } = stages.registered({ code: '50023526030200000010' });
  const stranger = cast.wang(stages.registered().found);

  assert.deepEqual(allowedSteps(found, stranger, worldAt('')), []);
});

test('every status leads on to another, and every step has its place', () => {
  const used = new Set<Step>([...Object.values(nextSteps).flat(), ...aboutErasing]);

  assert.deepEqual(Object.keys(nextSteps), [...statuses]);
  assert.deepEqual(
    steps.filter((step) => !used.has(step)),
    [],
  );
  assert.deepEqual(
    statuses.filter((status: Status) => (nextSteps[status] as readonly Step[]).length === 0),
    [],
  );
});
