-- Bail that was lengthened before that started a clock for each victim of each crime has none, and nobody would ever be told. A clock is what the log makes it: so
-- the log is read again where one is missing. What is there stays as it is, and what was told since answers the new ones as it is read.
update platform.reader set xid = '0', seq = 0
where name = 'victim-clocks' and exists (
  select from investigation.bail_step s join investigation.crime_victim v on v.crime_id = s.crime_id
  where (s.kind = 'extended' or (s.kind = 'court-decided' and s.months is not null))
    and not exists (select from victim.duty_clock d where d.victim_id = v.id and d.event = 'bail-change' and d.event_at = s.done_at));
