-- The national register: one row for each code, abolished ones too, because old cases name them. Reference data:
-- everybody reads it, only an import writes it.
create table divisions (
  code text collate "C" constraint divisions_pkey primary key
    constraint divisions_code_check check (code ~ '^[1-9][0-9]+$' and length(code) in (2, 4, 6, 9, 12)),
  name text not null constraint divisions_name_check check (name <> ''),
  parent_code text collate "C" generated always as (case length(code)
    when 4 then left(code, 2) when 6 then left(code, 4) when 9 then left(code, 6) when 12 then left(code, 9) end) stored,
  -- Since when it has this name, and until when it is in force: the first days of register years.
  valid_from date not null,
  valid_to date,
  version bigint not null constraint divisions_version_fkey references territory_versions (version)
);
create index divisions_by_parent on divisions (parent_code, code);
create index divisions_by_name on divisions (name text_pattern_ops);

-- What a division was before: its earlier names, and its life before it was abolished and came back.
create table past_divisions (
  code text collate "C" not null,
  name text not null,
  valid_from date not null,
  valid_to date not null,
  version bigint not null constraint past_divisions_version_fkey references territory_versions (version),
  constraint past_divisions_pkey primary key (code, valid_from, valid_to)
);
grant select on divisions, past_divisions to linli_app, linli_intake;
