-- An update written before an event was known cannot have told of it, whenever the event happened.
alter table victim.duty_clock add column event_learnt_at timestamptz not null;
