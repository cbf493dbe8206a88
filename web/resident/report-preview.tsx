import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../ui/use-language.ts';
import type { StepProps } from './report-step.ts';
import { residentWords } from './words.ts';
import './report-preview.css';

/** What will be sent, as it will be read; each part with a way back to change it. */
export function ReportPreview({ draft, category, toStep }: Pick<StepProps, 'draft' | 'category' | 'toStep'>) {
  const words = useWords(residentWords).report;
  const language = useLanguage();
  const { values, photos } = draft;
  const place = [values.placeName, values.address].filter(Boolean).join('，');
  const categoryName = language === 'en' ? category?.nameEn : category?.nameZh;
  return (
    <section className="stack stack-tight">
      <h2>{words.preview}</h2>
      <dl className="preview">
        <Part title={words.what} onChange={() => toStep(0)}>
          <p className="words">{values.words}</p>
          {categoryName && <p className="soft">{categoryName}</p>}
        </Part>
        <Part title={words.where} onChange={() => toStep(1)}>
          {place}
        </Part>
        <Part title={words.photos} onChange={() => toStep(2)}>
          {words.photosCount(photos.length)}
        </Part>
      </dl>
      <p className="soft small">{words.whoSees}</p>
    </section>
  );
}

function Part({ title, onChange, children }: { title: string; onChange: () => void; children: ReactNode }) {
  const words = useWords(residentWords).report;
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
