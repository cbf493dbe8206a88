/** A photo at sending size takes up to 0.8 MB; a day's photos must still fit. */
const wantedBytes = 40_000_000;

export function isNearlyFull({ quota, usage }: { quota?: number; usage?: number }): boolean {
  if (quota === undefined || usage === undefined) return false;
  return quota - usage < wantedBytes;
}
