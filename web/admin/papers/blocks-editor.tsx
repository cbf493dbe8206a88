import type { PaperTemplateDetail } from '@linli/domain/mediation';
import { Button, Input, Select } from 'antd';
import { useWords } from '../../ui/use-language.ts';
import { type BlockKind, blockFrom, listOf, newBlock, type WrittenBlock, written } from './block-text.ts';
import { paperTemplateWords } from './words.ts';

type Own = {
  template: PaperTemplateDetail;
  blocks: readonly WrittenBlock[];
  onChange: (blocks: readonly WrittenBlock[]) => void;
  /** In which block somebody writes. */
  onWrite: (at: number) => void;
};

/** The blocks of a form, each with its words; they can be moved, removed and added to. */
export function BlocksEditor({ template, blocks, onChange, onWrite }: Own) {
  const words = useWords(paperTemplateWords);
  const lists = Object.keys(template.lists);
  const change = (index: number, block: WrittenBlock) => onChange(blocks.with(index, block));
  const move = (index: number, by: number) => {
    const [moved, other] = [blocks[index], blocks[index + by]];
    if (moved && other) onChange(blocks.with(index, other).with(index + by, moved));
  };
  const add = (kind: BlockKind) => {
    const key = Math.max(0, ...blocks.map((block) => block.key)) + 1;
    onChange([...blocks, written(newBlock(kind, lists[0] ?? ''), key)]);
    onWrite(blocks.length);
  };
  return (
    <section className="panel stack" aria-label={words.blocks}>
      <ol className="paper-blocks">
        {blocks.map((block, index) => (
          <Block
            key={block.key}
            block={block}
            line={index + 1}
            template={template}
            isLast={index === blocks.length - 1}
            onChange={(changed) => change(index, changed)}
            onMove={(by) => move(index, by)}
            onRemove={() => onChange(blocks.toSpliced(index, 1))}
            onFocus={() => onWrite(index)}
          />
        ))}
      </ol>
      <Select<BlockKind | null>
        aria-label={words.addKind}
        placeholder={words.addKind}
        value={null}
        className="paper-add"
        options={Object.entries(words.kinds).map(([value, label]) => ({ value: value as BlockKind, label }))}
        onChange={(kind) => kind && add(kind)}
      />
    </section>
  );
}

type OneBlock = {
  block: WrittenBlock;
  line: number;
  template: PaperTemplateDetail;
  isLast: boolean;
  onChange: (block: WrittenBlock) => void;
  onMove: (by: number) => void;
  onRemove: () => void;
  onFocus: () => void;
};

function Block({ block, line, template, isLast, onChange, onMove, onRemove, onFocus }: OneBlock) {
  const words = useWords(paperTemplateWords);
  const { was, text } = block;
  const { kind } = was;
  const hint = kind === 'form' || kind === 'grid' ? words.hints[kind] : undefined;
  const isUnfinished = blockFrom(block) === undefined;
  return (
    <li className="paper-block" onFocus={onFocus}>
      <div className="row row-apart">
        <strong>{`${line} ${words.kinds[kind]}`}</strong>
        <span className="row">
          <Button disabled={line === 1} aria-label={words.up(line)} onClick={() => onMove(-1)}>
            ↑
          </Button>
          <Button disabled={isLast} aria-label={words.down(line)} onClick={() => onMove(1)}>
            ↓
          </Button>
          <Button aria-label={words.remove(line)} onClick={onRemove}>
            ×
          </Button>
        </span>
      </div>
      {kind !== 'page' && (
        <Input.TextArea
          aria-label={words.line(line, words.kinds[kind])}
          aria-invalid={isUnfinished}
          lang="zh-CN"
          rows={1}
          className="growing"
          value={text}
          onChange={(event) => onChange({ ...block, text: event.target.value })}
        />
      )}
      {hint && <p className="soft small">{hint}</p>}
      {isUnfinished && <p className="field-error">{words.unreadable}</p>}
      {kind !== 'page' && kind !== 'space' && (
        <Repeats block={block} line={line} template={template} onChange={onChange} />
      )}
    </li>
  );
}

function Repeats({ block, line, template, onChange }: Pick<OneBlock, 'block' | 'line' | 'template' | 'onChange'>) {
  const words = useWords(paperTemplateWords);
  const { was } = block;
  const each = listOf(block);
  const lists = Object.keys(template.lists).map((value) => ({ value, label: value }));
  const choices = was.kind === 'grid' ? lists : [{ value: '', label: words.once }, ...lists];
  const known = [...template.blanks, ...Object.keys(template.lists)].map((value) => ({ value, label: value }));
  const change = (name: 'each' | 'when', value: string) => {
    const { [name]: _, ...rest } = was as { each?: string; when?: string } & typeof was;
    onChange({ ...block, was: (value === '' ? rest : { ...rest, [name]: value }) as typeof was });
  };
  return (
    <p className="paper-repeats">
      <span className="soft small">{words.each}</span>
      <Select
        aria-label={`${words.line(line, words.kinds[was.kind])} ${words.each}`}
        value={each ?? ''}
        options={choices}
        onChange={(value: string) => change('each', value)}
      />
      <span className="soft small">{words.when}</span>
      <Select
        showSearch
        aria-label={`${words.line(line, words.kinds[was.kind])} ${words.when}`}
        value={('when' in was && was.when) || ''}
        options={[{ value: '', label: words.always }, ...known]}
        onChange={(value: string) => change('when', value)}
      />
    </p>
  );
}
