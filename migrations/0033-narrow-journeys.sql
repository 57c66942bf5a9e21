-- A journey is times and codes of one case: whoever may not know of a restricted case does not see its journey either. The measures are
-- sums that leave nobody out: they are counted on the same rows without what ties a row to a case, a contact, an incident or a crime.
call platform.protect('accountability.journey', 'case', 'system');
call platform.protect('accountability.crime_journey', 'case', 'system');

create view accountability.journey_counted as
  select channel, offered_at, answered_at, abandoned_at, abandon_stage, settlement_id, immediate, immediate_by, clock_started_at,
    incident_opened_at, first_at_scene_at, incident_closed_at
  from accountability.journey;
create view accountability.crime_counted as
  select recorded_at, decision_due_at, planned_at, updates_sent, outcome_code, outcome_at from accountability.crime_journey;
grant select on accountability.journey_counted, accountability.crime_counted to answerable_app;

-- The lock of a case tells by its number how much is written of it. Whoever sends help, and is not shut out, still holds it.
call platform.narrow('platform.case_head', 'case_id', 'platform.hidden_from_sending()');
