-- A victim's own device: asked for and answered are two steps, since the written notice lies between them. Somebody may agree for a child, or for an adult
-- who cannot decide; and whoever agreed may change their mind, which stops it.
alter table investigation.device_extraction alter column notice_at drop not null;
alter table investigation.device_extraction alter column agreed drop not null;
alter table investigation.device_extraction drop constraint refused_goes_on;
-- Whose decision it is: null in rows from before it was asked.
alter table investigation.device_extraction add column capacity text check (capacity in ('adult', 'child', 'no-capacity'));
alter table investigation.device_extraction add column agreed_by text;
alter table investigation.device_extraction add column agreed_by_name text;
alter table investigation.device_extraction add column agreed_by_why text;
alter table investigation.device_extraction add column own_view text;
alter table investigation.device_extraction add column answered_at timestamptz;
alter table investigation.device_extraction add column answered_by_name text;
alter table investigation.device_extraction add column stopped_at timestamptz;
alter table investigation.device_extraction add column stopped_words text;
alter table investigation.device_extraction add column stopped_copied text;
alter table investigation.device_extraction add column stopped_by_name text;
alter table investigation.device_extraction add constraint refused_goes_on check (agreed is null or agreed or instead is not null);
alter table investigation.device_extraction add constraint told_before_answered check (agreed is null or notice_at is not null);
alter table investigation.device_extraction add constraint taken_only_answered check (taken_at is null or agreed is not null);
alter table investigation.device_extraction add constraint agreed_for_by_another
  check (agreed is not true or capacity is null or (capacity = 'adult') = (agreed_by = 'victim'));
alter table investigation.device_extraction add constraint another_is_named
  check (agreed is not true or agreed_by is null or agreed_by = 'victim' or (agreed_by_name is not null and own_view is not null));
alter table investigation.device_extraction add constraint stopped_whole
  check ((stopped_at is null) = (stopped_words is null) and (stopped_at is null) = (stopped_by_name is null) and (stopped_at is null or (agreed is true and instead is not null)));
create index device_extraction_asked on investigation.device_extraction (crime_id) where agreed is null;
