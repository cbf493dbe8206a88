/**
 * What of the interface may stay on a device for whoever picks it up next: what anybody may read, and nothing else. Kept for
 * a shaky network, not in place of the server. Where somebody stands (`/locate`), what needs a receipt or a session, and what
 * proves something (`/transparency`) are never kept.
 */
const reads = [
  /^\/categories$/,
  /^\/map$/,
  /^\/tiles\/[\d/]+$/,
  /^\/areas$/,
  /^\/divisions(\/\d+(\/children)?)?$/,
  /^\/public\/(cases|cases\/\d{20}|statistics|units|responsible)$/,
];

export function isPublicRead(method: string, pathname: string): boolean {
  const [, path = ''] = /^\/api\/v\d+(\/.*)$/.exec(pathname) ?? [];
  return method === 'GET' && reads.some((read) => read.test(path));
}

/** Asked for as soon as the pages are kept, so that a report can be written where there is no signal at all. */
export const firstReads = ['/api/v1/categories', '/api/v1/map'];
