import { systemActor } from '@linli/domain/identity';
import { type Instant, localDateOf } from '@linli/domain/kernel';
import pg from 'pg';
import { starterCatalogue } from '../cases/catalogue/starter.ts';
import { importCatalogue } from '../cases/index.ts';
import { type Database, insideDivision, platformInside } from '../database/index.ts';
import { createPerson, createPost, createUnit, hashPassword, type UnitRow, unitsOf } from '../identity/index.ts';
import { foundCommittee, importMediationRules } from '../mediation/index.ts';
import demoMediationRules from './mediation-rules.json' with { type: 'json' };
import { type DemoPerson, demoPeople } from './people.ts';
import { bringInMissingYears } from './provisional-year.ts';
import { type DemoMediator, demoRoster } from './rosters.ts';
import { loadDemoTerritory } from './territory.ts';
import { demoUnits } from './units.ts';
import { yunyangCode, yunyangNames } from './yunyang/draw-yunyang.ts';

/** Everybody of the demo's cast signs in with it; there is no password like it outside of the demo. */
export const demoPassword = 'linli-demo-2026';

const peopleSeed = 2026;
const longBefore: Instant = '2020-01-01T00:00:00.000Z';

/** Puts the demo county into an empty database: its places, its catalogue, its units and everybody who works there. */
export async function createCounty(database: Database, adminUrl: string, now: Instant): Promise<void> {
  const owner = new pg.Client({ connectionString: asOwner(adminUrl) });
  await owner.connect();
  try {
    await loadDemoTerritory(owner, now);
  } finally {
    await owner.end();
  }
  const divisions = [...yunyangNames()].map(([code, name]) => ({ code, name }));
  const planned = demoUnits(divisions);
  const people = demoPeople(planned, peopleSeed);
  const passwordHash = await hashPassword(demoPassword);
  const actor = systemActor('demo');
  await database.transact(platformInside(yunyangCode), async (tx) => {
    await bringInMissingYears(tx, now);
    const report = await importCatalogue(tx, starterCatalogue, longBefore, now);
    if (!report.imported) throw new Error(`The starter catalogue is wrong: ${JSON.stringify(report.problems)}`);
    const rules = await importMediationRules(tx, yunyangCode, demoMediationRules, '演示：机关的地址是编的', now);
    if (!rules.imported) throw new Error(`The demo’s rules of mediation are wrong: ${JSON.stringify(rules.problems)}`);
    const units = new Map(planned.map((unit) => [unit.key, createUnit(tx, unit, actor, now)]));
    const mediators = new Map<string, DemoMediator[]>();
    await Promise.all(
      people.map(async (person) => {
        const account = person.isCast ? { username: person.username, passwordHash } : {};
        const personId = await createPerson(tx, { name: person.name, countyCode: yunyangCode, ...account }, now);
        await appoint(personId, person, units);
        for (const { unitKey, role } of person.posts)
          if (role === 'mediator')
            mediators.set(unitKey, [...(mediators.get(unitKey) ?? []), { personId, name: person.name }]);
      }),
    );
    for (const unit of planned.filter(({ kind }) => kind === 'mediationCommittee')) {
      const { described, mediators: added } = demoRoster(unit, mediators.get(unit.key) ?? [], localDateOf(now));
      await foundCommittee(tx, units.get(unit.key) as UnitRow, described, added, now, actor);
    }

    async function appoint(personId: string, { posts }: DemoPerson, at: ReadonlyMap<string, UnitRow>) {
      for (const { unitKey, role, divisionCode } of posts)
        await createPost(tx, at.get(unitKey) as UnitRow, { personId, role, divisionCode }, actor, now);
    }
  });
}

/** Whether anybody works in the demo county: its units and people come in together or not at all. */
export function isPeopled(database: Database): Promise<boolean> {
  return database.transact(insideDivision(yunyangCode), async (tx) => {
    const { byId } = await unitsOf(tx, yunyangCode);
    return byId.size > 0;
  });
}

/** The cast as the sign-in page and the start show them. */
export function demoCast(): { username: string; name: string; title: string }[] {
  const divisions = [...yunyangNames()].map(([code, name]) => ({ code, name }));
  return demoPeople(demoUnits(divisions), peopleSeed)
    .filter(({ isCast }) => isCast)
    .map(({ username, name, title = '' }) => ({ username, name, title }));
}

function asOwner(adminUrl: string): string {
  const url = new URL(adminUrl);
  url.searchParams.set('options', '-c role=linli_owner');
  return url.href;
}
