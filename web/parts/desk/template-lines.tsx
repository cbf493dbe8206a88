import { type CaseView, fillingOf, fillTemplate, type Step } from '@linli/domain/cases';
import { useQuery } from '@tanstack/react-query';
import { Input, type RefSelectProps, Select } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { dateAndTime, dateOf } from '../../client/beijing-time.ts';
import { listTemplates } from '../../client/templates.ts';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { operatorWords } from './operator-words.ts';

type Own = {
  found: CaseView;
  step: Step;
  id?: string;
  value?: string | undefined;
  onChange?: (words: string) => void;
  rows?: number;
};

/**
 * A field for words, with the templates of this step beside it: chosen, or called by `/` in an empty field.
 * Who calls them before they have come is shown them when they come.
 */
export function TemplateLines({ found, step, id, value, onChange, rows = 3, ...handed }: Own) {
  const words = useWords(operatorWords).templates;
  const language = useLanguage();
  const select = useRef<RefSelectProps>(null);
  const [isOpen, setOpen] = useState(false);
  const { data = [], isPending } = useQuery({ queryKey: ['templates'], queryFn: listTemplates, staleTime: 300_000 });
  const templates = data.filter((one) => one.step === step);
  const isThere = templates.length > 0;
  useEffect(() => {
    if (isThere && isOpen) select.current?.focus();
  }, [isThere, isOpen]);
  const now = Date.now();
  const dueAt =
    found.dues.resolve?.at ?? found.runs?.at ?? found.orders.findLast(({ part }) => part === 'lead')?.due.at;

  const take = (chosen: string) => {
    const template = templates.find((one) => one.id === chosen);
    if (!template) return;
    const today = dateOf(new Date(now).toISOString(), now, language);
    const dates = { today, ...(dueAt ? { due: dateAndTime(dueAt, now, language) } : {}) };
    const filled = fillTemplate(template.words, fillingOf(found, dates));
    onChange?.(value?.trim() ? `${value.trimEnd()}\n${filled}` : filled);
    setOpen(false);
    if (id) document.getElementById(id)?.focus();
  };
  const call = (event: KeyboardEvent) => {
    if (event.key !== '/' || value?.trim() || !(isThere || isPending)) return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <div className="template-lines">
      <Input.TextArea
        {...handed}
        {...(id ? { id } : {})}
        value={value}
        onChange={(event) => onChange?.(event.target.value)}
        onKeyDown={call}
        rows={rows}
        className="growing"
      />
      {isThere && (
        <Select
          ref={select}
          aria-label={words.take}
          placeholder={words.take}
          showSearch={{ optionFilterProp: 'label' }}
          open={isOpen}
          onOpenChange={setOpen}
          value={null}
          onChange={(chosen: string) => take(chosen)}
          options={templates.map((one) => ({ value: one.id, label: one.name, title: one.words }))}
        />
      )}
    </div>
  );
}
