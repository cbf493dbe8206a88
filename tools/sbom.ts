// What `npm run sbom` runs: writes the list of everything that runs in production (CycloneDX) to sbom.cdx.json.
import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { makeSbom } from './make-sbom.ts';
import { root } from './root.ts';

const file = join(root, 'sbom.cdx.json');
const sbom = await makeSbom();
await writeFile(file, `${JSON.stringify(sbom, undefined, 2)}\n`);
process.stdout.write(`${sbom.components.length} packages → ${relative(process.cwd(), file)}\n`);
