-- What was assessed, graded, written or reported is added to and never changed: the app has no right to.
revoke update, delete on contact.assessment, contact.grading, contact.log_line, contact.online_report from answerable_app;

-- Rights that some people hold beside their role, from one moment to another: the approvals of an incident manager, the
-- eyes of professional standards. Data, so that a force names its own people.
create table platform.account_right (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references platform.account,
  code text not null check (code in ('incident-manager', 'professional-standards')),
  from_at timestamptz not null,
  until_at timestamptz check (until_at > from_at),
  given_by text not null
);
create unique index account_right_one_open on platform.account_right (account_id, code) where until_at is null;
call platform.protect('platform.account_right', 'staff', 'account');
revoke delete on platform.account_right from answerable_app;

create function platform.acting_rights() returns text[] language sql stable parallel safe
  return coalesce(string_to_array(nullif(current_setting('answerable.rights', true), ''), ','), '{}');

-- The slower the grade the higher the number; null is not graded yet.
create function contact.slowness(grade text) returns integer language sql immutable parallel safe
  return array_position(array['immediate', 'priority', 'scheduled', 'resolve'], grade);

-- A row of grading that slows a response says why, and rests on an assessment.
alter table contact.grading add constraint slower_says_why check (
  from_grade is null or contact.slowness(grade) <= contact.slowness(from_grade)
  or (reason is not null and minimum_grade is not null and assessments > 0));
-- From immediate or priority somebody agreed, by name.
alter table contact.grading add constraint slower_is_agreed check (
  from_grade is null or from_grade not in ('immediate', 'priority') or contact.slowness(grade) <= contact.slowness(from_grade)
  or agreed_by is not null);

-- The second lock behind the rule: a grade never changes without its row in contact.grading from the same transaction, a
-- finding of vulnerability is never taken back, and a held call is released only by a row that says on what basis.
create function contact.require_grading() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.grade is distinct from old.grade and not exists (
    select from contact.grading g where g.contact_id = new.id and g.fact_xid = pg_current_xact_id()
      and g.grade is not distinct from new.grade and g.from_grade is not distinct from old.grade) then
    raise exception 'The grade of contact % cannot go from % to % without a grading that says why', new.id, old.grade, new.grade
      using errcode = 'AN003', hint = 'grade through gradeContact: it writes the grading in the same transaction';
  end if;
  if old.vulnerable and not new.vulnerable then
    raise exception 'Somebody was found vulnerable on contact %: that is never taken back', new.id using errcode = 'AN003';
  end if;
  if old.held_at is not null and new.held_at is null and not exists (
    select from contact.grading g where g.contact_id = new.id and g.fact_xid = pg_current_xact_id()
      and g.basis is not null and g.agreed_by is not null) then
    raise exception 'Contact % is held immediate: only a grading that says on what basis releases it', new.id using errcode = 'AN003';
  end if;
  return null;
end $$;
create constraint trigger require_grading after update of grade, vulnerable, held_at on contact.contact
  deferrable initially deferred for each row execute function contact.require_grading();

-- An incident follows its contact's grade: it is never slower than any grade that its contact was given with a reason.
create function response.require_grading() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if contact.slowness(new.grade) > contact.slowness(old.grade) and not exists (
    select from contact.grading g where g.contact_id = new.contact_id and g.grade = new.grade and g.reason is not null) then
    raise exception 'Incident % cannot go from % to %: its contact was never given that grade with a reason', new.id, old.grade, new.grade
      using errcode = 'AN003';
  end if;
  return null;
end $$;
create constraint trigger require_grading after update of grade on response.incident
  deferrable initially deferred for each row execute function response.require_grading();
