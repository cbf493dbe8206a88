import { useQuery } from '@tanstack/react-query';
import { mapSettings } from '../../client/map-settings.ts';
import { listCommittees, listDisputeTypes } from '../../client/own-mediation.ts';
import { listChildren } from '../../client/places.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Unread } from '../../ui/unread.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { pageWords } from '../page-words.ts';
import { type ApplyValues, divisionOf } from './apply-values.ts';
import { applyWords } from './apply-words.ts';

type Props = {
  values: ApplyValues;
  change: (part: Partial<ApplyValues>) => void;
};

export function WhatStep({ values, change }: Props) {
  const words = useWords(applyWords);
  const { choose } = useWords(pageWords).report;
  const language = useLanguage();
  const settings = useQuery(mapSettings);
  const county = settings.data?.county.code ?? '';
  const types = useQuery({
    queryKey: ['dispute-types', county],
    queryFn: () => listDisputeTypes(county),
    enabled: county !== '',
    staleTime: 3_600_000,
  });
  return (
    <>
      <Unread of={[settings, types]} />
      <SelectField
        id="disputeType"
        label={words.type}
        empty={choose}
        value={values.disputeType}
        onValue={(disputeType) => change({ disputeType, committeeId: '' })}
        options={(types.data ?? []).map(({ code, nameZh, nameEn }) => ({
          value: code,
          label: language === 'en' ? nameEn : nameZh,
        }))}
      />
      <TextArea
        id="facts"
        label={words.facts}
        hint={words.factsHint}
        value={values.facts}
        onValue={(facts) => change({ facts })}
        most={4000}
        rows={5}
      />
      <TextArea
        id="requests"
        label={words.requests}
        hint={words.requestsHint}
        value={values.requests}
        onValue={(requests) => change({ requests })}
        most={2000}
        rows={3}
      />
    </>
  );
}

/** The place, and which of its committees. */
export function WhereStep({ values, change }: Props) {
  const words = useWords(applyWords);
  const report = useWords(pageWords).report;
  const settings = useQuery(mapSettings);
  const townships = useChildren(settings.data?.county.code);
  const communities = useChildren(values.townshipCode || undefined);
  const division = divisionOf(values);
  const committees = useQuery({
    queryKey: ['committees', division, values.disputeType],
    queryFn: () => listCommittees(division, values.disputeType),
    enabled: division !== '' && values.disputeType !== '',
    staleTime: 600_000,
  });
  return (
    <>
      <Unread of={[settings, townships, communities, committees]} />
      <SelectField
        id="township"
        label={report.township}
        empty={report.choose}
        value={values.townshipCode}
        onValue={(townshipCode) => change({ townshipCode, communityCode: '', committeeId: '' })}
        options={(townships.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      />
      {values.townshipCode !== '' && (
        <SelectField
          id="community"
          label={report.community}
          optional
          empty={report.choose}
          value={values.communityCode}
          onValue={(communityCode) => change({ communityCode, committeeId: '' })}
          options={(communities.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
      {division === '' && <p className="soft">{words.whereFirst}</p>}
      {division !== '' && committees.isLoading && <Loading />}
      {committees.data?.length === 0 && <p role="status">{words.noCommittee}</p>}
      {committees.data !== undefined && committees.data.length > 0 && (
        <RadioCards
          id="committee"
          label={words.committee}
          value={values.committeeId}
          onValue={(committeeId) => change({ committeeId })}
          choices={committees.data.map(({ id, name, by }) => ({
            value: id,
            label: name,
            hint: by === 'trade' ? words.byTrade : words.byPlace,
          }))}
        />
      )}
    </>
  );
}

export function OtherStep({ values, change }: Props) {
  const words = useWords(applyWords);
  return (
    <>
      <KindCards
        id="otherKind"
        label={words.otherKind}
        value={values.otherKind}
        onKind={(otherKind) => change({ otherKind })}
      />
      <TextField
        id="otherName"
        label={words.otherName}
        value={values.otherName}
        onValue={(otherName) => change({ otherName })}
        maxLength={80}
        autoComplete="off"
      />
      <TextField
        id="otherPhone"
        label={words.otherPhone}
        optional
        value={values.otherPhone}
        onValue={(otherPhone) => change({ otherPhone })}
        inputMode="tel"
        autoComplete="off"
      />
      <CheckboxField
        id="isJoint"
        label={words.isJoint}
        hint={words.isJointHint}
        checked={values.isJoint}
        onChecked={(isJoint) => change({ isJoint })}
      />
    </>
  );
}

export function YouStep({ values, change }: Props) {
  const words = useWords(applyWords);
  return (
    <>
      <KindCards id="kind" label={words.yourKind} value={values.kind} onKind={(kind) => change({ kind })} />
      <TextField
        id="name"
        label={words.name}
        value={values.name}
        onValue={(name) => change({ name })}
        maxLength={80}
        autoComplete="name"
      />
      <TextField
        id="phone"
        label={words.phone}
        hint={words.phoneHint}
        value={values.phone}
        onValue={(phone) => change({ phone })}
        inputMode="tel"
        autoComplete="tel"
      />
      <TextField
        id="language"
        label={words.language}
        hint={words.languageHint}
        optional
        value={values.language}
        onValue={(language) => change({ language })}
        maxLength={20}
        autoComplete="off"
      />
    </>
  );
}

type Kinds = { id: string; label: string; value: ApplyValues['kind']; onKind: (kind: ApplyValues['kind']) => void };

function KindCards({ id, label, value, onKind }: Kinds) {
  const words = useWords(applyWords);
  return (
    <RadioCards
      id={id}
      label={label}
      columns
      value={value}
      onValue={(kind) => onKind(kind as ApplyValues['kind'])}
      choices={(['person', 'organization'] as const).map((kind) => ({ value: kind, label: words[kind] }))}
    />
  );
}

function useChildren(code: string | undefined) {
  return useQuery({
    queryKey: ['children', code],
    queryFn: () => listChildren(code ?? ''),
    enabled: code !== undefined,
    staleTime: 3_600_000,
  });
}
