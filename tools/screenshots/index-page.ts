import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A page to leaf through: one row for each screen, all its looks beside each other. */
export async function writeIndex(folder: string, pictures: readonly string[]): Promise<void> {
  const rows = Map.groupBy(pictures, (file) => file.split('_').slice(0, 3).join(' · '));
  const figure = (file: string) =>
    `<figure><a href="${file}"><img src="${file}" loading="lazy" alt=""></a><figcaption>${file.split('_').slice(3).join(' ').replace('.png', '')}</figcaption></figure>`;
  const sections = [...rows].map(
    ([name, files]) => `<section><h2>${name}</h2><div>${files.map(figure).join('')}</div></section>`,
  );
  await writeFile(join(folder, 'index.html'), `${head}${sections.join('\n')}`);
}

const head = `<!doctype html><meta charset="utf-8"><title>邻里 · screens</title><style>
body { margin: 2rem; background: #f2f4f5; font: 15px system-ui, sans-serif }
h2 { font-size: 1rem; margin: 2rem 0 0.5rem }
div { display: flex; gap: 1rem; overflow-x: auto; align-items: start }
figure { margin: 0; flex: none }
img { height: 420px; max-width: 640px; object-fit: contain; object-position: top; border: 1px solid #d9dfe4; background: #fff }
figcaption { color: #5d6a76 }
</style>
`;
