/** Whether the parties look at this page as well: what was said on another one is neither shown there nor opened from there. */
export function isAtTable(path: string): boolean {
  return /\/(sessions|signing)\//.test(path);
}
