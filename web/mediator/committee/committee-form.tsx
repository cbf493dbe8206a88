import { type CommitteeView, committeeKinds, offices } from '@linli/domain/mediation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeCommittee } from '../../client/committees.ts';
import { newIntent } from '../../client/intent.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Failure } from '../../ui/failure.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';

type Member = Omit<CommitteeView['members'][number], 'termEndsOn'> & { key: string };
type Own = { committee: CommitteeView; onDone: () => void };

/** A committee as it was elected: its members all together, its kind, its short name, how many live in its place. */
export function CommitteeForm({ committee, onDone }: Own) {
  const words = useWords(committeeWords).roster;
  const cache = useQueryClient();
  const [intent] = useState(newIntent);
  const [members, setMembers] = useState<Member[]>(() =>
    committee.members.map(({ termEndsOn: _, ...member }) => ({ ...member, key: newIntent() })),
  );
  const [kind, setKind] = useState(committee.kind);
  const [shortName, setShortName] = useState(committee.shortName);
  const [residents, setResidents] = useState(committee.residents === 0 ? '' : String(committee.residents));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const save = useMutation({
    mutationFn: () =>
      changeCommittee(
        committee.unitId,
        {
          kind,
          shortName: shortName.trim(),
          residents: Number(residents) || 0,
          members: members.map(({ key: _, ...member }) => ({ ...member, name: member.name.trim() })),
        },
        committee.version,
        intent,
      ),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['committees'] });
      onDone();
    },
  });
  const change = (key: string, part: Partial<Member>) =>
    setMembers(members.map((member) => (member.key === key ? { ...member, ...part } : member)));
  const submit = () => {
    const wrong: Record<string, string> = {};
    for (const { key, name, electedOn } of members) {
      if (name.trim() === '') wrong[`name-${key}`] = words.formWrong.name;
      if (electedOn === '') wrong[`elected-${key}`] = words.formWrong.electedOn;
    }
    if (shortName.trim() === '') wrong['short-name'] = words.formWrong.name;
    setErrors(wrong);
    if (Object.keys(wrong).length === 0) save.mutate();
  };
  return (
    <form
      className="card stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2>{words.editMembers}</h2>
      <ErrorSummary errors={errors} />
      {members.map((member) => (
        <fieldset key={member.key} className="form-row">
          <div className="form-pair">
            <TextField
              id={`name-${member.key}`}
              label={words.name}
              error={errors[`name-${member.key}`]}
              value={member.name}
              maxLength={40}
              onValue={(name) => change(member.key, { name })}
            />
            <SelectField
              id={`office-${member.key}`}
              label={words.office}
              value={member.office}
              onValue={(office) => change(member.key, { office: office as Member['office'] })}
              options={offices.map((office) => ({ value: office, label: words.offices[office] }))}
            />
          </div>
          <div className="form-pair">
            <TextField
              id={`elected-${member.key}`}
              type="date"
              label={words.electedOn}
              error={errors[`elected-${member.key}`]}
              value={member.electedOn}
              onValue={(electedOn) => change(member.key, { electedOn })}
            />
            <CheckboxField
              id={`woman-${member.key}`}
              label={words.woman}
              checked={member.isWoman}
              onChecked={(isWoman) => change(member.key, { isWoman })}
            />
          </div>
          <div>
            <Button kind="quiet" onClick={() => setMembers(members.filter(({ key }) => key !== member.key))}>
              {words.removeMember(member.name)}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          kind="secondary"
          icon="plus"
          onClick={() =>
            setMembers([...members, { key: newIntent(), name: '', isWoman: false, office: 'member', electedOn: '' }])
          }
        >
          {words.addMember}
        </Button>
      </div>
      <div className="form-pair">
        <SelectField
          id="committee-kind"
          label={words.kind}
          value={kind}
          onValue={(value) => setKind(value as CommitteeView['kind'])}
          options={committeeKinds.map((each) => ({ value: each, label: words.kinds[each] }))}
        />
        <TextField
          id="residents"
          inputMode="numeric"
          label={words.residents}
          hint={words.residentsHint}
          value={residents}
          onValue={(value) => setResidents(value.replace(/\D/g, ''))}
        />
      </div>
      <TextField
        id="short-name"
        label={words.shortName}
        hint={words.shortNameHint(committee.exampleNumber.replace(committee.shortName, shortName.trim()))}
        error={errors['short-name']}
        maxLength={40}
        value={shortName}
        onValue={setShortName}
      />
      {save.error && <Failure of={save.error} />}
      <div className="row">
        <Button type="submit" busy={save.isPending}>
          {words.save}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
