import { digitsOfLevel } from '@linli/domain/territory';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'wouter';
import { getDivision, listAreas, listChildren } from '../../client/places.ts';
import { saveFile, saveJson } from '../../client/save-file.ts';
import { PlaceName } from '../../parts/desk/place-name.tsx';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { Failure } from '../../ui/failure.tsx';
import { useWords } from '../../ui/use-language.ts';
import { importsWords } from './words.ts';

/** Where divisions, cells and their borders of the place are brought in, and taken out to be edited. */
export default function PlacesScreen() {
  const words = useWords(importsWords).places;
  const { divisionCode } = useSession().post;
  const saving = useMutation({ mutationFn: () => saveRegister(divisionCode) });
  const savingShapes = useMutation({ mutationFn: () => saveShapes(divisionCode) });
  return (
    <section className="stack desk-column">
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <p className="soft">
        {words.only} <PlaceName code={divisionCode} />
      </p>
      <section className="panel">
        <h2>{words.divisions}</h2>
        <p>{words.divisionsHint}</p>
        <div className="button-row">
          <Link href="/places/divisions" asChild>
            <Button type="primary">{words.importDivisions}</Button>
          </Link>
          <Button loading={saving.isPending} onClick={() => saving.mutate()}>
            {words.current}
          </Button>
        </div>
        {saving.error && <Failure of={saving.error} />}
      </section>
      <section className="panel">
        <h2>{words.cells}</h2>
        <p>{words.cellsHint}</p>
        <div className="button-row">
          <Link href="/places/boundaries" asChild>
            <Button type="primary">{words.importCells}</Button>
          </Link>
          <Button loading={savingShapes.isPending} onClick={() => savingShapes.mutate()}>
            {words.currentCells}
          </Button>
        </div>
        {savingShapes.error && <Failure of={savingShapes.error} />}
      </section>
    </section>
  );
}

/** The divisions in force as the file that would be imported: to be edited, and chosen again. */
async function saveRegister(divisionCode: string): Promise<void> {
  const { code, name } = await getDivision(divisionCode);
  const rows = [{ code, name }, ...(await listBelow(divisionCode))];
  const lines = rows.map((row) => `${row.code},"${row.name.replaceAll('"', '""')}"`);
  const text = `${['code,name', ...lines].join('\n')}\n`;
  saveFile(`linli-divisions-${divisionCode}.csv`, new Blob([text], { type: 'text/csv' }));
}

/** Township by township: what lies below a community are cells, which are no divisions. */
async function listBelow(code: string): Promise<{ code: string; name: string }[]> {
  if (code.length >= 12) return [];
  const children = await listChildren(code);
  const found: { code: string; name: string }[] = [];
  for (const child of children) found.push(child, ...(await listBelow(child.code)));
  return found;
}

/** Cells and borders in force as the file that would be imported, the wider ones first. */
async function saveShapes(divisionCode: string): Promise<void> {
  const levels = (['township', 'community', 'cell'] as const).filter(
    (level) => digitsOfLevel[level] > divisionCode.length,
  );
  const found = await Promise.all(levels.map((level) => listAreas(divisionCode, level)));
  const features = found.flatMap((collection) => collection.features);
  saveJson(`linli-boundaries-${divisionCode}.geojson`, { type: 'FeatureCollection', features });
}
