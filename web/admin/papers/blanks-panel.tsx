import type { PaperTemplateDetail } from '@linli/domain/mediation';
import { Button } from 'antd';
import { useWords } from '../../ui/use-language.ts';
import { listOf, type WrittenBlock } from './block-text.ts';
import { paperTemplateWords } from './words.ts';

type Own = {
  template: PaperTemplateDetail;
  /** The block in which somebody writes. */
  block: WrittenBlock | undefined;
  onInsert: (blank: string) => void;
};

/** What may stand in braces, beside what is being written: a click puts it there. */
export function BlanksPanel({ template, block, onInsert }: Own) {
  const words = useWords(paperTemplateWords);
  const list = listOf(block);
  const ofList = list === undefined ? [] : (template.lists[list] ?? []);
  return (
    <section className="panel stack" aria-label={words.blanks}>
      <h2>{words.blanks}</h2>
      <p className="soft small">{words.blanksHint}</p>
      {list !== undefined && ofList.length > 0 && (
        <>
          <h3>{words.ofList(list)}</h3>
          <Blanks names={ofList} onInsert={onInsert} />
        </>
      )}
      <Blanks names={template.blanks} onInsert={onInsert} />
    </section>
  );
}

function Blanks({ names, onInsert }: { names: readonly string[]; onInsert: (blank: string) => void }) {
  return (
    <p className="paper-blanks" lang="zh-CN">
      {names.map((name) => (
        <Button key={name} onClick={() => onInsert(name)}>
          {`{${name}}`}
        </Button>
      ))}
    </p>
  );
}
