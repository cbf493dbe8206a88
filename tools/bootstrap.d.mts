/** What TypeScript may know of bootstrap.mjs, which must run on any Node and so stays JavaScript. */
export const nodeOptions: string[];
export function become(command: string[]): void;
export function runPinned(script: string, rest: string[]): Promise<void>;
