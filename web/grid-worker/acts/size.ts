/** As a telephone bill says it: 0.3 MB, 12 MB; empty where there is nothing to count. */
export function sizeOf(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  if (megabytes < 0.05) return '';
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}
