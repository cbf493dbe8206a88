// Before the first paint: the reader's scheme, elder mode and language, so that nothing flashes or jumps.
(() => {
  try {
    const chosen = JSON.parse(localStorage.getItem('linli.preferences') || '{}');
    const root = document.documentElement;
    if (chosen.scheme === 'light' || chosen.scheme === 'dark') root.dataset.scheme = chosen.scheme;
    if (chosen.elder === true) root.dataset.elder = '';
    if (chosen.language === 'en') root.lang = 'en';
  } catch {
    // Storage is closed or broken: the plain page is right.
  }
})();
