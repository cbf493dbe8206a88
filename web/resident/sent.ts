import type { Registered } from '@linli/domain/cases';

/** Receipts just given out, for the page that shows them once; gone when the page is closed. */
export const justSent = new Map<string, Registered>();
