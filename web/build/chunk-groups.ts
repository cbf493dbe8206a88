/**
 * Few files instead of many small ones: on a slow network each costs a way to the server and back, and on HTTP/1.1 only six are
 * under way at once. A group takes along what its members import. What only desks use stays in files of its own, so that it
 * weighs on no phone (journeys/budgets.test.ts).
 */
export const chunkGroups = [
  {
    name: 'react',
    test: /node_modules\/(react|react-dom|scheduler|wouter|regexparam|@tanstack\/(react-query|query-core))\//,
    priority: 9,
  },
  // Needs no React, and asks the server while React is still under way (web/client/asked-first.ts).
  {
    name: 'client',
    test: /\/web\/(client\/(asked-first|trusted-types|api|cases|public-cases|places|receipts|receipt-session|drafts|intent|unsaved)|resident\/(shortened|paths|read-my-case))\.ts$|rolldown\/runtime/,
    priority: 8,
  },
  // The frame of every page, and what nearly every page shows.
  {
    name: 'base',
    test: /\/web\/(client\/(start|beijing-time|map-settings|catalogue)|ui\/(page-shell|button|badge|empty|failure|loading|notice|link-out)|parts\/cases\/(case-code|status-badge))\.tsx?$|\/web\/ui\/(base|tokens)\.css$/,
    priority: 7,
  },
  {
    name: 'fields',
    test: /\/web\/ui\/([a-z]+-field|text-area|radio-cards|error-summary|page-form|dialog|privacy-note|steps|photo-picker)\.tsx$|\/web\/client\/use-kept-draft\.ts$/,
    priority: 6,
  },
  {
    name: 'case',
    test: /\/web\/parts\/cases\/(case-story|now-card|case-photos|case-readings|affected-form)\.tsx$|\/web\/ui\/door-plate\.tsx$/,
    priority: 5,
  },
  { name: 'resident', test: /\/web\/resident\/(my-drafts|my-reports|words)\.tsx?$/, priority: 4 },
];
