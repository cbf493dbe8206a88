import type { CaseView, ContactReadingReason } from '@linli/domain/cases';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { type Contact, getContact, readContact } from '../../client/cases.ts';
import { Failure } from '../../ui/failure.tsx';
import { useWords } from '../../ui/use-language.ts';
import { deskWords } from './words.ts';

const reasons = ['firstContact', 'clarification', 'visit', 'followUp', 'answer', 'other'] as const;

/** Masked until somebody says why she must see it; the reason at hand is chosen, so that a call takes one press. */
export function ContactFact({ found }: { found: CaseView }) {
  const words = useWords(deskWords).page;
  const { code } = found;
  const { data: masked, error } = useQuery({ queryKey: ['contact', code], queryFn: () => getContact(code), gcTime: 0 });
  const [reason, setReason] = useState<ContactReadingReason>();
  const [why, setWhy] = useState('');
  const chosen = reason ?? reasonAtHand(found);
  const reading = useMutation({
    mutationFn: () => readContact(code, chosen === 'other' ? { reason: chosen, words: why } : { reason: chosen }),
  });
  if (error) return <Failure of={error} />;
  if (reading.data) return <span className="figures">：{inOneLine(reading.data)}</span>;
  if (masked === undefined) return '：…';
  const shown = inOneLine(masked);
  if (shown === '') return `：${words.contactNone}`;
  return (
    <>
      <span className="figures">：{shown}</span>
      <form
        className="contact-reading"
        onSubmit={(event) => {
          event.preventDefault();
          reading.mutate();
        }}
      >
        <Select
          size="small"
          aria-label={words.contactReason}
          value={chosen}
          onChange={setReason}
          options={reasons.map((value) => ({ value, label: words.contactReasons[value] }))}
          popupMatchSelectWidth={false}
        />
        {chosen === 'other' && (
          <Input
            size="small"
            required
            minLength={2}
            maxLength={200}
            aria-label={words.contactWhy}
            placeholder={words.contactWhy}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
        )}
        <Button size="small" htmlType="submit" loading={reading.isPending}>
          {words.contact}
        </Button>
      </form>
      {reading.error && <Failure of={reading.error} />}
    </>
  );
}

function reasonAtHand({ may }: CaseView): ContactReadingReason {
  if (may.includes('followUp')) return 'followUp';
  if (may.includes('firstContact')) return 'firstContact';
  return may.includes('resolution') ? 'visit' : 'clarification';
}

function inOneLine({ name, phone, email }: Contact): string {
  return [name, phone, email].filter(Boolean).join(' ');
}
