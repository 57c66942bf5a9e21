-- An order is looked at while it runs: it stays, a court is asked to change, lengthen or end it, or it is left to run out, each with why, how the risk
-- stands and what whoever it protects wants. Never changed: another look is another row.
create table investigation.order_review (
  id uuid primary key,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  order_id uuid not null references investigation.protective_order,
  decision text not null check (decision in ('keep', 'vary', 'extend', 'discharge', 'lapse')),
  reason text not null,
  risk text not null,
  wanted text,
  -- When it is looked at again; for what a court was asked, when somebody finds out what it said.
  look_on date,
  at timestamptz not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint looked_at_again check ((decision = 'lapse') = (look_on is null)),
  constraint whoever_it_protects_is_heard check (decision = 'keep' or wanted is not null)
);
create index order_review_order on investigation.order_review (order_id, seq);
call platform.case_table('investigation.order_review');
revoke update, delete on investigation.order_review from answerable_app;

-- What a child, or an adult who cannot decide, answered themselves: a no of theirs is a no, whoever else agrees. Null in rows from before it was asked.
alter table investigation.device_extraction add column own_answer text check (own_answer in ('yes', 'no', 'not-asked'));
alter table investigation.device_extraction add constraint their_own_no_stands check (agreed is not true or own_answer is distinct from 'no');

-- What whoever the records are about says to it; an objection is met in words before the request goes out.
alter table investigation.third_party_request add column own_answer text check (own_answer in ('no-objection', 'objects', 'not-asked'));
alter table investigation.third_party_request add column own_words text;
alter table investigation.third_party_request add column own_met text;
alter table investigation.third_party_request add constraint said_in_words check ((own_answer is null) = (own_words is null));
alter table investigation.third_party_request add constraint objection_is_met check (own_answer is distinct from 'objects' or own_met is not null);
