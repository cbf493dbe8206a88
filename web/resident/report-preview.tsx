import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../ui/use-language.ts';
import type { StepProps } from './report-step.ts';
import './report-preview.css';
import { pageWords } from './page-words.ts';
import { placeShown } from './report-values.ts';
import { shortened } from './shortened.ts';

const longest = 120;

/** What will be sent, as it will be read; each part of an earlier page with a way back to change it. */
export function ReportPreview({
  draft,
  category,
  toPart,
  asked,
}: Pick<StepProps, 'draft' | 'category' | 'toPart' | 'asked'>) {
  const words = useWords(pageWords).report;
  const language = useLanguage();
  const { values, photos } = draft;
  const categoryName = language === 'en' ? category?.nameEn : category?.nameZh;
  const ways = { named: words.contactNamed, phone: words.contactPhone, none: words.contactNone };
  const told = values.contactHow === 'named' ? [values.fullName, values.phone] : [values.phone];
  const contact = [
    values.contactHow && ways[values.contactHow],
    ...(values.contactHow === 'none' ? [] : told.map((one) => one.trim())),
  ]
    .filter(Boolean)
    .join('，');
  return (
    <section className="stack stack-tight">
      <h2>{words.preview}</h2>
      <dl className="preview">
        <Part title={words.what} onChange={() => toPart('words')}>
          <Written text={values.words} />
          <p className="soft small">{categoryName ?? words.kindByStaff}</p>
        </Part>
        <Part title={words.where} onChange={() => toPart('where')}>
          {placeShown(values)}
        </Part>
        {values.contactHow && !asked.includes('contact') && (
          <Part title={words.contact} onChange={() => toPart('contact')}>
            {contact}
          </Part>
        )}
        <Part title={words.photos} onChange={() => toPart('photo')}>
          {words.photosCount(photos.length)}
        </Part>
      </dl>
    </section>
  );
}

/** All of it is there; what is long is folded, so that the button to send stays in reach. */
function Written({ text }: { text: string }) {
  const words = useWords(pageWords).report;
  if (text.length <= longest) return <p className="words">{text}</p>;
  return (
    <details>
      <summary>
        {shortened(text)} <span className="preview-all">{words.allOf([...text].length)}</span>
      </summary>
      <p className="words">{text}</p>
    </details>
  );
}

function Part({ title, onChange, children }: { title: string; onChange: () => void; children: ReactNode }) {
  const words = useWords(pageWords).report;
  return (
    <div className="preview-part">
      <dt>{title}</dt>
      <dd>{children}</dd>
      <dd className="preview-change">
        <button type="button" className="button button-quiet" aria-label={words.changeWhat(title)} onClick={onChange}>
          {words.change}
        </button>
      </dd>
    </div>
  );
}
