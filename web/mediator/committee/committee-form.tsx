import { type CommitteeView, committeeKinds, offices } from '@linli/domain/mediation';
import { newIntent } from '../../client/intent.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { type Kept, KeptForm } from '../kept-form.tsx';
import { FormCard } from './form-card.tsx';
import { FormRows } from './form-rows.tsx';
import { useCommitteeChange } from './use-committee-change.ts';

type Member = Omit<CommitteeView['members'][number], 'termEndsOn'> & { key: string };
type Own = { committee: CommitteeView; onDone: () => void };

/** A committee as it was elected: its members all together, its kind, its short name, how many live in its place. */
export function CommitteeForm({ committee, onDone }: Own) {
  const { members, kind, shortName, phone = '', residents } = committee;
  const begun = {
    // Of what stands there already each is known by its place: the same form begins the same way after a reload.
    members: members.map(({ termEndsOn: _, ...member }, at): Member => ({ ...member, key: String(at) })),
    ...{ kind, shortName, phone, residents: residents === 0 ? '' : String(residents) },
  };
  return (
    <KeptForm name={membersForm(committee)} begun={begun}>
      {(kept) => <Form committee={committee} onDone={onDone} {...kept} />}
    </KeptForm>
  );
}

/** How the form of a committee’s members is called on the device. */
export function membersForm({ unitId, version }: CommitteeView): string {
  return `members/${unitId}/${version}`;
}

type Values = Pick<CommitteeView, 'kind' | 'shortName'> & { members: Member[]; phone: string; residents: string };

function Form({ committee, onDone, values, put, ...kept }: Own & Kept<Values>) {
  const words = useWords(committeeWords).roster;
  const { members, kind, shortName, phone, residents } = values;
  const { save, leave } = useCommitteeChange({ committee, kept, onDone }, () => ({
    kind,
    shortName: shortName.trim(),
    residents: Number(residents) || 0,
    phone: phone.trim(),
    members: members.map(({ key: _, ...member }) => ({ ...member, name: member.name.trim() })),
  }));
  // Who is added was mostly elected on the day of the others.
  const freshMember = (): Member => {
    const electedOn = members.at(-1)?.electedOn ?? '';
    return { key: newIntent(), name: '', isWoman: false, office: 'member', electedOn };
  };
  const wrong = () => {
    const found: Record<string, string> = {};
    for (const { key, name, electedOn } of members) {
      if (name.trim() === '') found[`name-${key}`] = words.formWrong.name;
      if (electedOn === '') found[`elected-${key}`] = words.formWrong.electedOn;
    }
    if (phone.trim() !== '' && !/^\+?[0-9][0-9 -]{2,19}$/.test(phone.trim())) found.phone = words.formWrong.phone;
    if (shortName.trim() === '') found['short-name'] = words.formWrong.shortName;
    return found;
  };
  return (
    <FormCard title={words.editMembers} wrong={wrong} send={save} label={words.save} onCancel={leave}>
      <FormRows
        rows={members}
        keyOf={({ key }) => key}
        remove={({ name }) => words.removeMember(name)}
        add={words.addMember}
        fresh={freshMember}
        onRows={(rows) => put({ members: rows })}
      >
        {(member, change) => (
          <>
            <div className="form-pair">
              <TextField
                id={`name-${member.key}`}
                label={words.name}
                value={member.name}
                maxLength={40}
                onValue={(name) => change({ name })}
              />
              <SelectField
                id={`office-${member.key}`}
                label={words.office}
                value={member.office}
                onValue={(office) => change({ office: office as Member['office'] })}
                options={offices.map((office) => ({ value: office, label: words.offices[office] }))}
              />
            </div>
            <div className="form-pair">
              <TextField
                id={`elected-${member.key}`}
                type="date"
                label={words.electedOn}
                value={member.electedOn}
                onValue={(electedOn) => change({ electedOn })}
              />
              <CheckboxField
                id={`woman-${member.key}`}
                label={words.woman}
                checked={member.isWoman}
                onChecked={(isWoman) => change({ isWoman })}
              />
            </div>
          </>
        )}
      </FormRows>
      <div className="form-pair">
        <SelectField
          id="committee-kind"
          label={words.kind}
          value={kind}
          onValue={(value) => put({ kind: value as CommitteeView['kind'] })}
          options={committeeKinds.map((each) => ({ value: each, label: words.kinds[each] }))}
        />
        <TextField
          id="residents"
          inputMode="numeric"
          label={words.residents}
          hint={words.residentsHint}
          value={residents}
          onValue={(value) => put({ residents: value.replace(/\D/g, '') })}
        />
      </div>
      <TextField
        id="phone"
        type="tel"
        label={words.phone}
        hint={words.phoneHint}
        maxLength={20}
        value={phone}
        onValue={(number) => put({ phone: number })}
      />
      <TextField
        id="short-name"
        label={words.shortName}
        hint={words.shortNameHint(committee.exampleNumber.replace(committee.shortName, shortName.trim()))}
        maxLength={40}
        value={shortName}
        onValue={(name) => put({ shortName: name })}
      />
    </FormCard>
  );
}
