/** Where each audience's page is served: address → folder of its index.html. The server's static files follow it. */
export const audiences = {
  '/grid/': 'grid-worker',
  '/mediator/': 'mediator',
  '/desk/': 'service-centre',
  '/leader/': 'leader',
  '/admin/': 'admin',
  '/public/': 'public',
  '/account/': 'account',
  '/': 'resident',
} as const;

export type Audience = (typeof audiences)[keyof typeof audiences];
