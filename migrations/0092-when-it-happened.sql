-- When it happened has a field of its own in an online report: in the reporter's words, or that they are not sure; both may stand.
alter table contact.online_report
  add column happened_when text check (happened_when <> ''),
  add column when_unsure boolean not null default false;
