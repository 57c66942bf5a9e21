-- A note of how a victim may be reached can carry conditions in words ("weekdays before three only"), which nothing that sends can keep to. The wall behind the gate now
-- asks for them to stand in the plan, with its hours and days, before anything is sent by itself.
create or replace function victim.refuse_unsafe_message() returns trigger language plpgsql as $$
declare
  said record;
begin
  select s.channel, s.reach, s.safe, s.checked_with_victim, s.conditions, p.ways, p.silent, s.plan_id into said
    from victim.safe_contact s left join victim.contact_plan p on p.id = s.plan_id
    where s.victim_id = new.victim_id order by s.seq desc limit 1;
  if said.plan_id is null then
    if said.safe and said.checked_with_victim and said.channel = new.channel and said.reach = new.reach and coalesce(btrim(said.conditions), '') = '' then
      return new;
    end if;
  elsif said.silent is null and exists (select from jsonb_array_elements(said.ways) w
      where w ->> 'channel' = new.channel and w ->> 'reach' = new.reach and (w ->> 'safe')::boolean and (w ->> 'checked')::boolean) then
    return new;
  end if;
  raise exception 'No message goes where the victim has not said that it is safe' using errcode = 'AN014';
end $$;
