/** Where each screen of the resident's pages is. */
export const paths = {
  home: '/',
  report: (draft: string) => `/report/${draft}`,
  sent: (code: string) => `/sent/${code}`,
  progress: '/progress',
  case: (code: string) => `/progress/${code}`,
  apply: '/mediation/apply',
  applyFor: (code: string) => `/mediation/apply?case=${code}`,
  mediation: (partyCode: string) => `/mediation/${partyCode}`,
};
