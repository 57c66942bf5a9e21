-- An order that no crime of ours led to: a court, a solicitor or whoever it protects told us of it, or we applied for it before anything was a crime. It is
-- recorded against people: it is a part of the incident that it came with, else of the record of whom it binds, and is seen by whoever may see that.
alter table investigation.protective_order alter column crime_id drop not null;
alter table investigation.protective_order add column incident_id uuid references response.incident;
alter table investigation.protective_order add column told_by text check (told_by in ('court', 'solicitor', 'protected', 'we-applied', 'other'));
alter table investigation.protective_order add constraint of_a_crime_or_of_people
  check (crime_id is not null or (against_person is not null and told_by is not null and suspect_id is null));
create index protective_order_incident on investigation.protective_order (incident_id) where incident_id is not null;

-- Whoever may see an order may see what it is a part of, and nobody else: so it is never put where more may look.
create function investigation.place_order() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  part_of uuid := new.against_person;
begin
  if new.crime_id is not null then return new; end if;
  if new.incident_id is not null then
    part_of := (select i.case_id from response.incident i where i.id = new.incident_id);
  end if;
  if new.case_id is distinct from part_of then
    raise exception 'An order without a crime is a part of its incident, or of the record of whom it binds' using errcode = 'AN009';
  end if;
  return new;
end $$;
create trigger place_order before insert on investigation.protective_order for each row execute function investigation.place_order();
