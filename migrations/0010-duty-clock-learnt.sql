-- An update written before an event was known cannot have told of it, whenever the event happened.
alter table victim.duty_clock add column event_learnt_at timestamptz not null;

-- Two records made at the same moment of the clock still have an order: the later word counts.
alter table victim.safe_contact add column seq bigint generated always as identity;
alter table victim.update add column seq bigint generated always as identity;
