import type { Limits, RetentionInForce } from '@linli/domain/cases';
import type { Unit } from '@linli/domain/identity';
import type { Calendar, Instant } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import type { FileStore } from '../files/index.ts';
import type { KeyRing } from '../sealing/index.ts';
import type { PastWords } from './past-words-store.ts';
import type { Rulebook } from './rulebook.ts';

/** The units of one county, as commands need them. */
export type CountyUnits = {
  readonly byId: ReadonlyMap<string, Unit>;
  readonly at: (divisionCode: string) => readonly Unit[];
};

/** Where things are. */
export type Places = {
  readonly locate: (
    lng: number,
    lat: number,
  ) => { divisionCode: string; precision: 'cell' | 'nearest' | 'division' } | undefined;
  /** The name of a division inside its county, such as 双江街道 滨江社区; undefined where there is no such division. */
  readonly nameOf: (divisionCode: string) => string | undefined;
  /** The counties served here. */
  readonly counties: () => readonly string[];
};

/** What the room of cases is joined to by main.ts. Each part answers from memory, but for the first time. */
export type CaseParts = {
  readonly rulebook: (now: Instant) => Promise<Rulebook>;
  readonly calendarOf: (divisionCode: string) => Promise<Calendar>;
  readonly limitsOf: (divisionCode: string) => Promise<Limits>;
  readonly retentionOf: (countyCode: string) => Promise<RetentionInForce>;
  readonly unitsOf: (tx: Transaction, countyCode: string) => Promise<CountyUnits>;
  /** Which words lately stood in cases of which category, inside a division; some minutes old. */
  readonly pastWordsOf: (divisionCode: string) => Promise<PastWords>;
  readonly places: Places;
  /** Where attachments lie. */
  readonly files: FileStore;
  /** Seals how to reach people. */
  readonly keyRing: KeyRing;
  /** 0 ≤ x < 1, for the serial in a case code: nobody can choose it. */
  readonly random: () => number;
};
