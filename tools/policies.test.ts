import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { casePolicy } from '@linli/domain/cases';
import { callers, identityPolicy, type PolicyRow, rulePolicy } from '@linli/domain/identity';
import { mediationPolicy, rosterPolicy } from '@linli/domain/mediation';
import { oversightPolicy } from '@linli/domain/oversight';
import { root } from './root.ts';

/*
 * Who may do what, standing how to it, for a person to read: tools/policies.txt has a line for each room, act and role, with
 * the relations of which one is needed. After a change that is meant:
 *     LINLI_WRITE_POLICIES=1 node --test tools/policies.test.ts
 */
const file = join(root, 'tools/policies.txt');

const rooms: Readonly<Record<string, Readonly<Record<string, PolicyRow<string>>>>> = {
  identity: identityPolicy,
  rules: rulePolicy,
  cases: casePolicy,
  mediation: mediationPolicy,
  rosters: rosterPolicy,
  oversight: oversightPolicy,
};

test('who may do what, standing how to it, is what tools/policies.txt says', () => {
  const lines = Object.entries(rooms).flatMap(([room, policy]) =>
    Object.entries(policy).flatMap(([act, row]) =>
      callers
        .filter((caller) => row[caller] !== undefined)
        .map((caller) => `${room.padEnd(10)} ${act.padEnd(24)} ${caller.padEnd(14)} ${row[caller]?.join(' ')}`),
    ),
  );
  const text = `${lines.join('\n')}\n`;
  if (process.env.LINLI_WRITE_POLICIES === '1') writeFileSync(file, text);
  assert.equal(readFileSync(file, 'utf8'), text);
});

test('an administrator may do nothing to a case or a mediation, and nobody may everything', () => {
  const rows = [...Object.values<PolicyRow<string>>(casePolicy), ...Object.values<PolicyRow<string>>(mediationPolicy)];

  assert.deepEqual(
    rows.filter((row) => row.administrator !== undefined),
    [],
  );
  assert.deepEqual(
    callers.filter((caller) => rows.every((row) => row[caller] !== undefined)),
    [],
  );
});
