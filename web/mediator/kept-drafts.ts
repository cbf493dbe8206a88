/** What is begun at the table and kept on the device; whoever signs out leaves none of it. */
export const mediatorDrafts = {
  agreement: 'mediation.agreement',
  session: 'mediation.session',
  proposal: 'mediation.proposal',
  opening: 'mediation.opening',
  step: 'mediation.step',
  committee: 'mediation.committee',
  modelCase: 'mediation.modelCase',
} as const;
