-- An audit log that ended because its database was set back to an older state; a new one began under another name and key.
-- Published, so that whoever kept a checkpoint of the old log learns why it does not continue.
create table audit_log_endings (
  number integer constraint audit_log_endings_pkey primary key constraint audit_log_endings_number_check check (number > 0),
  origin text not null,
  -- Empty where the key was lost.
  verifier_key text,
  reason text not null,
  trouble text not null,
  ended_at timestamptz not null,
  -- How many entries the old log had signed, and how many the database still held.
  signed_size bigint not null,
  kept_size bigint not null,
  -- The last checkpoint that was signed.
  last_note text not null
);
-- The checkpoints of logs that ended, as they were published.
create table audit_past_checkpoints (
  ending integer not null constraint audit_past_checkpoints_ending_fkey references audit_log_endings (number),
  origin text not null,
  size bigint not null,
  root_hash bytea not null,
  note text not null,
  signed_at timestamptz not null,
  constraint audit_past_checkpoints_pkey primary key (ending, origin, size)
);
grant select on audit_log_endings, audit_past_checkpoints to linli_app;
