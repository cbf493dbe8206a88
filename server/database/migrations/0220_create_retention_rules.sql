-- How long each class of record is kept, and by which law. Each import is a whole new version; old ones stay, because every
-- sealed volume names the version it was sealed by. Reference data: everybody reads it, only an import writes it.
create table retention_versions (
  version integer constraint retention_versions_pkey primary key
    constraint retention_versions_version_check check (version > 0),
  source text not null,
  imported_at timestamptz not null
);
create table retention_rules (
  version integer not null constraint retention_rules_version_fkey references retention_versions (version),
  division_code text collate "C" not null
    constraint retention_rules_division_code_check check (division_code = 'CN' or division_code ~ '^[1-9][0-9]{1,5}$'),
  record_class text not null,
  -- Empty: for ever.
  keep_years integer constraint retention_rules_keep_years_check check (keep_years > 0),
  basis text not null,
  constraint retention_rules_pkey primary key (version, division_code, record_class)
);
grant select on retention_versions, retention_rules to linli_app, linli_intake;

-- What a county starts with, until its own table of periods (保管期限表) is imported.
insert into retention_versions values (1, '初始规则', '2026-01-01T00:00:00Z');
insert into retention_rules values
  (1, 'CN', 'contact', 3, '个人信息保护法第19条：保存期限以实现处理目的所必要的最短时间为限；民法典第188条：诉讼时效期间为三年'),
  (1, 'CN', 'weightyFile', null, '国家档案局令第8号第6条：文书档案的保管期限为永久和定期，定期分为30年、10年'),
  (1, 'CN', 'handledFile', 30, '国家档案局令第8号第6条：文书档案的保管期限为永久和定期，定期分为30年、10年'),
  (1, 'CN', 'endedFile', 10, '国家档案局令第8号第6条：文书档案的保管期限为永久和定期，定期分为30年、10年');
