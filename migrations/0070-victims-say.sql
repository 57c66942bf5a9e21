-- Whether a victim was asked at a stage, how, and if not why: one row for each, so that who was not asked is counted like who was. The code is kept as its digest alone.
create table victim.survey (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null references investigation.crime_victim,
  stage text not null check (stage in ('after-report', 'during', 'after-outcome', 'after-court')),
  decided_at timestamptz not null,
  way text check (way in ('message', 'phone')),
  not_asked text,
  state text not null check (state in ('not-asked', 'waits', 'invited', 'answered', 'declined', 'not-reached')),
  code_digest bytea unique,
  closes_at timestamptz,
  ended_at timestamptz,
  by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  unique (victim_id, stage),
  constraint asked_or_why check ((way is null) = (not_asked is not null)),
  constraint not_asked_is_a_state check ((way is null) = (state = 'not-asked'))
);
create index survey_waits on victim.survey (decided_at) where state = 'waits';
create index survey_decided on victim.survey (decided_at);
call platform.case_table('victim.survey', 'victim');

-- What was answered. The words are for whoever makes it good, and go nowhere else.
create table victim.survey_answer (
  survey_id uuid primary key references victim.survey,
  case_id uuid not null,
  victim_id uuid not null,
  ease integer check (ease between 1 and 5),
  actions integer check (actions between 1 and 5),
  informed integer check (informed between 1 and 5),
  treatment integer check (treatment between 1 and 5),
  whole integer check (whole between 1 and 5),
  about_event text,
  about_rule text,
  pack text,
  words text,
  at timestamptz not null,
  heard_by text not null check (heard_by in ('page', 'phone')),
  by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint answers_something check (num_nonnulls(ease, actions, informed, treatment, whole) > 0)
);
call platform.case_table('victim.survey_answer', 'victim');
revoke update on victim.survey_answer from answerable_app;

-- What came from the public page: no case and no person, until a reader finds whose it is. What belongs to nobody is thrown away.
create table victim.survey_sent_in (
  id uuid primary key,
  code_digest bytea not null,
  answers jsonb not null,
  at timestamptz not null,
  fact_xid xid8 not null default pg_current_xact_id()
);
call platform.protect('victim.survey_sent_in', 'system');

-- A poor answer is made good by somebody it is not about.
create table victim.recovery (
  id uuid primary key,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  survey_id uuid not null unique references victim.survey,
  not_by uuid[] not null,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  done_at timestamptz,
  outcome text,
  words text,
  done_by uuid,
  done_by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint done_whole check (num_nonnulls(done_at, outcome, words, done_by, done_by_name) in (0, 5)),
  constraint by_somebody_else check (done_by is null or not done_by = any (not_by))
);
create index recovery_open on victim.recovery (due_at) where done_at is null;
call platform.case_table('victim.recovery', 'victim');
revoke delete on victim.recovery from answerable_app;

-- What victims raised together, what was answered and done: of no case. What is published is written by staff.
create table victim.forum_item (
  id uuid primary key,
  raised_on date not null,
  raised_by text not null check (trim(raised_by) <> ''),
  words text not null check (trim(words) <> ''),
  about_event text,
  about_rule text,
  pack text,
  answer text,
  answered_at timestamptz,
  done text,
  done_at timestamptz,
  published text,
  published_at timestamptz,
  by_name text not null,
  at timestamptz not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint published_is_answered check (published_at is null or (published is not null and answer is not null))
);
call platform.protect('victim.forum_item', 'victim');
revoke delete on victim.forum_item from answerable_app;

-- For sums alone: no case, no victim, no words.
create view accountability.survey_counted as
  select s.stage, s.decided_at, s.way, s.not_asked, s.state, s.closes_at, a.ease, a.actions, a.informed, a.treatment, a.whole, a.about_rule,
    r.opened_at is not null as poor, r.done_at as recovered_at, r.due_at as recover_by, r.outcome as recovered
  from victim.survey s left join victim.survey_answer a on a.survey_id = s.id left join victim.recovery r on r.survey_id = s.id;
create view accountability.forum_published as
  select f.raised_on, f.raised_by, f.published, f.answer, f.done, f.done_at, f.published_at, f.about_rule from victim.forum_item f where f.published_at is not null;
grant select on accountability.survey_counted, accountability.forum_published to answerable_app;
create index duty_clock_stage on victim.duty_clock (event, event_at)
  where event in ('acknowledgement', 'no-further-action', 'out-of-court-disposal', 'no-investigation', 'verdict', 'sentence');
