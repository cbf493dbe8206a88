-- When a mediator is there each week, so that whoever plans a sitting or looks for her knows: spans of a weekday, as she or the
-- keeper of her committee's roster states them. Empty where nobody said it.
alter table mediators add column duty_hours jsonb not null default '[]';
