import { useWords } from '../../ui/use-language.ts';
import { deskWords } from './words.ts';

/** The sealed volume, for the archive room and for whoever checks it. */
export function CaseVolume({ code }: { code: string }) {
  const words = useWords(deskWords).page;
  return (
    <section className="panel">
      <h2>{words.volume}</h2>
      <p className="row">
        <a className="button button-secondary" href={`/api/v1/cases/${code}/volume.pdf`} download>
          {words.volumePdf}
        </a>
        <a className="button button-secondary" href={`/api/v1/cases/${code}/volume.json`} download>
          {words.volumeJson}
        </a>
      </p>
    </section>
  );
}
