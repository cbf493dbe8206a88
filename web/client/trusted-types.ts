/**
 * The one policy by which text may become script or markup in our pages: our own built scripts (the workers of the map and of
 * the pages kept offline), and nothing at all (a chart empties its box so). Whatever else tries it, ours or a library's, is
 * refused by the browser. See docs/decisions/0191-no-text-becomes-a-script.md.
 */
type Policy = {
  createHTML: (text: string) => string | null;
  createScriptURL: (address: string) => string | null;
};
type TrustedTypes = { createPolicy: (name: string, policy: Policy) => unknown };

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

trustedTypes?.createPolicy('default', {
  createHTML: (text) => (text === '' ? '' : null),
  createScriptURL: (address) => (isOwnScript(address) ? address : null),
});

/** Under `/assets/` lies only what was built, and `worker.js` beside a page; what people upload is answered under `/api/`. */
function isOwnScript(address: string): boolean {
  const { origin, pathname, search } = new URL(address, location.href);
  return (
    origin === location.origin && /^\/(assets\/[\w.-]+\.m?js|([a-z]+\/)?worker\.js)$/.test(pathname) && search === ''
  );
}
