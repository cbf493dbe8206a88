import { type Case, type CaseEvent, defaultLimits } from '@linli/domain/cases';
import { systemActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { calendar } from '../../domain/cases/testing/rules.ts';
import { claimAttachments, insertAttachment } from '../../server/cases/attachment-store.ts';
import { insertContact } from '../../server/cases/contact-store.ts';
import type { CaseParts } from '../../server/cases/index.ts';
import { insertReceipt } from '../../server/cases/receipt-store.ts';
import { record } from '../../server/cases/record.ts';
import { recordReading } from '../../server/cases/record-reading.ts';
import { sealVolume } from '../../server/cases/volume/seal-volume.ts';
import { type Database, insideDivision, newId, type Transaction } from '../../server/database/index.ts';
import { contentKey } from '../../server/files/content-key.ts';
import { openReceiptSession } from '../../server/identity/index.ts';
import type { Chance } from '../chance.ts';
import { type Happening, isShownToAll, type Known } from '../oracle.ts';
import type { Asker, NamedUnit } from './people.ts';
import { type Relived, relive, walk } from './relive.ts';
import { atLevel, type Division } from './tree.ts';

/** A case that stands in the database, with what the oracle needs to know of it. */
export type Probed = Known & {
  readonly id: string;
  readonly words: readonly string[];
  readonly found: Case;
  readonly attachmentIds: readonly string[];
  readonly phone: string | undefined;
  readonly hasVolume: boolean;
};

export type Grown = { readonly cases: Probed[]; readonly reporters: Asker[] };
type Land = { readonly divisions: readonly Division[]; readonly units: readonly NamedUnit[] };

const casesOfWalk = 3;

/** Records so many lives in places drawn by lot, each as its commands would have: row, ledger, outbox, and what hangs on it. */
export async function growCases(
  database: Database,
  parts: CaseParts,
  land: Land,
  { seed, count, chance, now }: { seed: number; count: number; chance: Chance; now: Instant },
): Promise<Grown> {
  const walks = walk(seed, Math.min(150, Math.ceil(count / casesOfWalk)));
  const cells = land.divisions.filter(({ level }) => level === 'cell');
  const byCode = new Map(land.divisions.map((division) => [division.code, division]));
  const standsAt = new Map(land.units.map(({ id, division }) => [id, division]));
  const unitOf = unitsByPart(land.units);
  let number = 0;
  const serial = () => {
    number += 1;
    return (number + 0.5) / 1e7;
  };
  const relived: { county: Division; lives: Relived[] }[] = [];
  while (relived.length * casesOfWalk < count) {
    const cell = chance.one(cells);
    const county = atLevel(cell, 'county');
    const otherCell = chance.one(cells.filter((other) => atLevel(other, 'county') === county));
    const place = chance.happens(0.7) ? cell : atLevel(cell, chance.one(['community', 'township', 'county'] as const));
    relived.push({ county, lives: relive(chance.one(walks), { cell, otherCell, place }, unitOf, serial, chance) });
  }
  const batches = [...Map.groupBy(relived, ({ county }) => county)];
  const grown = await Promise.all(
    batches.map(([county, lives]) =>
      database.transact(insideDivision(county.code), async (tx) => {
        const cases: Probed[] = [];
        const reporters: Asker[] = [];
        for (const each of lives.flatMap((some) => some.lives)) {
          const probed = await recordLife(tx, parts, each, { byCode, standsAt }, chance, now);
          cases.push(probed);
          if (!chance.happens(0.15)) continue;
          insertReceipt(tx, probed.code, 'no receipt opens what was handed in here');
          const { token } = openReceiptSession(tx, probed.code, now);
          reporters.push({
            name: `reporter of ${probed.code}`,
            person: { kind: 'reporter', caseCode: probed.code },
            token,
          });
        }
        return { cases, reporters };
      }),
    ),
  );
  return { cases: grown.flatMap((some) => some.cases), reporters: grown.flatMap((some) => some.reporters) };
}

async function recordLife(
  tx: Transaction,
  parts: CaseParts,
  { events, code, words }: Relived,
  { byCode, standsAt }: { byCode: ReadonlyMap<string, Division>; standsAt: ReadonlyMap<string, Division> },
  chance: Chance,
  now: Instant,
): Promise<Probed> {
  const first = events[0] as Extract<CaseEvent, { type: 'case.registered' }>;
  const { countyCode, id } = first.body;
  const attachments = chance.happens(0.2) ? [await newAttachment(tx, parts, first.body, now)] : [];
  first.body.attachments = attachments;
  const found = record(tx, undefined, events, { calendar, limits: defaultLimits });
  const phone = found.reporterKind === 'anonymous' ? undefined : `139${code.slice(11, 19)}`;
  if (phone !== undefined)
    insertContact(tx, parts.keyRing, { countyCode, id }, { name: `王${countyCode}`, phone }, now);
  const attachmentIds = attachments.map((attachment) => attachment.id);
  claimAttachments(tx, { countyCode, id, divisionCode: found.place.divisionCode }, attachmentIds);
  const hasVolume = found.archivedAt !== undefined;
  if (hasVolume) {
    const [{ categories }, retention] = await Promise.all([parts.rulebook(now), parts.retentionOf(countyCode)]);
    await sealVolume(tx, found, categories, parts.places, retention);
  }
  if (chance.happens(0.1)) recordReading(tx, found, systemActor('probes'), now, { what: 'contact' });
  const history = JSON.parse(JSON.stringify(events)) as Happening[];
  return {
    code,
    id,
    county: byCode.get(countyCode) as Division,
    place: byCode.get(found.place.divisionCode) as Division,
    sensitivity: found.sensitivity,
    isShown: isShownToAll(history),
    history,
    standsAt,
    // Words that were erased are found no more.
    words: words.filter((word) => found.words.includes(word)),
    found,
    attachmentIds,
    phone,
    hasVolume,
  };
}

/** The smallest PNG there is. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function newAttachment(
  tx: Transaction,
  parts: CaseParts,
  of: { countyCode: string; place: Case['place'] },
  now: Instant,
) {
  const { countyCode } = of;
  const bytes = Buffer.concat([picture, Buffer.from(countyCode)]);
  const location = contentKey(countyCode, '2026-03-02', bytes);
  await parts.files.put(location, bytes);
  const id = newId(now);
  const about = {
    mediaType: 'image/png',
    byteCount: bytes.length,
    sha256: Buffer.alloc(32, 7),
    location,
    thumbnail: location,
  };
  const { divisionCode } = of.place;
  insertAttachment(tx, {
    ...about,
    countyCode,
    id,
    divisionCode,
    uploadedBy: 'anyone',
    uploadedAt: now,
    width: 1,
    height: 1,
  });
  return { id, sha256: about.sha256.toString('hex'), mediaType: about.mediaType };
}

/** Who stands here for the nine units of the walks (domain/cases/testing/places.ts), by their numbers. */
function unitsByPart(units: readonly NamedUnit[]): (number: number, cell: Division) => NamedUnit {
  const at = Map.groupBy(units, ({ division }) => division);
  const find = (division: Division, kind: string, turn = 0): NamedUnit => {
    const found = (at.get(division) ?? []).filter((unit) => unit.kind === kind);
    return found[turn % found.length] ?? fail(`No ${kind} at ${division.code}`);
  };
  const parts: Readonly<Record<number, (cell: Division) => NamedUnit>> = {
    1: (cell) => find(atLevel(cell, 'city'), 'governanceCenter'),
    2: (cell) => find(atLevel(cell, 'county'), 'governanceCenter'),
    3: (cell) => find(atLevel(cell, 'township'), 'governanceCenter'),
    4: (cell) => find(atLevel(cell, 'county'), 'department', 0),
    5: (cell) => find(atLevel(cell, 'county'), 'department', 1),
    6: (cell) => find(cell.code.endsWith('1') ? atLevel(cell, 'township') : atLevel(cell, 'community'), 'station'),
    7: (cell) => find(atLevel(cell, 'county'), 'enterprise'),
    // No county gives orders to a department of its neighbour; to one of its city it may.
    8: (cell) => find(atLevel(cell, 'city'), 'department'),
    9: (cell) => find(atLevel(cell, 'township'), 'mediationCommittee'),
  };
  return (number, cell) => parts[number]?.(cell) ?? fail(`The walks have no unit ${number}`);
}

function fail(message: string): never {
  throw new Error(message);
}
