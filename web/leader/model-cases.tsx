import './mediation.css';
import type { MediationFigures, NamedFigures } from '@linli/domain/mediation';
import { count } from '../client/number.ts';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { leaderMediationWords } from './mediation-words.ts';

type Definitions = MediationFigures['modelCaseDefinitions'];
type Line = Pick<NamedFigures, 'key' | 'name' | 'counts'>;

/** Which disputes were told as model cases and how these stand, by place and by committee, with what each column counts. */
export function ModelCases({ is, placeName }: { is: MediationFigures; placeName: (line: NamedFigures) => string }) {
  const words = useWords(leaderMediationWords);
  const language = useLanguage();
  const { modelCaseDefinitions: definitions, all } = is;
  const total = { key: 'all', name: words.together, counts: all.counts };
  const told = (lines: readonly Line[]) => lines.filter(({ counts }) => counts.modelCasesWritten > 0);
  if (all.counts.modelCasesWritten === 0)
    return (
      <section className="panel" aria-label={words.modelCases}>
        <h2>{words.modelCases}</h2>
        <p className="soft">{words.noModelCase}</p>
      </section>
    );
  const places = is.byPlace.map((line) => ({ ...line, name: placeName(line) }));
  return (
    <section className="panel stack" aria-label={words.modelCases}>
      <h2>{words.modelCases}</h2>
      <StateTable title={words.modelCasesBy.place} lines={[total, ...told(places)]} definitions={definitions} />
      <StateTable title={words.modelCasesBy.committee} lines={told(is.byCommittee)} definitions={definitions} />
      <dl className="soft small model-case-definitions">
        {definitions.map(({ name, nameZh, nameEn, definitionZh, definitionEn }) => (
          <div key={name}>
            <dt>{language === 'en' ? nameEn : nameZh}</dt>
            <dd>{language === 'en' ? definitionEn : definitionZh}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function StateTable({
  title,
  lines,
  definitions,
}: {
  title: string;
  lines: readonly Line[];
  definitions: Definitions;
}) {
  const language = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on a phone, and has nothing in it that takes the focus
    <section className="table-scroll" aria-label={title} tabIndex={0}>
      <table className="plain-table state-table">
        <thead>
          <tr>
            <th scope="col">{title}</th>
            {definitions.map(({ name, nameZh, nameEn }) => (
              <th key={name} scope="col">
                <span>{language === 'en' ? nameEn : nameZh}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, name, counts }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {definitions.map((each) => (
                <td key={each.name} className="figures">
                  {count(counts[each.name], language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
