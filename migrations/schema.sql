-- Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.

create table platform.account (
  id uuid not null default gen_random_uuid(),
  username text not null,
  name text not null,
  role text not null,
  collar text,
  team text,
  demonstration boolean not null default false,
  disabled_at timestamp with time zone,
  constraint account_role_check CHECK ((role = ANY (ARRAY['contact-handler'::text, 'dispatcher'::text, 'response-officer'::text, 'investigator'::text, 'supervisor'::text, 'victim-care-officer'::text, 'performance-analyst'::text, 'administrator'::text]))),
  constraint account_username_check CHECK ((username = lower(username))),
  constraint account_pkey PRIMARY KEY (id),
  constraint account_username_key UNIQUE (username)
);
alter table platform.account force row level security;
create policy changed on platform.account for all to public using (platform.may_see('account'::text));
create policy owner_sees on platform.account for all to owner using (true);
create policy seen on platform.account for select to public using (platform.may_see('staff'::text));
grant delete, insert, select, update on platform.account to answerable_app;

create table platform.account_right (
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  code text not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone,
  given_by text not null,
  constraint account_right_check CHECK ((until_at > from_at)),
  constraint account_right_code_check CHECK ((code = ANY (ARRAY['incident-manager'::text, 'professional-standards'::text, 'crime-registrar'::text, 'records-reviewer'::text]))),
  constraint account_right_account_id_fkey FOREIGN KEY (account_id) REFERENCES platform.account(id),
  constraint account_right_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX account_right_one_open ON platform.account_right USING btree (account_id, code) WHERE (until_at IS NULL);
alter table platform.account_right force row level security;
create policy changed on platform.account_right for all to public using (platform.may_see('account'::text));
create policy owner_sees on platform.account_right for all to owner using (true);
create policy seen on platform.account_right for select to public using (platform.may_see('staff'::text));
grant insert, select, update on platform.account_right to answerable_app;

create table platform.bank_holiday (
  division text not null default 'england-and-wales'::text,
  date date not null,
  title text not null,
  source text not null,
  constraint bank_holiday_pkey PRIMARY KEY (division, date)
);
grant select on platform.bank_holiday to answerable_app;

create table platform.case_head (
  case_id uuid not null,
  version integer not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint case_head_pkey PRIMARY KEY (case_id)
);
alter table platform.case_head force row level security;
create policy changed on platform.case_head for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on platform.case_head for all to owner using (((case_id IS NULL) OR (NOT (case_id IN ( SELECT platform.hidden_from_sending() AS hidden_from_sending))))) with check (true);
create policy owner_sees on platform.case_head for all to owner using (true);
create policy portal_own on platform.case_head for all to public using (((platform.acting_role() = 'portal'::text) AND (case_id = ( SELECT victim.portal_case() AS portal_case))));
create policy seen on platform.case_head for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
grant delete, insert, select, update on platform.case_head to answerable_app;

create table platform.case_link (
  case_id uuid not null,
  joined_to uuid not null,
  reason text not null,
  at timestamp with time zone not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  undone_at timestamp with time zone,
  constraint case_link_check CHECK ((case_id <> joined_to)),
  constraint case_link_pkey PRIMARY KEY (case_id, joined_to, at)
);
CREATE UNIQUE INDEX case_link_now ON platform.case_link USING btree (case_id, joined_to) WHERE (undone_at IS NULL);
alter table platform.case_link force row level security;
create policy changed on platform.case_link for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on platform.case_link for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy not_restricted_joined_to on platform.case_link for all to owner using (((joined_to IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (joined_to)::text)))) with check (true);
create policy owner_sees on platform.case_link for all to owner using (true);
create policy seen on platform.case_link for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON platform.case_link FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON platform.case_link DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON platform.case_link FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on platform.case_link to answerable_app;

create table platform.clock (
  one boolean not null default true,
  base_real timestamp with time zone not null,
  base_at timestamp with time zone not null,
  speed double precision not null,
  constraint clock_one_check CHECK (one),
  constraint clock_speed_check CHECK ((speed >= (0)::double precision)),
  constraint clock_pkey PRIMARY KEY (one)
);
CREATE TRIGGER clock_needs_rehearsal BEFORE INSERT OR UPDATE ON platform.clock FOR EACH ROW EXECUTE FUNCTION platform.clock_needs_rehearsal();
grant select on platform.clock to answerable_app;

create table platform.erasure (
  id uuid not null,
  case_id uuid not null,
  review_group smallint not null,
  because text not null,
  reason text not null,
  two_people boolean not null,
  earliest_on date not null,
  asked_at timestamp with time zone not null,
  asked_by text not null,
  asked_by_name text not null,
  stopped_at timestamp with time zone,
  stopped_by_name text,
  stopped_why text,
  done_at timestamp with time zone,
  done_by text,
  done_by_name text,
  facts integer,
  rows_gone integer,
  people_gone integer,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint erasure_reason_check CHECK ((TRIM(BOTH FROM reason) <> ''::text)),
  constraint erasure_review_group_check CHECK (((review_group >= 1) AND (review_group <= 4))),
  constraint stopped_or_done CHECK (((stopped_at IS NULL) OR (done_at IS NULL))),
  constraint stopped_whole CHECK (((stopped_at IS NULL) = (stopped_why IS NULL))),
  constraint erasure_pkey PRIMARY KEY (id)
);
CREATE INDEX erasure_done ON platform.erasure USING btree (case_id) WHERE (done_at IS NOT NULL);
CREATE UNIQUE INDEX erasure_one_open ON platform.erasure USING btree (case_id) WHERE ((done_at IS NULL) AND (stopped_at IS NULL));
alter table platform.erasure force row level security;
create policy changed on platform.erasure for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on platform.erasure for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on platform.erasure for all to owner using (true);
create policy seen on platform.erasure for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER guard_erasure BEFORE INSERT OR UPDATE ON platform.erasure FOR EACH ROW EXECUTE FUNCTION platform.guard_erasure();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON platform.erasure DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON platform.erasure FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on platform.erasure to answerable_app;

create table platform.erasure_rule (
  table_name text not null,
  column_name text,
  becomes text,
  why text not null,
  constraint erasure_rule_check CHECK (((column_name IS NULL) = (becomes IS NULL))),
  constraint erasure_rule_table_name_column_name_key UNIQUE NULLS NOT DISTINCT (table_name, column_name)
);
alter table platform.erasure_rule force row level security;
create policy changed on platform.erasure_rule for all to public using (platform.may_see('system'::text));
create policy owner_sees on platform.erasure_rule for all to owner using (true);
create policy seen on platform.erasure_rule for select to public using (platform.may_see('staff'::text));
grant select on platform.erasure_rule to answerable_app;

create table platform.fact (
  seq bigint not null generated always as identity,
  id uuid not null default gen_random_uuid(),
  xid xid8 not null default pg_current_xact_id(),
  kind text not null,
  case_id uuid,
  case_version integer,
  about uuid,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default platform.now(),
  by text not null,
  by_role text not null,
  via text not null,
  body jsonb not null default '{}'::jsonb,
  salt bytea default decode(replace((gen_random_uuid())::text, '-'::text, ''::text), 'hex'::text),
  digest bytea not null,
  commitment bytea,
  erased_by uuid,
  constraint erased_whole CHECK ((((commitment IS NULL) = (erased_by IS NULL)) AND ((commitment IS NULL) = (salt IS NOT NULL)) AND ((commitment IS NULL) OR (body = '{}'::jsonb)))),
  constraint fact_kind_check CHECK ((kind ~ '^[a-z]+(-[a-z0-9]+)+$'::text)),
  constraint fact_pkey PRIMARY KEY (seq, recorded_at)
) partition by range (recorded_at);
CREATE INDEX fact_about ON ONLY platform.fact USING btree (about) WHERE (about IS NOT NULL);
CREATE INDEX fact_cursor ON ONLY platform.fact USING btree (xid, seq);
CREATE INDEX fact_erased ON ONLY platform.fact USING btree (erased_by) WHERE (erased_by IS NOT NULL);
CREATE INDEX fact_timeline ON ONLY platform.fact USING btree (case_id, case_version);
CREATE INDEX fact_xid_case ON ONLY platform.fact USING btree (xid, case_id);
alter table platform.fact force row level security;
create policy need_to_know on platform.fact for select to owner using (((about IS NULL) OR (xid = pg_current_xact_id()) OR (NOT (about IN ( SELECT investigation.hidden_material() AS hidden_material)))));
create policy not_restricted on platform.fact for select to owner using (((case_id IS NULL) OR (xid = pg_current_xact_id()) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text))));
create policy owner_sees on platform.fact for all to owner using (true);
create policy seen on platform.fact for select to public using ((platform.may_see('case'::text) OR ((case_id IS NULL) AND platform.may_see('staff'::text)) OR ((platform.acting_role() IS NOT NULL) AND (xid = pg_current_xact_id()))));
create policy written on platform.fact for insert to public with check ((platform.acting_role() IS NOT NULL));
CREATE TRIGGER seal_fact BEFORE INSERT ON platform.fact FOR EACH ROW EXECUTE FUNCTION platform.seal_fact();
grant insert, select on platform.fact to answerable_app;

create table platform.force_row (
  part text not null,
  code text not null,
  n integer not null,
  said jsonb not null,
  constraint force_row_part_check CHECK ((part = ANY (ARRAY['outcome'::text, 'offence'::text, 'incident-type'::text, 'rank'::text]))),
  constraint force_row_pkey PRIMARY KEY (part, code, n)
);
alter table platform.force_row force row level security;
create policy owner_sees on platform.force_row for all to owner using (true);

create table platform.installation (
  one boolean not null default true,
  force_name text not null,
  kind text not null,
  rehearsal boolean not null default false,
  force jsonb not null,
  installed_at timestamp with time zone not null default clock_timestamp(),
  constraint installation_kind_check CHECK ((kind = ANY (ARRAY['live'::text, 'demonstration'::text]))),
  constraint installation_one_check CHECK (one),
  constraint installation_pkey PRIMARY KEY (one)
);
CREATE TRIGGER keep_force_rows AFTER INSERT OR UPDATE OF force ON platform.installation FOR EACH ROW EXECUTE FUNCTION platform.keep_force_rows();
grant select on platform.installation to answerable_app;

create table platform.legal_hold (
  id uuid not null,
  case_id uuid not null,
  of text not null,
  kind text not null,
  reason text not null,
  review_on date not null,
  set_at timestamp with time zone not null,
  set_by text not null,
  set_by_name text not null,
  ended_at timestamp with time zone,
  ended_by text,
  ended_by_name text,
  ended_why text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint ended_whole CHECK ((((ended_at IS NULL) = (ended_by IS NULL)) AND ((ended_at IS NULL) = (ended_why IS NULL)))),
  constraint legal_hold_of_check CHECK ((of = ANY (ARRAY['case'::text, 'person'::text]))),
  constraint legal_hold_reason_check CHECK ((TRIM(BOTH FROM reason) <> ''::text)),
  constraint legal_hold_pkey PRIMARY KEY (id)
);
CREATE INDEX legal_hold_open ON platform.legal_hold USING btree (case_id) WHERE (ended_at IS NULL);
alter table platform.legal_hold force row level security;
create policy changed on platform.legal_hold for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on platform.legal_hold for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on platform.legal_hold for all to owner using (true);
create policy seen on platform.legal_hold for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER guard_hold BEFORE INSERT OR DELETE OR UPDATE ON platform.legal_hold FOR EACH ROW EXECUTE FUNCTION platform.guard_hold();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON platform.legal_hold DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON platform.legal_hold FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on platform.legal_hold to answerable_app;

create table platform.once (
  who text not null,
  key text not null,
  route text not null,
  request_hash text not null,
  status integer,
  answer jsonb,
  at timestamp with time zone not null default clock_timestamp(),
  constraint once_key_check CHECK (((length(key) >= 8) AND (length(key) <= 200))),
  constraint once_pkey PRIMARY KEY (who, key)
);
CREATE INDEX once_at ON platform.once USING btree (at);
alter table platform.once force row level security;
create policy own on platform.once for all to public using ((who = platform.acting_who()));
create policy owner_sees on platform.once for all to owner using (true);
grant insert, select, update on platform.once to answerable_app;

create table platform.password (
  account_id uuid not null,
  hash text not null,
  set_at timestamp with time zone not null default clock_timestamp(),
  constraint password_account_id_fkey FOREIGN KEY (account_id) REFERENCES platform.account(id),
  constraint password_pkey PRIMARY KEY (account_id)
);
alter table platform.password force row level security;
create policy changed on platform.password for all to public using (platform.may_see('system'::text));
create policy owner_sees on platform.password for all to owner using (true);
create policy seen on platform.password for select to public using (platform.may_see('system'::text));
grant delete, insert, select, update on platform.password to answerable_app;

create table platform.read_log (
  seq bigint not null generated always as identity,
  at timestamp with time zone not null default platform.now(),
  who text not null,
  role text not null,
  via text not null,
  what text not null,
  case_ids uuid[] not null default '{}'::uuid[],
  detail text,
  constraint read_log_pkey PRIMARY KEY (seq)
);
alter table platform.read_log force row level security;
create policy owner_sees on platform.read_log for all to owner using (true);
create policy seen on platform.read_log for select to public using (platform.may_see('account'::text));
create policy written on platform.read_log for insert to public with check (((platform.acting_role() IS NOT NULL) AND (who = platform.acting_who())));
grant insert, select on platform.read_log to answerable_app;

create table platform.reader (
  name text not null,
  xid xid8 not null default '0'::xid8,
  seq bigint not null default 0,
  handled bigint not null default 0,
  moved_at timestamp with time zone,
  failed_at timestamp with time zone,
  failure text,
  constraint reader_pkey PRIMARY KEY (name)
);
grant insert, select, update on platform.reader to answerable_app;

create table platform.restricted_about (
  id uuid not null,
  case_id uuid not null,
  staff_id text,
  name text not null,
  collar text,
  team text,
  line_teams text[] not null default '{}'::text[],
  at timestamp with time zone not null,
  by text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint restricted_about_case_id_fkey FOREIGN KEY (case_id) REFERENCES platform.restricted_case(case_id),
  constraint restricted_about_pkey PRIMARY KEY (id)
);
CREATE INDEX restricted_about_case ON platform.restricted_about USING btree (case_id);
alter table platform.restricted_about force row level security;
create policy changed on platform.restricted_about for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on platform.restricted_about for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on platform.restricted_about for all to owner using (true);
create policy seen on platform.restricted_about for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON platform.restricted_about FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON platform.restricted_about DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON platform.restricted_about FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on platform.restricted_about to answerable_app;

create table platform.restricted_case (
  case_id uuid not null,
  why text not null,
  at timestamp with time zone not null,
  by text not null,
  lifted_at timestamp with time zone,
  lifted_by text,
  lifted_why text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint restricted_case_check CHECK ((((lifted_at IS NULL) = (lifted_by IS NULL)) AND ((lifted_at IS NULL) = (lifted_why IS NULL)))),
  constraint restricted_case_why_check CHECK ((why = ANY (ARRAY['said'::text, 'matched'::text]))),
  constraint restricted_case_pkey PRIMARY KEY (case_id)
);
alter table platform.restricted_case force row level security;
create policy changed on platform.restricted_case for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on platform.restricted_case for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on platform.restricted_case for all to owner using (true);
create policy seen on platform.restricted_case for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON platform.restricted_case FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON platform.restricted_case DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON platform.restricted_case FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on platform.restricted_case to answerable_app;

create table platform.restricted_to (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  account_id uuid not null,
  why text not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone,
  ended_xid xid8,
  given_by text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint restricted_to_why_check CHECK ((why = ANY (ARRAY['handler'::text, 'named'::text]))),
  constraint restricted_to_account_id_fkey FOREIGN KEY (account_id) REFERENCES platform.account(id),
  constraint restricted_to_case_id_fkey FOREIGN KEY (case_id) REFERENCES platform.restricted_case(case_id),
  constraint restricted_to_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX restricted_to_once ON platform.restricted_to USING btree (case_id, account_id, why) WHERE (until_at IS NULL);
alter table platform.restricted_to force row level security;
create policy changed on platform.restricted_to for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on platform.restricted_to for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on platform.restricted_to for all to owner using (true);
create policy seen on platform.restricted_to for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON platform.restricted_to FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON platform.restricted_to DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON platform.restricted_to FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on platform.restricted_to to answerable_app;

create table platform.session (
  token_hash bytea not null,
  account_id uuid not null,
  created_at timestamp with time zone not null default clock_timestamp(),
  last_seen_at timestamp with time zone not null default clock_timestamp(),
  absolute_until timestamp with time zone not null,
  rotated_to bytea,
  ended_at timestamp with time zone,
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES platform.account(id),
  constraint session_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX session_account ON platform.session USING btree (account_id);
alter table platform.session force row level security;
create policy changed on platform.session for all to public using (platform.may_see('system'::text));
create policy owner_sees on platform.session for all to owner using (true);
create policy seen on platform.session for select to public using (platform.may_see('system'::text));
grant delete, insert, select, update on platform.session to answerable_app;

create table platform.sign_in_attempt (
  seq bigint not null generated always as identity,
  at timestamp with time zone not null default clock_timestamp(),
  username text not null,
  succeeded boolean not null,
  constraint sign_in_attempt_pkey PRIMARY KEY (seq)
);
CREATE INDEX sign_in_attempt_recent ON platform.sign_in_attempt USING btree (username, at);
alter table platform.sign_in_attempt force row level security;
create policy changed on platform.sign_in_attempt for all to public using (platform.may_see('account'::text));
create policy owner_sees on platform.sign_in_attempt for all to owner using (true);
create policy seen on platform.sign_in_attempt for select to public using (platform.may_see('account'::text));
grant delete, insert, select, update on platform.sign_in_attempt to answerable_app;

create table people.address (
  id uuid not null,
  case_id uuid not null,
  uprn text,
  line text,
  place text,
  postcode text,
  settlement_id text,
  home text,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone,
  source text not null,
  learnt_from uuid,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint address_check CHECK (((uprn IS NOT NULL) OR (line IS NOT NULL) OR (place IS NOT NULL) OR (postcode IS NOT NULL))),
  constraint address_case_id_fkey FOREIGN KEY (case_id) REFERENCES people.person(id),
  constraint address_settlement_id_fkey FOREIGN KEY (settlement_id) REFERENCES people.settlement(id),
  constraint address_pkey PRIMARY KEY (id)
);
CREATE INDEX address_home ON people.address USING btree (home) WHERE ((home IS NOT NULL) AND (to_at IS NULL));
CREATE INDEX address_person ON people.address USING btree (case_id);
alter table people.address force row level security;
create policy changed on people.address for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on people.address for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on people.address for all to owner using (true);
create policy seen on people.address for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON people.address FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON people.address DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON people.address FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on people.address to answerable_app;

create table people.area (
  code text not null,
  name text not null,
  district text not null,
  district_code text not null,
  rural_urban text not null,
  residents integer not null,
  lon double precision not null,
  lat double precision not null,
  boundary jsonb not null,
  source text not null,
  ward text,
  constraint area_rural_urban_check CHECK ((rural_urban = ANY (ARRAY['urban'::text, 'rural'::text]))),
  constraint area_pkey PRIMARY KEY (code)
);
grant delete, insert, select, update on people.area to answerable_app;

create table people.check_made (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  asked text[] not null,
  shown jsonb not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint check_made_pkey PRIMARY KEY (id)
);
CREATE INDEX check_made_contact ON people.check_made USING btree (contact_id, at);
alter table people.check_made force row level security;
create policy changed on people.check_made for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on people.check_made for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on people.check_made for all to owner using (true);
create policy seen on people.check_made for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON people.check_made FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON people.check_made DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON people.check_made FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on people.check_made to answerable_app;

create table people.district (
  code text not null,
  name text not null,
  boundary jsonb not null,
  source text not null,
  constraint district_pkey PRIMARY KEY (code)
);
grant delete, insert, select, update on people.district to answerable_app;

create table people.geography (
  id uuid not null default gen_random_uuid(),
  at timestamp with time zone not null default clock_timestamp(),
  by text not null,
  areas integer not null,
  force_boundary jsonb,
  source text not null,
  licence text not null,
  constraint geography_pkey PRIMARY KEY (id)
);
grant insert, select on people.geography to answerable_app;

create table people.household_member (
  id uuid not null,
  case_id uuid not null,
  household_id uuid not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone,
  source text not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint household_member_case_id_fkey FOREIGN KEY (case_id) REFERENCES people.person(id),
  constraint household_member_pkey PRIMARY KEY (id)
);
CREATE INDEX household_members ON people.household_member USING btree (household_id) WHERE (to_at IS NULL);
CREATE UNIQUE INDEX household_once ON people.household_member USING btree (case_id) WHERE (to_at IS NULL);
alter table people.household_member force row level security;
create policy changed on people.household_member for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on people.household_member for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on people.household_member for all to owner using (true);
create policy seen on people.household_member for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON people.household_member FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON people.household_member DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON people.household_member FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on people.household_member to answerable_app;

create table people.identification (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  person_id uuid not null,
  decision text not null,
  role text not null,
  probability double precision,
  reasons jsonb not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  undone_at timestamp with time zone,
  undone_by_name text,
  undone_why text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint identification_check CHECK (((undone_at IS NULL) = (undone_why IS NULL))),
  constraint identification_decision_check CHECK ((decision = ANY (ARRAY['same'::text, 'not-same'::text]))),
  constraint identification_probability_check CHECK (((probability >= (0)::double precision) AND (probability <= (1)::double precision))),
  constraint identification_role_check CHECK ((role = ANY (ARRAY['caller'::text, 'victim'::text, 'suspect'::text, 'witness'::text, 'subject'::text, 'other'::text]))),
  constraint identification_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id),
  constraint identification_pkey PRIMARY KEY (id)
);
CREATE INDEX identification_person ON people.identification USING btree (person_id);
CREATE UNIQUE INDEX identification_once ON people.identification USING btree (contact_id, person_id, role) WHERE (undone_at IS NULL);
CREATE UNIQUE INDEX identification_one_caller ON people.identification USING btree (contact_id) WHERE ((role = 'caller'::text) AND (decision = 'same'::text) AND (undone_at IS NULL));
alter table people.identification force row level security;
create policy changed on people.identification for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on people.identification for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on people.identification for all to owner using (true);
create policy seen on people.identification for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON people.identification FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE TRIGGER refuse_subject BEFORE INSERT OR UPDATE ON people.identification FOR EACH ROW EXECUTE FUNCTION people.refuse_subject();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON people.identification DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON people.identification FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on people.identification to answerable_app;

create table people.link (
  id uuid not null,
  case_id uuid not null,
  to_kind text not null,
  to_id uuid not null,
  role text not null,
  said_by text not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  ended_at timestamp with time zone,
  learnt_from uuid,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint link_role_check CHECK ((role = ANY (ARRAY['caller'::text, 'victim'::text, 'suspect'::text, 'witness'::text, 'subject'::text, 'other'::text]))),
  constraint link_to_kind_check CHECK ((to_kind = ANY (ARRAY['contact'::text, 'incident'::text, 'crime'::text]))),
  constraint link_case_id_fkey FOREIGN KEY (case_id) REFERENCES people.person(id),
  constraint link_pkey PRIMARY KEY (id)
);
CREATE INDEX link_to ON people.link USING btree (to_id) WHERE (ended_at IS NULL);
CREATE INDEX link_to_ended ON people.link USING btree (to_id) WHERE (ended_at IS NOT NULL);
CREATE UNIQUE INDEX link_once ON people.link USING btree (case_id, to_id, role) WHERE (ended_at IS NULL);
alter table people.link force row level security;
create policy changed on people.link for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on people.link for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy not_restricted_to_id on people.link for all to owner using (((to_id IS NULL) OR (NOT (to_id IN ( SELECT platform.hidden_contacts() AS hidden_contacts))))) with check (true);
create policy owner_sees on people.link for all to owner using (true);
create policy seen on people.link for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy victims_of_crimes on people.link for select to owner using (((to_kind <> 'crime'::text) OR platform.may_see('victim'::text)));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON people.link FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE TRIGGER refuse_subject BEFORE INSERT OR UPDATE ON people.link FOR EACH ROW EXECUTE FUNCTION people.refuse_subject();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON people.link DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON people.link FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on people.link to answerable_app;

create table people.linkage (
  id uuid not null,
  at timestamp with time zone not null,
  as_of timestamp with time zone not null,
  by text not null,
  records integer not null,
  threshold double precision not null,
  figures jsonb not null,
  model jsonb,
  constraint linkage_pkey PRIMARY KEY (id)
);
alter table people.linkage force row level security;
create policy changed on people.linkage for all to public using (platform.may_see('system'::text));
create policy owner_sees on people.linkage for all to owner using (true);
create policy seen on people.linkage for select to public using (platform.may_see('case'::text));
grant delete, insert, select, update on people.linkage to answerable_app;

create table people.marker (
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  words text not null,
  confirmed boolean not null,
  confirmed_at timestamp with time zone,
  confirmed_by_name text,
  source text not null,
  review_on date not null,
  in_force_until date,
  added_at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  ended_at timestamp with time zone,
  ended_by_name text,
  end_reason text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint marker_check CHECK (((ended_at IS NULL) = (end_reason IS NULL))),
  constraint marker_check1 CHECK ((confirmed = (confirmed_at IS NOT NULL))),
  constraint marker_case_id_fkey FOREIGN KEY (case_id) REFERENCES people.person(id),
  constraint marker_pkey PRIMARY KEY (id)
);
CREATE INDEX marker_person ON people.marker USING btree (case_id) WHERE (ended_at IS NULL);
CREATE INDEX marker_review ON people.marker USING btree (review_on) WHERE (ended_at IS NULL);
alter table people.marker force row level security;
create policy changed on people.marker for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on people.marker for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on people.marker for all to owner using (true);
create policy seen on people.marker for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON people.marker FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON people.marker DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON people.marker FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on people.marker to answerable_app;

create table people.merge (
  id uuid not null,
  case_id uuid not null,
  merged_id uuid not null,
  why text not null,
  probability double precision,
  reasons jsonb not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  undone_at timestamp with time zone,
  undone_by_name text,
  undone_why text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint merge_check CHECK (((undone_at IS NULL) = (undone_why IS NULL))),
  constraint merge_probability_check CHECK (((probability >= (0)::double precision) AND (probability <= (1)::double precision))),
  constraint merge_case_id_fkey FOREIGN KEY (case_id) REFERENCES people.person(id),
  constraint merge_merged_id_fkey FOREIGN KEY (merged_id) REFERENCES people.person(id),
  constraint merge_pkey PRIMARY KEY (id)
);
CREATE INDEX merge_kept ON people.merge USING btree (case_id);
CREATE UNIQUE INDEX merge_once ON people.merge USING btree (merged_id) WHERE (undone_at IS NULL);
alter table people.merge force row level security;
create policy changed on people.merge for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on people.merge for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on people.merge for all to owner using (true);
create policy seen on people.merge for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON people.merge FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON people.merge DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON people.merge FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on people.merge to answerable_app;

create table people.name (
  id uuid not null,
  case_id uuid not null,
  given text,
  family text,
  kind text not null,
  source text not null,
  added_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  learnt_from uuid,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint name_check CHECK (((given IS NOT NULL) OR (family IS NOT NULL))),
  constraint name_kind_check CHECK ((kind = ANY (ARRAY['current'::text, 'alias'::text, 'nickname'::text, 'former'::text]))),
  constraint name_case_id_fkey FOREIGN KEY (case_id) REFERENCES people.person(id),
  constraint name_pkey PRIMARY KEY (id)
);
CREATE INDEX name_person ON people.name USING btree (case_id);
alter table people.name force row level security;
create policy changed on people.name for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy former_names on people.name for select to owner using (((kind <> 'former'::text) OR people.may_know_former_names()));
create policy not_restricted_case_id on people.name for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on people.name for all to owner using (true);
create policy seen on people.name for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON people.name FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON people.name DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON people.name FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on people.name to answerable_app;

create table people.person (
  id uuid not null,
  case_id uuid not null,
  birth text,
  sex text,
  pronoun text,
  confirmed boolean not null,
  origin text not null,
  origin_id uuid,
  merged_into uuid,
  removed_at timestamp with time zone,
  added_at timestamp with time zone not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint person_check CHECK ((case_id = id)),
  constraint person_check1 CHECK ((merged_into <> id)),
  constraint person_origin_check CHECK ((origin = ANY (ARRAY['contact'::text, 'crime'::text, 'staff'::text, 'import'::text]))),
  constraint person_sex_check CHECK ((sex = ANY (ARRAY['male'::text, 'female'::text, 'other'::text]))),
  constraint person_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES people.person(id),
  constraint person_pkey PRIMARY KEY (id)
);
CREATE INDEX person_merged ON people.person USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX person_origin ON people.person USING btree (origin_id) WHERE (origin = 'contact'::text);
CREATE INDEX person_origin_crime ON people.person USING btree (origin_id) WHERE (origin = 'crime'::text);
alter table people.person force row level security;
create policy changed on people.person for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on people.person for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on people.person for all to owner using (true);
create policy seen on people.person for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_person BEFORE UPDATE OF removed_at ON people.person FOR EACH ROW WHEN (((new.removed_at IS NOT NULL) AND (old.removed_at IS NULL))) EXECUTE FUNCTION people.refuse_held_person();
CREATE TRIGGER refuse_held_row BEFORE DELETE ON people.person FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON people.person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON people.person FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on people.person to answerable_app;

create table people.phone (
  id uuid not null,
  case_id uuid not null,
  number text not null,
  first_seen timestamp with time zone not null,
  last_seen timestamp with time zone not null,
  source text not null,
  ended_at timestamp with time zone,
  learnt_from uuid,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint phone_case_id_fkey FOREIGN KEY (case_id) REFERENCES people.person(id),
  constraint phone_pkey PRIMARY KEY (id)
);
CREATE INDEX phone_number ON people.phone USING btree (number) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX phone_once ON people.phone USING btree (case_id, number) WHERE (ended_at IS NULL);
alter table people.phone force row level security;
create policy changed on people.phone for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on people.phone for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on people.phone for all to owner using (true);
create policy seen on people.phone for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON people.phone FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON people.phone DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON people.phone FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on people.phone to answerable_app;

create table people.proposal (
  id uuid not null,
  case_id uuid not null,
  other_id uuid not null,
  linkage_id uuid not null,
  probability double precision not null,
  reasons jsonb not null,
  found_at timestamp with time zone not null,
  state text not null,
  decided_at timestamp with time zone,
  decided_by_name text,
  why text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint proposal_check CHECK (((state = 'open'::text) = (decided_at IS NULL))),
  constraint proposal_check1 CHECK ((case_id < other_id)),
  constraint proposal_state_check CHECK ((state = ANY (ARRAY['open'::text, 'joined'::text, 'kept-apart'::text]))),
  constraint proposal_case_id_fkey FOREIGN KEY (case_id) REFERENCES people.person(id),
  constraint proposal_linkage_id_fkey FOREIGN KEY (linkage_id) REFERENCES people.linkage(id),
  constraint proposal_other_id_fkey FOREIGN KEY (other_id) REFERENCES people.person(id),
  constraint proposal_pkey PRIMARY KEY (id)
);
CREATE INDEX proposal_open ON people.proposal USING btree (probability DESC) WHERE (state = 'open'::text);
CREATE UNIQUE INDEX proposal_once ON people.proposal USING btree (case_id, other_id);
alter table people.proposal force row level security;
create policy changed on people.proposal for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on people.proposal for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on people.proposal for all to owner using (true);
create policy seen on people.proposal for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON people.proposal FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON people.proposal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON people.proposal FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on people.proposal to answerable_app;

create table people.settlement (
  id text not null,
  name text not null,
  district text not null,
  lon double precision not null,
  lat double precision not null,
  population integer not null,
  rural_urban text not null,
  base_id text not null,
  constraint settlement_rural_urban_check CHECK ((rural_urban = ANY (ARRAY['urban'::text, 'rural'::text]))),
  constraint settlement_pkey PRIMARY KEY (id)
);
grant delete, insert, select, update on people.settlement to answerable_app;

create table contact.advice_given (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  pathway text not null,
  pack text not null,
  card text not null,
  kind text not null,
  state text not null,
  reason text,
  channel text not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  understood text,
  constraint advice_given_channel_check CHECK ((channel = ANY (ARRAY['phone'::text, 'message'::text, 'in-person'::text, 'interpreter'::text]))),
  constraint advice_given_check CHECK (((state <> ALL (ARRAY['not-applicable-because'::text, 'not-given'::text])) OR (reason IS NOT NULL))),
  constraint advice_given_kind_check CHECK ((kind = ANY (ARRAY['safety'::text, 'evidence'::text, 'prevention'::text]))),
  constraint advice_given_state_check CHECK ((state = ANY (ARRAY['given'::text, 'not-applicable-because'::text, 'not-safe-now'::text, 'not-given'::text]))),
  constraint advice_given_understood_check CHECK ((understood = ANY (ARRAY['yes'::text, 'no'::text, 'not-known'::text]))),
  constraint advice_given_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint advice_given_pkey PRIMARY KEY (id)
);
CREATE INDEX advice_given_contact ON contact.advice_given USING btree (contact_id, at);
alter table contact.advice_given force row level security;
create policy changed on contact.advice_given for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.advice_given for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.advice_given for all to owner using (true);
create policy seen on contact.advice_given for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.advice_given FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.advice_given DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.advice_given FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on contact.advice_given to answerable_app;

create table contact.agent_state (
  id uuid not null,
  account_id uuid,
  agent text not null,
  state text not null,
  reason text,
  contact_id uuid,
  set_by text not null,
  at timestamp with time zone not null,
  seq bigint not null generated always as identity,
  constraint agent_state_check CHECK (((state = 'not-ready'::text) = (reason IS NOT NULL))),
  constraint agent_state_set_by_check CHECK ((set_by = ANY (ARRAY['person'::text, 'switch'::text, 'contact'::text]))),
  constraint agent_state_state_check CHECK ((state = ANY (ARRAY['available'::text, 'ringing'::text, 'talking'::text, 'hold'::text, 'wrap'::text, 'not-ready'::text, 'digital'::text, 'break'::text, 'training'::text, 'off'::text]))),
  constraint agent_state_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint agent_state_pkey PRIMARY KEY (id)
);
CREATE INDEX agent_state_newest ON contact.agent_state USING btree (agent, at DESC);
alter table contact.agent_state force row level security;
create policy changed on contact.agent_state for all to public using (platform.may_see('staff'::text));
create policy not_restricted_contact_id on contact.agent_state for all to owner using (((contact_id IS NULL) OR (NOT (contact_id IN ( SELECT platform.hidden_contacts() AS hidden_contacts))))) with check (true);
create policy owner_sees on contact.agent_state for all to owner using (true);
create policy seen on contact.agent_state for select to public using (platform.may_see('staff'::text));
grant insert, select on contact.agent_state to answerable_app;

create table contact.alarm_escalated (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  rule text not null,
  waits_from timestamp with time zone not null,
  rung integer not null,
  duty text not null,
  because text not null,
  owner_name text,
  at timestamp with time zone not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint alarm_escalated_rung_check CHECK ((rung >= 0)),
  constraint alarm_escalated_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint alarm_escalated_pkey PRIMARY KEY (id),
  constraint alarm_escalated_contact_id_rule_waits_from_rung_key UNIQUE (contact_id, rule, waits_from, rung)
);
alter table contact.alarm_escalated force row level security;
create policy changed on contact.alarm_escalated for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.alarm_escalated for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.alarm_escalated for all to owner using (true);
create policy seen on contact.alarm_escalated for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.alarm_escalated FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.alarm_escalated DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.alarm_escalated FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on contact.alarm_escalated to answerable_app;

create table contact.alarm_taken (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  rule text not null,
  raised_at timestamp with time zone not null,
  because text not null,
  taken_at timestamp with time zone not null,
  taken_by text not null,
  taken_by_name text not null,
  deed text,
  did text,
  done_at timestamp with time zone,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint alarm_taken_check CHECK ((((done_at IS NULL) = (did IS NULL)) AND ((done_at IS NULL) = (deed IS NULL)))),
  constraint alarm_taken_deed_check CHECK ((deed = ANY (ARRAY['sent'::text, 'caller-contacted'::text, 'assessed'::text, 'regraded'::text, 'took-over'::text, 'stands'::text, 'other'::text]))),
  constraint alarm_taken_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint alarm_taken_pkey PRIMARY KEY (id)
);
CREATE INDEX alarm_taken_contact ON contact.alarm_taken USING btree (contact_id, taken_at);
CREATE UNIQUE INDEX alarm_taken_one_owner ON contact.alarm_taken USING btree (contact_id, rule) WHERE (done_at IS NULL);
alter table contact.alarm_taken force row level security;
create policy changed on contact.alarm_taken for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.alarm_taken for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.alarm_taken for all to owner using (true);
create policy seen on contact.alarm_taken for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.alarm_taken FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.alarm_taken DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.alarm_taken FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on contact.alarm_taken to answerable_app;

create table contact.assessment (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  seq integer not null,
  trigger text not null,
  pack text not null,
  threat text not null,
  harm text not null,
  risk text not null,
  investigation text not null,
  vulnerability text not null,
  engagement text not null,
  immediacy text not null,
  weapon text not null,
  prompts jsonb not null,
  minimum_grade text not null,
  reasons jsonb not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  risk_reason text not null default ''::text,
  constraint assessment_immediacy_check CHECK ((immediacy = ANY (ARRAY['now'::text, 'within-hour'::text, 'within-day'::text, 'later'::text, 'cannot-tell'::text]))),
  constraint assessment_minimum_grade_check CHECK ((minimum_grade = ANY (ARRAY['immediate'::text, 'priority'::text, 'scheduled'::text, 'resolve'::text]))),
  constraint assessment_risk_check CHECK ((risk = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text, 'cannot-tell'::text]))),
  constraint assessment_trigger_check CHECK ((trigger = ANY (ARRAY['initial'::text, 'new-information'::text, 'call-dropped'::text, 'delay'::text, 'regrade'::text, 'transfer'::text, 'handover'::text, 'closure'::text]))),
  constraint assessment_weapon_check CHECK ((weapon = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  constraint assessment_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint assessment_pkey PRIMARY KEY (id),
  constraint assessment_contact_id_seq_key UNIQUE (contact_id, seq)
);
alter table contact.assessment force row level security;
create policy changed on contact.assessment for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.assessment for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.assessment for all to owner using (true);
create policy seen on contact.assessment for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.assessment FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.assessment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.assessment FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on contact.assessment to answerable_app;

create table contact.attachment (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  to_contact uuid not null,
  because text[] not null default '{}'::text[],
  offered boolean not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  undone_at timestamp with time zone,
  undone_by_name text,
  undone_because text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint attachment_check CHECK ((contact_id <> to_contact)),
  constraint attachment_check1 CHECK ((((undone_at IS NULL) = (undone_because IS NULL)) AND ((undone_at IS NULL) = (undone_by_name IS NULL)))),
  constraint attachment_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint attachment_to_contact_fkey FOREIGN KEY (to_contact) REFERENCES contact.contact(id),
  constraint attachment_pkey PRIMARY KEY (id)
);
CREATE INDEX attachment_case ON contact.attachment USING btree (case_id);
CREATE INDEX attachment_of ON contact.attachment USING btree (to_contact) WHERE (undone_at IS NULL);
CREATE INDEX attachment_when ON contact.attachment USING btree (at);
CREATE UNIQUE INDEX attachment_now ON contact.attachment USING btree (contact_id) WHERE (undone_at IS NULL);
alter table contact.attachment force row level security;
create policy changed on contact.attachment for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.attachment for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.attachment for all to owner using (true);
create policy seen on contact.attachment for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.attachment FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.attachment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.attachment FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on contact.attachment to answerable_app;

create table contact.call_back (
  contact_id uuid not null,
  case_id uuid not null,
  pack text not null,
  answers jsonb not null,
  vulnerable boolean not null,
  agreed_at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint call_back_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint call_back_pkey PRIMARY KEY (contact_id)
);
CREATE INDEX call_back_case ON contact.call_back USING btree (case_id);
alter table contact.call_back force row level security;
create policy changed on contact.call_back for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.call_back for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.call_back for all to owner using (true);
create policy seen on contact.call_back for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.call_back FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.call_back DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.call_back FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on contact.call_back to answerable_app;

create table contact.caller_plan (
  id uuid not null,
  case_id uuid not null,
  caller_number text,
  person_id uuid,
  begun_at timestamp with time zone not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint caller_plan_check CHECK (((caller_number IS NOT NULL) OR (person_id IS NOT NULL))),
  constraint caller_plan_pkey PRIMARY KEY (id),
  constraint caller_plan_case_id_key UNIQUE (case_id)
);
CREATE UNIQUE INDEX caller_plan_number ON contact.caller_plan USING btree (caller_number);
CREATE UNIQUE INDEX caller_plan_person ON contact.caller_plan USING btree (person_id);
alter table contact.caller_plan force row level security;
create policy changed on contact.caller_plan for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.caller_plan for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.caller_plan for all to owner using (true);
create policy seen on contact.caller_plan for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.caller_plan FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.caller_plan DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.caller_plan FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on contact.caller_plan to answerable_app;

create table contact.caller_plan_version (
  plan_id uuid not null,
  case_id uuid not null,
  version integer not null,
  owner text not null,
  helps text not null,
  to_check text not null,
  agreed_with text not null,
  partner text,
  review_on date not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint caller_plan_version_version_check CHECK ((version > 0)),
  constraint caller_plan_version_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES contact.caller_plan(id),
  constraint caller_plan_version_pkey PRIMARY KEY (plan_id, version)
);
alter table contact.caller_plan_version force row level security;
create policy changed on contact.caller_plan_version for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.caller_plan_version for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.caller_plan_version for all to owner using (true);
create policy seen on contact.caller_plan_version for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.caller_plan_version FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.caller_plan_version DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.caller_plan_version FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on contact.caller_plan_version to answerable_app;

create table contact.characteristic (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  kind text not null,
  answer text not null,
  own_words text,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint characteristic_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint characteristic_pkey PRIMARY KEY (id)
);
CREATE INDEX characteristic_contact ON contact.characteristic USING btree (contact_id, at);
alter table contact.characteristic force row level security;
create policy changed on contact.characteristic for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.characteristic for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.characteristic for all to owner using (true);
create policy seen on contact.characteristic for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.characteristic FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.characteristic DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.characteristic FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on contact.characteristic to answerable_app;

create table contact.chat (
  contact_id uuid not null,
  case_id uuid not null,
  token_hash bytea not null,
  happening text not null,
  at timestamp with time zone not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint chat_happening_check CHECK ((happening = ANY (ARRAY['yes'::text, 'no'::text, 'not-sure'::text]))),
  constraint chat_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint chat_pkey PRIMARY KEY (contact_id),
  constraint chat_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX chat_case ON contact.chat USING btree (case_id);
alter table contact.chat force row level security;
create policy changed on contact.chat for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.chat for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.chat for all to owner using (true);
create policy seen on contact.chat for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.chat FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.chat DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.chat FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on contact.chat to answerable_app;

create table contact.chat_line (
  id uuid not null,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  contact_id uuid not null,
  side text not null,
  kind text not null,
  words text,
  emergency_words text[] not null default '{}'::text[],
  high_harm text[] not null default '{}'::text[],
  at timestamp with time zone not null,
  by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint chat_line_check CHECK (((kind = 'said'::text) = (words IS NOT NULL))),
  constraint chat_line_kind_check CHECK ((kind = ANY (ARRAY['said'::text, 'left'::text, 'closed'::text]))),
  constraint chat_line_side_check CHECK ((side = ANY (ARRAY['visitor'::text, 'handler'::text]))),
  constraint chat_line_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint chat_line_pkey PRIMARY KEY (id)
);
CREATE INDEX chat_line_contact ON contact.chat_line USING btree (contact_id, seq);
alter table contact.chat_line force row level security;
create policy changed on contact.chat_line for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.chat_line for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.chat_line for all to owner using (true);
create policy seen on contact.chat_line for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.chat_line FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.chat_line DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.chat_line FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on contact.chat_line to answerable_app;

create table contact.contact (
  id uuid not null,
  case_id uuid not null,
  number bigint not null default nextval('contact.contact_number'::regclass),
  channel text not null,
  state text not null,
  call_id text,
  offered_at timestamp with time zone not null,
  ivr_ended_at timestamp with time zone,
  queued_at timestamp with time zone,
  answered_at timestamp with time zone,
  abandoned_at timestamp with time zone,
  abandon_stage text,
  call_ended_at timestamp with time zone,
  handler_id uuid,
  handler_name text,
  caller_number text,
  caller_name text,
  caller_address text,
  still_happening boolean,
  incident_type text,
  summary text,
  place text,
  settlement_id text,
  lon double precision,
  lat double precision,
  grade text,
  graded_at timestamp with time zone,
  vulnerable boolean not null default false,
  end_state text,
  end_reason text,
  ended_at timestamp with time zone,
  fact_xid xid8 not null default pg_current_xact_id(),
  taken_at timestamp with time zone,
  referred_to text,
  joined_to uuid,
  held_at timestamp with time zone,
  held_because text,
  silent55 boolean,
  caller_birth text,
  constraint contact_abandon_stage_check CHECK ((abandon_stage = ANY (ARRAY['ivr'::text, 'queue'::text, 'ring'::text]))),
  constraint contact_channel_check CHECK ((channel = ANY (ARRAY['999'::text, '101'::text, 'online'::text, 'web-chat'::text, 'email'::text, 'social'::text, 'front-counter'::text, 'officer'::text, 'partner'::text, 'emergency-text'::text, 'relay'::text, 'bsl'::text]))),
  constraint contact_check CHECK (((state = 'ended'::text) = ((end_state IS NOT NULL) AND (ended_at IS NOT NULL)))),
  constraint contact_end_state_check CHECK ((end_state = ANY (ARRAY['resolved'::text, 'joined'::text, 'referred'::text, 'incident'::text, 'abandoned'::text]))),
  constraint contact_grade_check CHECK ((grade = ANY (ARRAY['immediate'::text, 'priority'::text, 'scheduled'::text, 'resolve'::text]))),
  constraint contact_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'waiting'::text, 'open'::text, 'ended'::text]))),
  constraint held_with_reason CHECK (((held_at IS NULL) = (held_because IS NULL))),
  constraint contact_joined_to_fkey FOREIGN KEY (joined_to) REFERENCES contact.contact(id),
  constraint contact_settlement_id_fkey FOREIGN KEY (settlement_id) REFERENCES people.settlement(id),
  constraint contact_pkey PRIMARY KEY (id),
  constraint contact_call_id_key UNIQUE (call_id),
  constraint contact_number_key UNIQUE (number)
);
CREATE INDEX contact_caller ON contact.contact USING btree (caller_number, offered_at) WHERE (caller_number IS NOT NULL);
CREATE INDEX contact_case ON contact.contact USING btree (case_id);
CREATE INDEX contact_ended ON contact.contact USING btree (ended_at, id) WHERE (ended_at IS NOT NULL);
CREATE INDEX contact_held_lost ON contact.contact USING btree (id) WHERE ((end_state = 'abandoned'::text) AND (held_at IS NOT NULL));
CREATE INDEX contact_live ON contact.contact USING btree (offered_at) WHERE (state <> 'ended'::text);
CREATE INDEX contact_lost ON contact.contact USING btree (abandoned_at) WHERE (end_state = 'abandoned'::text);
CREATE INDEX contact_named ON contact.contact USING btree (lower(caller_name), lower(place)) WHERE ((caller_name IS NOT NULL) AND (place IS NOT NULL));
CREATE INDEX contact_offered ON contact.contact USING btree (offered_at);
alter table contact.contact force row level security;
create policy changed on contact.contact for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.contact for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.contact for all to owner using (true);
create policy seen on contact.contact for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER follow_restricted AFTER UPDATE OF state, handler_id ON contact.contact FOR EACH ROW EXECUTE FUNCTION contact.follow_restricted();
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.contact FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.contact DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE CONSTRAINT TRIGGER require_grading AFTER UPDATE OF grade, vulnerable, held_at ON contact.contact DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION contact.require_grading();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.contact FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on contact.contact to answerable_app;

create table contact.critical_incident (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  declared_at timestamp with time zone not null,
  declared_by text not null,
  declared_by_name text not null,
  why text not null,
  taken_back_at timestamp with time zone,
  taken_back_by text,
  taken_back_by_name text,
  taken_back_why text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint critical_incident_check CHECK ((((taken_back_at IS NULL) = (taken_back_why IS NULL)) AND ((taken_back_at IS NULL) = (taken_back_by IS NULL)) AND ((taken_back_at IS NULL) = (taken_back_by_name IS NULL)))),
  constraint critical_incident_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint critical_incident_pkey PRIMARY KEY (id)
);
CREATE INDEX critical_incident_case ON contact.critical_incident USING btree (case_id);
CREATE UNIQUE INDEX critical_incident_one_open ON contact.critical_incident USING btree (contact_id) WHERE (taken_back_at IS NULL);
alter table contact.critical_incident force row level security;
create policy changed on contact.critical_incident for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.critical_incident for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.critical_incident for all to owner using (true);
create policy seen on contact.critical_incident for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.critical_incident FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.critical_incident DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.critical_incident FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on contact.critical_incident to answerable_app;

create table contact.draft (
  contact_id uuid not null,
  account_id text not null,
  typed jsonb not null,
  at timestamp with time zone not null,
  constraint draft_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint draft_pkey PRIMARY KEY (contact_id, account_id)
);
alter table contact.draft force row level security;
create policy changed on contact.draft for all to public using (platform.may_see('case'::text));
create policy not_restricted_contact_id on contact.draft for all to owner using (((contact_id IS NULL) OR (NOT (contact_id IN ( SELECT platform.hidden_contacts() AS hidden_contacts))))) with check (true);
create policy owner_sees on contact.draft for all to owner using (true);
create policy seen on contact.draft for select to public using (platform.may_see('case'::text));
grant delete, insert, select, update on contact.draft to answerable_app;

create table contact.grading (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  from_grade text,
  grade text not null,
  minimum_grade text,
  reason text,
  agreed_by text,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  assessments integer not null default 0,
  basis text,
  constraint grading_from_grade_check CHECK ((from_grade = ANY (ARRAY['immediate'::text, 'priority'::text, 'scheduled'::text, 'resolve'::text]))),
  constraint grading_grade_check CHECK ((grade = ANY (ARRAY['immediate'::text, 'priority'::text, 'scheduled'::text, 'resolve'::text]))),
  constraint grading_minimum_grade_check CHECK ((minimum_grade = ANY (ARRAY['immediate'::text, 'priority'::text, 'scheduled'::text, 'resolve'::text]))),
  constraint slower_is_agreed CHECK (((from_grade IS NULL) OR (from_grade <> ALL (ARRAY['immediate'::text, 'priority'::text])) OR (contact.slowness(grade) <= contact.slowness(from_grade)) OR (agreed_by IS NOT NULL))),
  constraint slower_says_why CHECK (((from_grade IS NULL) OR (contact.slowness(grade) <= contact.slowness(from_grade)) OR ((reason IS NOT NULL) AND (minimum_grade IS NOT NULL) AND (assessments > 0)))),
  constraint grading_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint grading_pkey PRIMARY KEY (id)
);
CREATE INDEX grading_contact ON contact.grading USING btree (contact_id, at);
alter table contact.grading force row level security;
create policy changed on contact.grading for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.grading for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.grading for all to owner using (true);
create policy seen on contact.grading for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.grading FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.grading DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.grading FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on contact.grading to answerable_app;

create table contact.handover (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  from_id uuid not null,
  from_name text not null,
  to_kind text not null,
  to_id uuid,
  to_name text,
  caller_told text not null,
  risk_stands text,
  state text not null,
  offered_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  settled_by text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint handover_check CHECK (((to_kind = 'person'::text) = (to_id IS NOT NULL))),
  constraint handover_check1 CHECK (((state = 'offered'::text) = (settled_at IS NULL))),
  constraint handover_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'accepted'::text, 'withdrawn'::text]))),
  constraint handover_to_kind_check CHECK ((to_kind = ANY (ARRAY['person'::text, 'anyone'::text, 'supervisor'::text]))),
  constraint handover_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint handover_pkey PRIMARY KEY (id)
);
CREATE INDEX handover_contact ON contact.handover USING btree (contact_id, offered_at);
CREATE UNIQUE INDEX handover_offered ON contact.handover USING btree (contact_id) WHERE (state = 'offered'::text);
alter table contact.handover force row level security;
create policy changed on contact.handover for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.handover for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.handover for all to owner using (true);
create policy seen on contact.handover for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.handover FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.handover DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.handover FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on contact.handover to answerable_app;

create table contact.here (
  contact_id uuid not null,
  account_id text not null,
  name text not null,
  at timestamp with time zone not null default clock_timestamp(),
  typing_at timestamp with time zone,
  seen integer not null default 0,
  constraint here_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint here_pkey PRIMARY KEY (contact_id, account_id)
);
alter table contact.here force row level security;
create policy changed on contact.here for all to public using (platform.may_see('case'::text));
create policy not_restricted_contact_id on contact.here for all to owner using (((contact_id IS NULL) OR (NOT (contact_id IN ( SELECT platform.hidden_contacts() AS hidden_contacts))))) with check (true);
create policy owner_sees on contact.here for all to owner using (true);
create policy seen on contact.here for select to public using (platform.may_see('case'::text));
grant delete, insert, select, update on contact.here to answerable_app;

create table contact.interpreter (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  state text not null,
  language text,
  way text,
  who text,
  why text,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint interpreter_state_check CHECK ((state = ANY (ARRAY['needed'::text, 'joined'::text, 'none-found'::text, 'not-needed'::text]))),
  constraint interpreter_way_check CHECK ((way = ANY (ARRAY['telephone'::text, 'video'::text, 'in-person'::text, 'colleague'::text]))),
  constraint joined_in_a_language CHECK (((state <> 'joined'::text) OR (language IS NOT NULL))),
  constraint joined_whole CHECK (((state = 'joined'::text) = ((way IS NOT NULL) AND (who IS NOT NULL)))),
  constraint without_says_why CHECK (((state <> ALL (ARRAY['none-found'::text, 'not-needed'::text])) OR (why IS NOT NULL))),
  constraint interpreter_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint interpreter_pkey PRIMARY KEY (id)
);
CREATE INDEX interpreter_contact ON contact.interpreter USING btree (contact_id, at);
alter table contact.interpreter force row level security;
create policy changed on contact.interpreter for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.interpreter for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.interpreter for all to owner using (true);
create policy seen on contact.interpreter for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.interpreter FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.interpreter DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.interpreter FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on contact.interpreter to answerable_app;

create table contact.keeping_key (
  id uuid not null,
  account_id text not null,
  secret text not null,
  made_at timestamp with time zone not null default clock_timestamp(),
  constraint keeping_key_pkey PRIMARY KEY (id)
);
CREATE INDEX keeping_key_account ON contact.keeping_key USING btree (account_id, made_at);
alter table contact.keeping_key force row level security;
create policy own on contact.keeping_key for all to public using ((account_id = platform.acting_who()));
create policy owner_sees on contact.keeping_key for all to owner using (true);
grant delete, insert, select on contact.keeping_key to answerable_app;

create table contact.kept_sheet (
  id uuid not null,
  account_id text not null,
  contact_id uuid not null,
  at timestamp with time zone not null,
  constraint kept_sheet_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint kept_sheet_pkey PRIMARY KEY (id)
);
alter table contact.kept_sheet force row level security;
create policy changed on contact.kept_sheet for all to public using (platform.may_see('case'::text));
create policy not_restricted_contact_id on contact.kept_sheet for all to owner using (((contact_id IS NULL) OR (NOT (contact_id IN ( SELECT platform.hidden_contacts() AS hidden_contacts))))) with check (true);
create policy owner_sees on contact.kept_sheet for all to owner using (true);
create policy seen on contact.kept_sheet for select to public using (platform.may_see('case'::text));
grant delete, insert, select, update on contact.kept_sheet to answerable_app;

create table contact.location_candidate (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  source text not null,
  lon double precision,
  lat double precision,
  radius_m double precision,
  confidence double precision,
  fix_at timestamp with time zone,
  uprn text,
  words text,
  received_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  accepted_by text,
  accepted_by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint location_candidate_check CHECK (((lon IS NULL) = (lat IS NULL))),
  constraint location_candidate_check1 CHECK (((lon IS NOT NULL) OR (words IS NOT NULL) OR (uprn IS NOT NULL))),
  constraint location_candidate_confidence_check CHECK (((confidence >= (0)::double precision) AND (confidence <= (100)::double precision))),
  constraint location_candidate_radius_m_check CHECK ((radius_m >= (0)::double precision)),
  constraint location_candidate_source_check CHECK ((source = ANY (ARRAY['caller'::text, 'eisec'::text, 'aml-gnss'::text, 'aml-wifi'::text, 'cell'::text, 'three-words'::text, 'gazetteer'::text, 'officer'::text]))),
  constraint location_candidate_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint location_candidate_pkey PRIMARY KEY (id)
);
CREATE INDEX location_candidate_contact ON contact.location_candidate USING btree (contact_id, received_at);
alter table contact.location_candidate force row level security;
create policy changed on contact.location_candidate for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.location_candidate for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.location_candidate for all to owner using (true);
create policy seen on contact.location_candidate for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.location_candidate FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.location_candidate DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.location_candidate FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on contact.location_candidate to answerable_app;

create table contact.log_line (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  text text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  supervisor_note boolean not null default false,
  learned_at timestamp with time zone,
  constraint log_line_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint log_line_pkey PRIMARY KEY (id)
);
CREATE INDEX log_line_contact ON contact.log_line USING btree (contact_id, at);
alter table contact.log_line force row level security;
create policy changed on contact.log_line for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.log_line for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.log_line for all to owner using (true);
create policy seen on contact.log_line for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.log_line FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.log_line DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.log_line FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on contact.log_line to answerable_app;

create table contact.looked_in (
  contact_id uuid not null,
  case_id uuid not null,
  account_id text not null,
  name text not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  times integer not null default 1,
  constraint looked_in_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint looked_in_pkey PRIMARY KEY (contact_id, account_id)
);
alter table contact.looked_in force row level security;
create policy changed on contact.looked_in for all to public using (platform.may_see('case'::text));
create policy not_restricted_case_id on contact.looked_in for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.looked_in for all to owner using (true);
create policy seen on contact.looked_in for select to public using (platform.may_see('case'::text));
grant delete, insert, select, update on contact.looked_in to answerable_app;

create table contact.lost_decided (
  contact_id uuid not null,
  case_id uuid not null,
  decided text not null,
  because text[] not null,
  pack text not null,
  at timestamp with time zone not null,
  over_at timestamp with time zone,
  over_how text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint kept_with_reasons CHECK (((decided = 'kept'::text) = (cardinality(because) > 0))),
  constraint lost_decided_decided_check CHECK ((decided = ANY (ARRAY['kept'::text, 'left'::text]))),
  constraint lost_decided_over_how_check CHECK ((over_how = ANY (ARRAY['spoken-to'::text, 'closed'::text, 'taken'::text]))),
  constraint lost_decided_pack_check CHECK ((pack <> ''::text)),
  constraint over_whole CHECK (((num_nonnulls(over_at, over_how) = ANY (ARRAY[0, 2])) AND ((over_at IS NULL) OR (decided = 'kept'::text)))),
  constraint lost_decided_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint lost_decided_pkey PRIMARY KEY (contact_id)
);
CREATE INDEX lost_kept ON contact.lost_decided USING btree (contact_id) WHERE ((decided = 'kept'::text) AND (over_at IS NULL));
CREATE INDEX lost_left ON contact.lost_decided USING btree (at) WHERE (decided = 'left'::text);
alter table contact.lost_decided force row level security;
create policy changed on contact.lost_decided for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.lost_decided for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.lost_decided for all to owner using (true);
create policy seen on contact.lost_decided for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.lost_decided FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.lost_decided DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.lost_decided FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on contact.lost_decided to answerable_app;

create table contact.missing_level (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  level text not null,
  edition text not null,
  reasons text not null,
  endorsed boolean not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint missing_level_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint missing_level_pkey PRIMARY KEY (id)
);
CREATE INDEX missing_level_contact ON contact.missing_level USING btree (contact_id, at);
alter table contact.missing_level force row level security;
create policy changed on contact.missing_level for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.missing_level for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.missing_level for all to owner using (true);
create policy seen on contact.missing_level for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.missing_level FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.missing_level DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.missing_level FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on contact.missing_level to answerable_app;

create table contact.non_crime_hate_pack (
  id text not null,
  valid_from date not null,
  valid_to date,
  keeps text not null,
  threshold text[] not null,
  warn text not null,
  source text not null,
  confidence text not null,
  loaded_at timestamp with time zone not null,
  loaded_by text not null,
  constraint non_crime_hate_pack_check CHECK ((valid_to > valid_from)),
  constraint non_crime_hate_pack_check1 CHECK (((keeps = 'threshold'::text) = (threshold <> '{}'::text[]))),
  constraint non_crime_hate_pack_keeps_check CHECK ((keeps = ANY (ARRAY['threshold'::text, 'never'::text, 'always'::text]))),
  constraint non_crime_hate_pack_source_check CHECK ((source <> ''::text)),
  constraint non_crime_hate_pack_warn_check CHECK ((warn <> ''::text)),
  constraint non_crime_hate_pack_pkey PRIMARY KEY (id)
);
alter table contact.non_crime_hate_pack force row level security;
create policy changed on contact.non_crime_hate_pack for all to public using (platform.may_see('system'::text));
create policy owner_sees on contact.non_crime_hate_pack for all to owner using (true);
create policy seen on contact.non_crime_hate_pack for select to public using (platform.may_see('staff'::text));
grant insert, select on contact.non_crime_hate_pack to answerable_app;

create table contact.online_report (
  contact_id uuid not null,
  case_id uuid not null,
  reference text not null,
  happening text not null,
  what text not null,
  place text,
  name text,
  safe_channel text not null,
  safe_detail text,
  safe_when text,
  emergency_words text[] not null default '{}'::text[],
  at timestamp with time zone not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  high_harm text[] not null default '{}'::text[],
  happened_when text,
  when_unsure boolean not null default false,
  constraint online_report_happened_when_check CHECK ((happened_when <> ''::text)),
  constraint online_report_happening_check CHECK ((happening = ANY (ARRAY['yes'::text, 'no'::text, 'not-sure'::text]))),
  constraint online_report_safe_channel_check CHECK ((safe_channel = ANY (ARRAY['phone'::text, 'text'::text, 'email'::text, 'post'::text, 'none'::text]))),
  constraint online_report_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint online_report_pkey PRIMARY KEY (contact_id),
  constraint online_report_reference_key UNIQUE (reference)
);
CREATE INDEX online_report_case ON contact.online_report USING btree (case_id);
alter table contact.online_report force row level security;
create policy changed on contact.online_report for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.online_report for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.online_report for all to owner using (true);
create policy seen on contact.online_report for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.online_report FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.online_report DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.online_report FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on contact.online_report to answerable_app;

create table contact.partner_decision (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  partner text not null,
  accepted_by text not null,
  accepted_at timestamp with time zone not null,
  caller_told text not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint partner_decision_check CHECK ((accepted_at <= at)),
  constraint partner_decision_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint partner_decision_pkey PRIMARY KEY (id)
);
CREATE INDEX partner_decision_contact ON contact.partner_decision USING btree (contact_id, at);
alter table contact.partner_decision force row level security;
create policy changed on contact.partner_decision for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.partner_decision for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.partner_decision for all to owner using (true);
create policy seen on contact.partner_decision for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.partner_decision FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.partner_decision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.partner_decision FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on contact.partner_decision to answerable_app;

create table contact.pathway_answer (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  pathway text not null,
  pack text not null,
  question text not null,
  answer text not null,
  words text,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint pathway_answer_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text, 'told'::text]))),
  constraint pathway_answer_check CHECK (((answer <> ALL (ARRAY['unknown'::text, 'told'::text])) OR (words IS NOT NULL))),
  constraint pathway_answer_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint pathway_answer_pkey PRIMARY KEY (id)
);
CREATE INDEX pathway_answer_contact ON contact.pathway_answer USING btree (contact_id, at);
alter table contact.pathway_answer force row level security;
create policy changed on contact.pathway_answer for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.pathway_answer for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.pathway_answer for all to owner using (true);
create policy seen on contact.pathway_answer for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.pathway_answer FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.pathway_answer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.pathway_answer FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on contact.pathway_answer to answerable_app;

create table contact.police_named (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  answer text not null,
  words text,
  staff_id text,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint police_named_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  constraint police_named_check CHECK (((answer <> 'unknown'::text) OR (words IS NOT NULL))),
  constraint police_named_check1 CHECK (((staff_id IS NULL) OR (answer = 'yes'::text))),
  constraint police_named_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint police_named_pkey PRIMARY KEY (id)
);
CREATE INDEX police_named_contact ON contact.police_named USING btree (contact_id, at);
alter table contact.police_named force row level security;
create policy changed on contact.police_named for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.police_named for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.police_named for all to owner using (true);
create policy seen on contact.police_named for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.police_named FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.police_named DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.police_named FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on contact.police_named to answerable_app;

create table contact.pressed_away (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  deed text not null,
  claimed_at timestamp with time zone not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint pressed_away_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint pressed_away_pkey PRIMARY KEY (id)
);
CREATE INDEX pressed_away_contact ON contact.pressed_away USING btree (contact_id, at);
alter table contact.pressed_away force row level security;
create policy changed on contact.pressed_away for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.pressed_away for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.pressed_away for all to owner using (true);
create policy seen on contact.pressed_away for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.pressed_away FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.pressed_away DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.pressed_away FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on contact.pressed_away to answerable_app;

create table contact.report_step (
  id bigint not null generated always as identity,
  what text not null,
  at timestamp with time zone not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint report_step_what_check CHECK ((what = ANY (ARRAY['begun'::text, 'sent'::text]))),
  constraint report_step_pkey PRIMARY KEY (id)
);
CREATE INDEX report_step_at ON contact.report_step USING btree (at);
alter table contact.report_step force row level security;
create policy changed on contact.report_step for all to public using ((platform.may_see('staff'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy owner_sees on contact.report_step for all to owner using (true);
create policy seen on contact.report_step for select to public using ((platform.may_see('staff'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
grant insert, select on contact.report_step to answerable_app;

create table contact.ring_attempt (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  safe_to_ring text not null,
  result text not null,
  note text,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint ring_attempt_check CHECK (((safe_to_ring = 'yes'::text) OR (result <> ALL (ARRAY['spoken-to'::text, 'no-answer'::text])))),
  constraint ring_attempt_check1 CHECK (((result <> 'closed'::text) OR (note IS NOT NULL))),
  constraint ring_attempt_result_check CHECK ((result = ANY (ARRAY['spoken-to'::text, 'no-answer'::text, 'not-safe-to-ring'::text, 'number-withheld'::text, 'closed'::text]))),
  constraint ring_attempt_safe_to_ring_check CHECK ((safe_to_ring = ANY (ARRAY['yes'::text, 'no'::text, 'not-known'::text]))),
  constraint ring_attempt_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint ring_attempt_pkey PRIMARY KEY (id)
);
CREATE INDEX ring_attempt_contact ON contact.ring_attempt USING btree (contact_id, at);
alter table contact.ring_attempt force row level security;
create policy changed on contact.ring_attempt for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.ring_attempt for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.ring_attempt for all to owner using (true);
create policy seen on contact.ring_attempt for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.ring_attempt FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.ring_attempt DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.ring_attempt FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on contact.ring_attempt to answerable_app;

create table contact.ring_screen (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  endangers text not null,
  words text,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint ring_screen_check CHECK (((endangers <> 'unknown'::text) OR (words IS NOT NULL))),
  constraint ring_screen_endangers_check CHECK ((endangers = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  constraint ring_screen_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint ring_screen_pkey PRIMARY KEY (id)
);
CREATE INDEX ring_screen_contact ON contact.ring_screen USING btree (contact_id, at);
alter table contact.ring_screen force row level security;
create policy changed on contact.ring_screen for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.ring_screen for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.ring_screen for all to owner using (true);
create policy seen on contact.ring_screen for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.ring_screen FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.ring_screen DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.ring_screen FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on contact.ring_screen to answerable_app;

create table contact.risk_form (
  id uuid not null,
  tool text not null,
  label text not null,
  edition text not null,
  scored boolean not null,
  pathways text[] not null,
  valid_from date not null,
  licence text not null,
  sha256 text not null,
  questions jsonb not null,
  loaded_at timestamp with time zone not null,
  loaded_by text not null,
  constraint risk_form_licence_check CHECK ((licence <> ''::text)),
  constraint risk_form_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint risk_form_pkey PRIMARY KEY (id),
  constraint risk_form_day UNIQUE (tool, valid_from),
  constraint risk_form_edition UNIQUE (tool, edition)
);
alter table contact.risk_form force row level security;
create policy changed on contact.risk_form for all to public using (platform.may_see('system'::text));
create policy owner_sees on contact.risk_form for all to owner using (true);
create policy seen on contact.risk_form for select to public using (platform.may_see('staff'::text));
grant insert, select on contact.risk_form to answerable_app;

create table contact.risk_tool (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  tool text not null,
  edition text not null,
  state text not null,
  score integer,
  level text,
  judgement text,
  reason text,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint risk_tool_check CHECK (((state = 'done'::text) = ((level IS NOT NULL) AND (judgement IS NOT NULL)))),
  constraint risk_tool_check1 CHECK (((state = 'done'::text) OR ((reason IS NOT NULL) AND (score IS NULL)))),
  constraint risk_tool_level_check CHECK ((level = ANY (ARRAY['standard'::text, 'medium'::text, 'high'::text]))),
  constraint risk_tool_state_check CHECK ((state = ANY (ARRAY['done'::text, 'refused'::text, 'not-asked'::text, 'not-safe-to-ask'::text]))),
  constraint risk_tool_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint risk_tool_pkey PRIMARY KEY (id)
);
CREATE INDEX risk_tool_contact ON contact.risk_tool USING btree (contact_id, at);
alter table contact.risk_tool force row level security;
create policy changed on contact.risk_tool for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.risk_tool for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.risk_tool for all to owner using (true);
create policy seen on contact.risk_tool for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.risk_tool FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.risk_tool DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.risk_tool FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on contact.risk_tool to answerable_app;

create table contact.risk_tool_answer (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  risk_tool_id uuid not null,
  form_id uuid not null,
  question text not null,
  answer text not null,
  words text,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint risk_tool_answer_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint risk_tool_answer_form_id_fkey FOREIGN KEY (form_id) REFERENCES contact.risk_form(id),
  constraint risk_tool_answer_risk_tool_id_fkey FOREIGN KEY (risk_tool_id) REFERENCES contact.risk_tool(id),
  constraint risk_tool_answer_pkey PRIMARY KEY (id),
  constraint risk_tool_answer_risk_tool_id_question_key UNIQUE (risk_tool_id, question)
);
CREATE INDEX risk_tool_answer_contact ON contact.risk_tool_answer USING btree (contact_id, at);
alter table contact.risk_tool_answer force row level security;
create policy changed on contact.risk_tool_answer for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.risk_tool_answer for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.risk_tool_answer for all to owner using (true);
create policy seen on contact.risk_tool_answer for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.risk_tool_answer FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.risk_tool_answer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.risk_tool_answer FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on contact.risk_tool_answer to answerable_app;

create table contact.saved_report (
  reference text not null,
  salt bytea not null,
  iv bytea not null,
  sealed bytea not null,
  tag bytea not null,
  tries integer not null default 0,
  expires_at timestamp with time zone not null,
  constraint saved_report_reference_check CHECK ((reference ~ '^[2-9A-HJKMNP-Z]{8}$'::text)),
  constraint saved_report_pkey PRIMARY KEY (reference)
);
CREATE INDEX saved_report_expires ON contact.saved_report USING btree (expires_at);
alter table contact.saved_report force row level security;
create policy changed on contact.saved_report for all to public using (platform.may_see('system'::text));
create policy owner_sees on contact.saved_report for all to owner using (true);
create policy seen on contact.saved_report for select to public using (platform.may_see('system'::text));
grant delete, insert, select, update on contact.saved_report to answerable_app;

create table contact.school_calendar (
  id uuid not null,
  kind text not null,
  name text not null,
  districts text[] not null,
  sessions jsonb not null,
  closed text[] not null,
  source text not null,
  sha256 text not null,
  loaded_at timestamp with time zone not null,
  loaded_by text not null,
  constraint school_calendar_kind_check CHECK ((kind = ANY (ARRAY['authority'::text, 'school'::text]))),
  constraint school_calendar_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint school_calendar_source_check CHECK ((source <> ''::text)),
  constraint school_calendar_pkey PRIMARY KEY (id)
);
CREATE INDEX school_calendar_name ON contact.school_calendar USING btree (kind, name, loaded_at);
alter table contact.school_calendar force row level security;
create policy changed on contact.school_calendar for all to public using (platform.may_see('system'::text));
create policy owner_sees on contact.school_calendar for all to owner using (true);
create policy seen on contact.school_calendar for select to public using (platform.may_see('staff'::text));
grant insert, select on contact.school_calendar to answerable_app;

create table contact.second_read (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  number bigint not null generated always as identity,
  month text not null,
  stratum text not null,
  seed text not null,
  handler_id uuid not null,
  first_grade text not null,
  known_at timestamp with time zone not null,
  drawn_at timestamp with time zone not null,
  drawn_by text not null,
  reader_id text,
  reader_name text,
  read_at timestamp with time zone,
  blind boolean,
  second_grade text,
  cannot_tell boolean,
  answers jsonb,
  comments text,
  reply text,
  replied_at timestamp with time zone,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint second_read_check CHECK ((((read_at IS NULL) = (reader_id IS NULL)) AND ((read_at IS NULL) = (comments IS NULL)) AND ((read_at IS NULL) = (blind IS NULL)))),
  constraint second_read_check1 CHECK (((read_at IS NULL) OR (cannot_tell = (second_grade IS NULL)))),
  constraint second_read_check2 CHECK ((reader_id IS DISTINCT FROM (handler_id)::text)),
  constraint second_read_first_grade_check CHECK ((first_grade = ANY (ARRAY['immediate'::text, 'priority'::text, 'scheduled'::text, 'resolve'::text]))),
  constraint second_read_month_check CHECK ((month ~ '^\d{4}-\d{2}$'::text)),
  constraint second_read_second_grade_check CHECK ((second_grade = ANY (ARRAY['immediate'::text, 'priority'::text, 'scheduled'::text, 'resolve'::text]))),
  constraint second_read_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint second_read_pkey PRIMARY KEY (id),
  constraint second_read_contact_id_key UNIQUE (contact_id)
);
CREATE INDEX second_read_month ON contact.second_read USING btree (month);
alter table contact.second_read force row level security;
create policy changed on contact.second_read for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.second_read for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.second_read for all to owner using (true);
create policy seen on contact.second_read for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.second_read FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.second_read DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.second_read FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on contact.second_read to answerable_app;

create table contact.shift_handover (
  id uuid not null,
  signed_out_at timestamp with time zone not null,
  signed_out_by text not null,
  signed_out_by_name text not null,
  note text,
  constraint shift_handover_pkey PRIMARY KEY (id)
);
CREATE INDEX shift_handover_when ON contact.shift_handover USING btree (signed_out_at);
alter table contact.shift_handover force row level security;
create policy changed on contact.shift_handover for all to public using (platform.may_see('case'::text));
create policy owner_sees on contact.shift_handover for all to owner using (true);
create policy seen on contact.shift_handover for select to public using (platform.may_see('case'::text));
grant insert, select on contact.shift_handover to answerable_app;

create table contact.shift_handover_line (
  handover_id uuid not null,
  seq integer not null,
  key text not null,
  section text not null,
  title text not null,
  known text not null,
  not_known text not null,
  next_action text not null,
  missed boolean not null,
  href text,
  about_case uuid,
  added text,
  signed_in_at timestamp with time zone,
  signed_in_by text,
  signed_in_by_name text,
  constraint shift_handover_line_check CHECK ((((signed_in_at IS NULL) = (signed_in_by IS NULL)) AND ((signed_in_at IS NULL) = (signed_in_by_name IS NULL)))),
  constraint shift_handover_line_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES contact.shift_handover(id),
  constraint shift_handover_line_pkey PRIMARY KEY (handover_id, seq)
);
alter table contact.shift_handover_line force row level security;
create policy changed on contact.shift_handover_line for all to public using (platform.may_see('case'::text));
create policy not_restricted_about_case on contact.shift_handover_line for all to owner using (((about_case IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (about_case)::text)))) with check (true);
create policy owner_sees on contact.shift_handover_line for all to owner using (true);
create policy seen on contact.shift_handover_line for select to public using (platform.may_see('case'::text));
grant insert, select on contact.shift_handover_line to answerable_app;

create table contact.task (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  rule text not null,
  pathway text not null,
  what text not null,
  who text not null,
  due_at timestamp with time zone not null,
  state text not null,
  set_at timestamp with time zone not null,
  done_at timestamp with time zone,
  done_by text,
  result text,
  fact_xid xid8 not null default pg_current_xact_id(),
  due_because text,
  counted_from timestamp with time zone,
  learned_at timestamp with time zone,
  constraint task_check CHECK (((state = 'done'::text) = ((done_at IS NOT NULL) AND (done_by IS NOT NULL) AND (result IS NOT NULL)))),
  constraint task_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text]))),
  constraint task_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint task_pkey PRIMARY KEY (id),
  constraint task_contact_id_rule_key UNIQUE (contact_id, rule)
);
CREATE INDEX task_due ON contact.task USING btree (due_at) WHERE (state = 'open'::text);
alter table contact.task force row level security;
create policy changed on contact.task for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.task for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.task for all to owner using (true);
create policy seen on contact.task for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.task FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.task DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.task FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on contact.task to answerable_app;

create table contact.telephony_event (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  call_id text not null,
  event text not null,
  at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  stage text,
  caller_number text,
  handler text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint telephony_event_event_check CHECK ((event = ANY (ARRAY['offered'::text, 'ivr-ended'::text, 'queued'::text, 'answered'::text, 'abandoned'::text, 'ended'::text, 'call-back-agreed'::text]))),
  constraint telephony_event_stage_check CHECK ((stage = ANY (ARRAY['ivr'::text, 'queue'::text, 'ring'::text]))),
  constraint telephony_event_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint telephony_event_pkey PRIMARY KEY (id),
  constraint telephony_event_call_id_event_key UNIQUE (call_id, event)
);
CREATE INDEX telephony_event_contact ON contact.telephony_event USING btree (contact_id);
alter table contact.telephony_event force row level security;
create policy changed on contact.telephony_event for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.telephony_event for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.telephony_event for all to owner using (true);
create policy seen on contact.telephony_event for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.telephony_event FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.telephony_event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.telephony_event FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on contact.telephony_event to answerable_app;

create table contact.text_sent (
  line_id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  state text not null,
  why text,
  at timestamp with time zone not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint text_sent_check CHECK (((state = 'not-taken'::text) = (why IS NOT NULL))),
  constraint text_sent_state_check CHECK ((state = ANY (ARRAY['taken'::text, 'not-taken'::text]))),
  constraint text_sent_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint text_sent_line_id_fkey FOREIGN KEY (line_id) REFERENCES contact.chat_line(id),
  constraint text_sent_pkey PRIMARY KEY (line_id)
);
CREATE INDEX text_sent_contact ON contact.text_sent USING btree (contact_id);
alter table contact.text_sent force row level security;
create policy changed on contact.text_sent for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.text_sent for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.text_sent for all to owner using (true);
create policy seen on contact.text_sent for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.text_sent FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.text_sent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.text_sent FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on contact.text_sent to answerable_app;

create table contact.upgrade_reason (
  id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  grading_id uuid not null,
  code text not null,
  by_rule boolean not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint upgrade_reason_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint upgrade_reason_grading_id_fkey FOREIGN KEY (grading_id) REFERENCES contact.grading(id),
  constraint upgrade_reason_pkey PRIMARY KEY (id)
);
CREATE INDEX upgrade_reason_grading ON contact.upgrade_reason USING btree (contact_id, at);
alter table contact.upgrade_reason force row level security;
create policy changed on contact.upgrade_reason for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.upgrade_reason for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.upgrade_reason for all to owner using (true);
create policy seen on contact.upgrade_reason for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.upgrade_reason FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.upgrade_reason DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.upgrade_reason FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on contact.upgrade_reason to answerable_app;

create table contact.written_word (
  contact_id uuid not null,
  case_id uuid not null,
  from_whom text,
  words text not null,
  came_in_at timestamp with time zone not null,
  emergency_words text[] not null default '{}'::text[],
  high_harm text[] not null default '{}'::text[],
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint written_word_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint written_word_pkey PRIMARY KEY (contact_id)
);
CREATE INDEX written_word_case ON contact.written_word USING btree (case_id);
alter table contact.written_word force row level security;
create policy changed on contact.written_word for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on contact.written_word for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on contact.written_word for all to owner using (true);
create policy seen on contact.written_word for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON contact.written_word FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON contact.written_word DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON contact.written_word FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on contact.written_word to answerable_app;

create table response.appointment (
  id uuid not null,
  case_id uuid not null,
  incident_id uuid not null,
  base_id text not null,
  who text not null,
  place text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  agreed_how text not null,
  their_wish text,
  pack text not null,
  agreed_at timestamp with time zone not null,
  agreed_by text not null,
  agreed_by_name text not null,
  ended text,
  ended_why text,
  ended_at timestamp with time zone,
  ended_by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint appointment_agreed_how_check CHECK ((agreed_how = ANY (ARRAY['in-this-call'::text, 'rung'::text, 'in-person'::text, 'they-wrote'::text]))),
  constraint appointment_ended_check CHECK ((ended = ANY (ARRAY['they-moved'::text, 'they-cancelled'::text, 'we-moved'::text, 'nobody-in'::text]))),
  constraint appointment_place_check CHECK ((place <> ''::text)),
  constraint appointment_who_check CHECK ((who <> ''::text)),
  constraint ended_whole CHECK ((num_nonnulls(ended, ended_why, ended_at, ended_by_name) = ANY (ARRAY[0, 4]))),
  constraint lasts CHECK ((ends_at > starts_at)),
  constraint appointment_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES response.incident(id),
  constraint appointment_pkey PRIMARY KEY (id)
);
CREATE INDEX appointment_incident ON response.appointment USING btree (incident_id, agreed_at);
CREATE INDEX appointment_slot ON response.appointment USING btree (starts_at, base_id) WHERE (ended IS NULL);
CREATE UNIQUE INDEX appointment_one_stands ON response.appointment USING btree (incident_id) WHERE (ended IS NULL);
alter table response.appointment force row level security;
create policy changed on response.appointment for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on response.appointment for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on response.appointment for all to owner using (true);
create policy seen on response.appointment for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON response.appointment FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON response.appointment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON response.appointment FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on response.appointment to answerable_app;

create table response.base (
  id text not null,
  name text not null,
  lon double precision not null,
  lat double precision not null,
  constraint base_pkey PRIMARY KEY (id)
);
grant delete, insert, select, update on response.base to answerable_app;

create table response.crime_check (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  incident_id uuid not null,
  answer text not null,
  reason text,
  signs text[] not null,
  danger integer not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint crime_check_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'left'::text]))),
  constraint crime_check_danger_check CHECK (((danger >= 0) AND (danger <= 3))),
  constraint no_has_reason CHECK (((answer <> 'no'::text) OR (length(TRIM(BOTH FROM reason)) > 0))),
  constraint crime_check_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES response.incident(id),
  constraint crime_check_pkey PRIMARY KEY (id)
);
CREATE INDEX crime_check_incident ON response.crime_check USING btree (incident_id, at DESC);
CREATE INDEX crime_check_left ON response.crime_check USING btree (danger DESC, at) WHERE (answer = 'left'::text);
alter table response.crime_check force row level security;
create policy changed on response.crime_check for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on response.crime_check for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on response.crime_check for all to owner using (true);
create policy seen on response.crime_check for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON response.crime_check FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON response.crime_check DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON response.crime_check FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on response.crime_check to answerable_app;

create table response.deployment (
  id uuid not null,
  case_id uuid not null,
  incident_id uuid not null,
  resource_id text not null,
  assigned_at timestamp with time zone not null,
  assigned_by text not null,
  en_route_at timestamp with time zone,
  at_scene_at timestamp with time zone,
  cleared_at timestamp with time zone,
  result text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint deployment_clear_has_result CHECK (((cleared_at IS NULL) = (result IS NULL))),
  constraint deployment_times_in_order CHECK ((((en_route_at IS NULL) OR (en_route_at >= assigned_at)) AND ((at_scene_at IS NULL) OR (at_scene_at >= COALESCE(en_route_at, assigned_at))) AND ((cleared_at IS NULL) OR (cleared_at >= COALESCE(at_scene_at, en_route_at, assigned_at))))),
  constraint deployment_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES response.incident(id),
  constraint deployment_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES response.resource(id),
  constraint deployment_pkey PRIMARY KEY (id)
);
CREATE INDEX deployment_incident ON response.deployment USING btree (incident_id);
CREATE UNIQUE INDEX deployment_one_open ON response.deployment USING btree (resource_id) WHERE (cleared_at IS NULL);
alter table response.deployment force row level security;
create policy changed on response.deployment for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on response.deployment for all to owner using (((case_id IS NULL) OR (NOT (case_id IN ( SELECT platform.hidden_from_sending() AS hidden_from_sending))))) with check (true);
create policy owner_sees on response.deployment for all to owner using (true);
create policy seen on response.deployment for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON response.deployment FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON response.deployment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON response.deployment FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on response.deployment to answerable_app;

create table response.incident (
  id uuid not null,
  case_id uuid not null,
  number bigint not null default nextval('response.incident_number'::regclass),
  contact_id uuid not null,
  incident_type text not null,
  grade text not null,
  place text not null,
  settlement_id text not null,
  rural_urban text not null,
  lon double precision not null,
  lat double precision not null,
  opened_at timestamp with time zone not null,
  grade_set text not null,
  clock_started_at timestamp with time zone,
  attend_by timestamp with time zone,
  first_at_scene_at timestamp with time zone,
  state text not null,
  close_reason text,
  closed_at timestamp with time zone,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint incident_check CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
  constraint incident_grade_check CHECK ((grade = ANY (ARRAY['immediate'::text, 'priority'::text, 'scheduled'::text, 'resolve'::text]))),
  constraint incident_promise_has_start CHECK (((attend_by IS NULL) OR (clock_started_at IS NOT NULL))),
  constraint incident_rural_urban_check CHECK ((rural_urban = ANY (ARRAY['urban'::text, 'rural'::text]))),
  constraint incident_state_check CHECK ((state = ANY (ARRAY['open'::text, 'assigned'::text, 'at-scene'::text, 'closed'::text]))),
  constraint incident_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact.contact(id),
  constraint incident_settlement_id_fkey FOREIGN KEY (settlement_id) REFERENCES people.settlement(id),
  constraint incident_pkey PRIMARY KEY (id),
  constraint incident_contact_id_key UNIQUE (contact_id),
  constraint incident_number_key UNIQUE (number)
);
CREATE INDEX incident_case ON response.incident USING btree (case_id);
CREATE INDEX incident_open ON response.incident USING btree (attend_by) WHERE (state <> 'closed'::text);
alter table response.incident force row level security;
create policy changed on response.incident for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on response.incident for all to owner using (((case_id IS NULL) OR (NOT (case_id IN ( SELECT platform.hidden_from_sending() AS hidden_from_sending))))) with check (true);
create policy owner_sees on response.incident for all to owner using (true);
create policy seen on response.incident for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON response.incident FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON response.incident DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE CONSTRAINT TRIGGER require_grading AFTER UPDATE OF grade ON response.incident DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION response.require_grading();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON response.incident FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on response.incident to answerable_app;

create table response.resource (
  id text not null,
  callsign text not null,
  kind text not null,
  base_id text not null,
  team_id text,
  crew integer not null,
  skills text[] not null default '{}'::text[],
  constraint resource_base_id_fkey FOREIGN KEY (base_id) REFERENCES response.base(id),
  constraint resource_pkey PRIMARY KEY (id),
  constraint resource_callsign_key UNIQUE (callsign)
);
grant delete, insert, select, update on response.resource to answerable_app;

create table response.without_victim (
  id uuid not null,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  incident_id uuid not null,
  goes_on text not null,
  found jsonb not null,
  why text not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint without_victim_goes_on_check CHECK ((goes_on = ANY (ARRAY['yes'::text, 'no'::text, 'not-known'::text]))),
  constraint without_victim_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES response.incident(id),
  constraint without_victim_pkey PRIMARY KEY (id)
);
CREATE INDEX without_victim_incident ON response.without_victim USING btree (incident_id, seq);
alter table response.without_victim force row level security;
create policy changed on response.without_victim for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on response.without_victim for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on response.without_victim for all to owner using (true);
create policy seen on response.without_victim for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON response.without_victim FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON response.without_victim DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON response.without_victim FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on response.without_victim to answerable_app;

create table investigation.absence (
  id uuid not null,
  account_id uuid not null,
  kind text not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone,
  why text not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  seq bigint not null generated always as identity,
  constraint absence_check CHECK (((until_at IS NULL) OR ((kind = 'away'::text) AND (until_at > from_at)))),
  constraint absence_kind_check CHECK ((kind = ANY (ARRAY['away'::text, 'left'::text, 'back'::text]))),
  constraint absence_account_id_fkey FOREIGN KEY (account_id) REFERENCES platform.account(id),
  constraint absence_pkey PRIMARY KEY (id)
);
CREATE INDEX absence_account ON investigation.absence USING btree (account_id, at);
alter table investigation.absence force row level security;
create policy changed on investigation.absence for all to public using (platform.may_see('staff'::text));
create policy owner_sees on investigation.absence for all to owner using (true);
create policy seen on investigation.absence for select to public using (platform.may_see('staff'::text));
grant insert, select on investigation.absence to answerable_app;

create table investigation.accreditation (
  id uuid not null,
  account_id uuid not null,
  pip integer not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  seq bigint not null generated always as identity,
  constraint accreditation_pip_check CHECK (((pip >= 1) AND (pip <= 4))),
  constraint accreditation_account_id_fkey FOREIGN KEY (account_id) REFERENCES platform.account(id),
  constraint accreditation_pkey PRIMARY KEY (id)
);
CREATE INDEX accreditation_account ON investigation.accreditation USING btree (account_id, at);
alter table investigation.accreditation force row level security;
create policy changed on investigation.accreditation for all to public using (platform.may_see('staff'::text));
create policy owner_sees on investigation.accreditation for all to owner using (true);
create policy seen on investigation.accreditation for select to public using (platform.may_see('staff'::text));
grant insert, select on investigation.accreditation to answerable_app;

create table investigation.allocation (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  from_owner uuid,
  from_name text,
  to_owner uuid not null,
  to_name text not null,
  warnings text[] not null default '{}'::text[],
  reason text,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint allocation_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint allocation_pkey PRIMARY KEY (id)
);
CREATE INDEX allocation_crime ON investigation.allocation USING btree (crime_id, at);
alter table investigation.allocation force row level security;
create policy changed on investigation.allocation for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.allocation for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.allocation for all to owner using (true);
create policy seen on investigation.allocation for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.allocation FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.allocation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.allocation FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.allocation to answerable_app;

create table investigation.bail_step (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  crime_id uuid not null,
  suspect_id uuid not null,
  bail_event_id uuid not null,
  kind text not null,
  done_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  months integer,
  section text,
  authoriser text,
  authoriser_name text,
  findings jsonb not null default '{}'::jsonb,
  representations text,
  victims_views text,
  late_because text,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint bail_step_authoriser_check CHECK ((authoriser = ANY (ARRAY['custody-officer'::text, 'inspector'::text, 'superintendent'::text, 'assistant-chief-constable'::text, 'court'::text]))),
  constraint bail_step_kind_check CHECK ((kind = ANY (ARRAY['extended'::text, 'court-applied'::text, 'court-decided'::text, 'referred'::text, 'returned'::text]))),
  constraint bail_step_months_check CHECK (((months >= 1) AND (months <= 36))),
  constraint extension_is_authorised CHECK (((kind <> 'extended'::text) OR ((months IS NOT NULL) AND (authoriser IS NOT NULL) AND (authoriser <> 'court'::text) AND (authoriser_name IS NOT NULL)))),
  constraint bail_step_bail_event_id_fkey FOREIGN KEY (bail_event_id) REFERENCES investigation.suspect_event(id),
  constraint bail_step_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint bail_step_suspect_id_fkey FOREIGN KEY (suspect_id) REFERENCES investigation.suspect(id),
  constraint bail_step_pkey PRIMARY KEY (id)
);
CREATE INDEX bail_step_crime ON investigation.bail_step USING btree (crime_id);
CREATE INDEX bail_step_suspect ON investigation.bail_step USING btree (suspect_id, done_at);
alter table investigation.bail_step force row level security;
create policy changed on investigation.bail_step for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.bail_step for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.bail_step for all to owner using (true);
create policy seen on investigation.bail_step for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER guard_bail BEFORE INSERT ON investigation.bail_step FOR EACH ROW EXECUTE FUNCTION investigation.guard_bail();
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.bail_step FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.bail_step DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.bail_step FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.bail_step to answerable_app;

create table investigation.bundle (
  id uuid not null,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  crime_id uuid not null,
  recipient_kind text not null,
  recipient text not null,
  reason text not null,
  parts text[] not null default '{}'::text[],
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint bundle_recipient_kind_check CHECK ((recipient_kind = ANY (ARRAY['prosecutor'::text, 'court'::text, 'other-body'::text]))),
  constraint known_parts CHECK ((parts <@ ARRAY['sensitive-schedule'::text, 'back-sheets'::text])),
  constraint bundle_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint bundle_pkey PRIMARY KEY (id)
);
CREATE INDEX bundle_crime ON investigation.bundle USING btree (crime_id, seq DESC);
alter table investigation.bundle force row level security;
create policy changed on investigation.bundle for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.bundle for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.bundle for all to owner using (true);
create policy seen on investigation.bundle for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.bundle FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.bundle DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.bundle FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.bundle to answerable_app;

create table investigation.bundle_made (
  bundle_id uuid not null,
  case_id uuid not null,
  manifest_sha256 text not null,
  zip_sha256 text not null,
  zip_size bigint not null,
  files integer not null,
  pdf_sha256 text,
  pdf_size bigint,
  no_pdf_because text,
  at timestamp with time zone not null,
  keep_until timestamp with time zone not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint bundle_made_manifest_sha256_check CHECK ((manifest_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint bundle_made_pdf_sha256_check CHECK ((pdf_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint bundle_made_zip_sha256_check CHECK ((zip_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint pdf_or_why_not CHECK ((((pdf_sha256 IS NULL) = (no_pdf_because IS NOT NULL)) AND ((pdf_sha256 IS NULL) = (pdf_size IS NULL)))),
  constraint bundle_made_bundle_id_fkey FOREIGN KEY (bundle_id) REFERENCES investigation.bundle(id),
  constraint bundle_made_pkey PRIMARY KEY (bundle_id)
);
alter table investigation.bundle_made force row level security;
create policy changed on investigation.bundle_made for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.bundle_made for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.bundle_made for all to owner using (true);
create policy seen on investigation.bundle_made for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.bundle_made FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.bundle_made DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.bundle_made FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.bundle_made to answerable_app;

create table investigation.bundle_piece (
  bundle_id uuid not null,
  part text not null,
  n integer not null,
  case_id uuid not null,
  by text not null,
  bytes bytea not null,
  constraint bundle_piece_n_check CHECK ((n >= 0)),
  constraint bundle_piece_part_check CHECK ((part = ANY (ARRAY['zip'::text, 'pdf'::text, 'page'::text]))),
  constraint bundle_piece_bundle_id_fkey FOREIGN KEY (bundle_id) REFERENCES investigation.bundle(id),
  constraint bundle_piece_pkey PRIMARY KEY (bundle_id, part, n)
);
alter table investigation.bundle_piece force row level security;
create policy changed on investigation.bundle_piece for all to public using (platform.may_see('case'::text));
create policy not_restricted_case_id on investigation.bundle_piece for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.bundle_piece for all to owner using (true);
create policy seen on investigation.bundle_piece for select to public using (platform.may_see('case'::text));
create policy whose on investigation.bundle_piece for all to owner using (((by = platform.acting_who()) OR (platform.acting_role() = ANY (ARRAY['supervisor'::text, 'system'::text]))));
grant delete, insert, select, update on investigation.bundle_piece to answerable_app;

create table investigation.bundle_work (
  bundle_id uuid not null,
  case_id uuid not null,
  state text not null,
  step text not null default ''::text,
  done integer not null default 0,
  of integer not null default 0,
  beat_at timestamp with time zone not null default clock_timestamp(),
  tries integer not null default 0,
  constraint bundle_work_state_check CHECK ((state = ANY (ARRAY['waits'::text, 'making'::text, 'ready'::text, 'failed'::text, 'removed'::text]))),
  constraint bundle_work_bundle_id_fkey FOREIGN KEY (bundle_id) REFERENCES investigation.bundle(id),
  constraint bundle_work_pkey PRIMARY KEY (bundle_id)
);
CREATE INDEX bundle_work_open ON investigation.bundle_work USING btree (beat_at) WHERE (state = ANY (ARRAY['waits'::text, 'making'::text]));
alter table investigation.bundle_work force row level security;
create policy changed on investigation.bundle_work for all to public using (platform.may_see('case'::text));
create policy not_restricted_case_id on investigation.bundle_work for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.bundle_work for all to owner using (true);
create policy seen on investigation.bundle_work for select to public using (platform.may_see('case'::text));
grant delete, insert, select, update on investigation.bundle_work to answerable_app;

create table investigation.cancellation (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  crime_id uuid not null,
  ground text not null,
  reason text not null,
  evidence text not null,
  reference text,
  requested_at timestamp with time zone not null,
  requested_by text not null,
  requested_by_name text not null,
  decision text,
  decision_reason text,
  decided_at timestamp with time zone,
  decided_by text,
  decided_by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint cancellation_decision_check CHECK ((decision = ANY (ARRAY['cancelled'::text, 'refused'::text]))),
  constraint cancellation_ground_check CHECK ((ground = ANY (ARRAY['C1'::text, 'C2'::text, 'C3'::text, 'C4'::text, 'C5'::text]))),
  constraint decided_whole CHECK ((((decision IS NULL) = (decided_at IS NULL)) AND ((decision IS NULL) = (decided_by IS NULL)) AND ((decision IS NULL) = (decision_reason IS NULL)))),
  constraint cancellation_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint cancellation_pkey PRIMARY KEY (id)
);
CREATE INDEX cancellation_crime ON investigation.cancellation USING btree (crime_id);
CREATE UNIQUE INDEX cancellation_one_open ON investigation.cancellation USING btree (crime_id) WHERE (decision IS NULL);
alter table investigation.cancellation force row level security;
create policy changed on investigation.cancellation for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.cancellation for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.cancellation for all to owner using (true);
create policy seen on investigation.cancellation for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER guard_cancellation BEFORE INSERT OR UPDATE ON investigation.cancellation FOR EACH ROW EXECUTE FUNCTION investigation.guard_cancellation();
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.cancellation FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.cancellation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.cancellation FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on investigation.cancellation to answerable_app;

create table investigation.charging_action (
  id uuid not null,
  case_id uuid not null,
  request_id uuid not null,
  step_id uuid not null,
  n integer not null,
  words text not null,
  due_at timestamp with time zone not null,
  line_id uuid not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint charging_action_line_id_fkey FOREIGN KEY (line_id) REFERENCES investigation.line_of_enquiry(id),
  constraint charging_action_request_id_fkey FOREIGN KEY (request_id) REFERENCES investigation.charging_request(id),
  constraint charging_action_step_id_fkey FOREIGN KEY (step_id) REFERENCES investigation.charging_step(id),
  constraint charging_action_pkey PRIMARY KEY (id)
);
CREATE INDEX charging_action_line ON investigation.charging_action USING btree (line_id);
CREATE INDEX charging_action_request ON investigation.charging_action USING btree (request_id, n);
alter table investigation.charging_action force row level security;
create policy changed on investigation.charging_action for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.charging_action for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.charging_action for all to owner using (true);
create policy seen on investigation.charging_action for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.charging_action FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.charging_action DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.charging_action FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.charging_action to answerable_app;

create table investigation.charging_request (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  suspect_id uuid not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint charging_request_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint charging_request_suspect_id_fkey FOREIGN KEY (suspect_id) REFERENCES investigation.suspect(id),
  constraint charging_request_pkey PRIMARY KEY (id)
);
CREATE INDEX charging_request_crime ON investigation.charging_request USING btree (crime_id, at);
CREATE INDEX charging_request_suspect ON investigation.charging_request USING btree (suspect_id);
alter table investigation.charging_request force row level security;
create policy changed on investigation.charging_request for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.charging_request for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.charging_request for all to owner using (true);
create policy seen on investigation.charging_request for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.charging_request FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.charging_request DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.charging_request FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.charging_request to answerable_app;

create table investigation.charging_step (
  id uuid not null,
  case_id uuid not null,
  request_id uuid not null,
  n integer not null,
  kind text not null,
  state text not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  due_at timestamp with time zone,
  reference text,
  words text not null,
  detail jsonb not null default '{}'::jsonb,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint charging_step_kind_check CHECK ((kind = ANY (ARRAY['drafted'::text, 'sent'::text, 'sent-back'::text, 'further-work'::text, 'advised'::text, 'appealed'::text, 'charged'::text, 'withdrawn'::text]))),
  constraint charging_step_n_check CHECK ((n > 0)),
  constraint charging_step_state_check CHECK ((state = ANY (ARRAY['drafted'::text, 'sent'::text, 'sent-back'::text, 'further-work'::text, 'charge-advised'::text, 'no-charge-advised'::text, 'appealed'::text, 'charged'::text, 'withdrawn'::text]))),
  constraint charging_step_request_id_fkey FOREIGN KEY (request_id) REFERENCES investigation.charging_request(id),
  constraint charging_step_pkey PRIMARY KEY (id),
  constraint charging_step_in_turn UNIQUE (request_id, n)
);
CREATE INDEX charging_step_newest ON investigation.charging_step USING btree (request_id, n DESC);
alter table investigation.charging_step force row level security;
create policy changed on investigation.charging_step for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.charging_step for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.charging_step for all to owner using (true);
create policy seen on investigation.charging_step for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER charging_step_in_turn BEFORE INSERT ON investigation.charging_step FOR EACH ROW EXECUTE FUNCTION investigation.charging_in_turn();
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.charging_step FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.charging_step DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.charging_step FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.charging_step to answerable_app;

create table investigation.crime (
  id uuid not null,
  case_id uuid not null,
  number bigint not null default nextval('investigation.crime_number'::regclass),
  incident_id uuid not null,
  offence text not null,
  reported_at timestamp with time zone not null,
  decision_due_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  recorded_by_name text not null,
  basis text not null,
  owner_id uuid,
  owner_name text,
  allocated_at timestamp with time zone,
  state text not null,
  outcome_code integer,
  closed_at timestamp with time zone,
  fact_xid xid8 not null default pg_current_xact_id(),
  cancelled_at timestamp with time zone,
  happened_on date,
  constraint crime_check CHECK ((((state = 'closed'::text) = (closed_at IS NOT NULL)) AND ((outcome_code IS NOT NULL) = ((state = 'closed'::text) AND (cancelled_at IS NULL))) AND ((cancelled_at IS NULL) OR (state = 'closed'::text)))),
  constraint crime_outcome_code_check CHECK (((outcome_code >= 1) AND (outcome_code <= 23))),
  constraint crime_state_check CHECK ((state = ANY (ARRAY['open'::text, 'outcome-proposed'::text, 'closed'::text]))),
  constraint crime_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES response.incident(id),
  constraint crime_pkey PRIMARY KEY (id),
  constraint crime_number_key UNIQUE (number)
);
CREATE INDEX crime_case ON investigation.crime USING btree (case_id);
CREATE INDEX crime_incident ON investigation.crime USING btree (incident_id);
CREATE INDEX crime_open ON investigation.crime USING btree (owner_id) WHERE (state <> 'closed'::text);
alter table investigation.crime force row level security;
create policy changed on investigation.crime for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.crime for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.crime for all to owner using (true);
create policy seen on investigation.crime for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER guard_closing BEFORE INSERT OR UPDATE OF state, outcome_code, closed_at, cancelled_at, offence ON investigation.crime FOR EACH ROW EXECUTE FUNCTION investigation.guard_closing();
CREATE TRIGGER guard_owner BEFORE UPDATE OF owner_id ON investigation.crime FOR EACH ROW WHEN ((new.owner_id IS DISTINCT FROM old.owner_id)) EXECUTE FUNCTION investigation.guard_owner();
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.crime FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.crime DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.crime FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on investigation.crime to answerable_app;

create table investigation.crime_code (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  crime_id uuid not null,
  offence text not null,
  code text,
  edition_id text,
  how text not null,
  given_on date not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint crime_code_check CHECK (((code IS NOT NULL) = (how = ANY (ARRAY['mapped'::text, 'chosen'::text])))),
  constraint crime_code_how_check CHECK ((how = ANY (ARRAY['mapped'::text, 'chosen'::text, 'not-mapped'::text, 'gone'::text, 'no-edition'::text]))),
  constraint crime_code_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint crime_code_edition_id_code_fkey FOREIGN KEY (edition_id, code) REFERENCES investigation.offence_code(edition_id, code) MATCH FULL,
  constraint crime_code_pkey PRIMARY KEY (id)
);
CREATE INDEX crime_code_crime ON investigation.crime_code USING btree (crime_id, at);
alter table investigation.crime_code force row level security;
create policy changed on investigation.crime_code for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.crime_code for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.crime_code for all to owner using (true);
create policy seen on investigation.crime_code for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER guard_crime_code BEFORE INSERT ON investigation.crime_code FOR EACH ROW EXECUTE FUNCTION investigation.guard_crime_code();
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.crime_code FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.crime_code DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.crime_code FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.crime_code to answerable_app;

create table investigation.crime_decision (
  id uuid not null,
  case_id uuid not null,
  incident_id uuid not null,
  decision text not null,
  basis text not null,
  reported_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  decided_at timestamp with time zone not null,
  late_reason text,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint crime_decision_decision_check CHECK ((decision = ANY (ARRAY['crime'::text, 'not-crime'::text]))),
  constraint crime_decision_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES response.incident(id),
  constraint crime_decision_pkey PRIMARY KEY (id)
);
CREATE INDEX crime_decision_incident ON investigation.crime_decision USING btree (incident_id);
CREATE INDEX crime_decision_none ON investigation.crime_decision USING btree (decided_at) WHERE (decision = 'not-crime'::text);
alter table investigation.crime_decision force row level security;
create policy changed on investigation.crime_decision for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.crime_decision for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.crime_decision for all to owner using (true);
create policy seen on investigation.crime_decision for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.crime_decision FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.crime_decision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.crime_decision FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on investigation.crime_decision to answerable_app;

create table investigation.crime_victim (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  name text not null,
  enhanced boolean not null,
  enhanced_reason text,
  fact_xid xid8 not null default pg_current_xact_id(),
  at_risk_because text,
  relation text,
  constraint crime_victim_at_risk_because_check CHECK ((at_risk_because <> ''::text)),
  constraint crime_victim_relation_check CHECK ((relation <> ''::text)),
  constraint crime_victim_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint crime_victim_pkey PRIMARY KEY (id)
);
CREATE INDEX crime_victim_crime ON investigation.crime_victim USING btree (crime_id);
alter table investigation.crime_victim force row level security;
create policy changed on investigation.crime_victim for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.crime_victim for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.crime_victim for all to owner using (true);
create policy seen on investigation.crime_victim for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.crime_victim FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.crime_victim DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.crime_victim FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on investigation.crime_victim to answerable_app;

create table investigation.deferral (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid,
  task_key text not null,
  reason text not null,
  words text not null,
  until_at timestamp with time zone not null,
  hard_end timestamp with time zone,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  seq bigint not null generated always as identity,
  constraint never_past_the_end CHECK (((hard_end IS NULL) OR (until_at <= hard_end))),
  constraint put_off_into_the_future CHECK ((until_at > at)),
  constraint deferral_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint deferral_pkey PRIMARY KEY (id)
);
CREATE INDEX deferral_task ON investigation.deferral USING btree (task_key, at);
alter table investigation.deferral force row level security;
create policy changed on investigation.deferral for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.deferral for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.deferral for all to owner using (true);
create policy seen on investigation.deferral for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.deferral FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.deferral DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.deferral FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.deferral to answerable_app;

create table investigation.device_extraction (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  device text not null,
  information text not null,
  pack text not null,
  tests jsonb not null,
  notice_at timestamp with time zone,
  agreed boolean,
  agreed_how text,
  instead text,
  taken_at timestamp with time zone,
  return_by timestamp with time zone,
  returned_at timestamp with time zone,
  result text,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  capacity text,
  agreed_by text,
  agreed_by_name text,
  agreed_by_why text,
  own_view text,
  answered_at timestamp with time zone,
  answered_by_name text,
  stopped_at timestamp with time zone,
  stopped_words text,
  stopped_copied text,
  stopped_by_name text,
  own_answer text,
  constraint agreed_for_by_another CHECK (((agreed IS NOT TRUE) OR (capacity IS NULL) OR ((capacity = 'adult'::text) = (agreed_by = 'victim'::text)))),
  constraint another_is_named CHECK (((agreed IS NOT TRUE) OR (agreed_by IS NULL) OR (agreed_by = 'victim'::text) OR ((agreed_by_name IS NOT NULL) AND (own_view IS NOT NULL)))),
  constraint device_extraction_agreed_how_check CHECK ((agreed_how = ANY (ARRAY['in-writing'::text, 'recorded'::text]))),
  constraint device_extraction_capacity_check CHECK ((capacity = ANY (ARRAY['adult'::text, 'child'::text, 'no-capacity'::text]))),
  constraint device_extraction_own_answer_check CHECK ((own_answer = ANY (ARRAY['yes'::text, 'no'::text, 'not-asked'::text]))),
  constraint refused_goes_on CHECK (((agreed IS NULL) OR agreed OR (instead IS NOT NULL))),
  constraint returned_after_taken CHECK (((returned_at IS NULL) OR ((taken_at IS NOT NULL) AND (returned_at >= taken_at)))),
  constraint stopped_whole CHECK ((((stopped_at IS NULL) = (stopped_words IS NULL)) AND ((stopped_at IS NULL) = (stopped_by_name IS NULL)) AND ((stopped_at IS NULL) OR ((agreed IS TRUE) AND (instead IS NOT NULL))))),
  constraint taken_only_agreed CHECK (((taken_at IS NULL) OR (agreed AND (agreed_how IS NOT NULL) AND (return_by IS NOT NULL)))),
  constraint taken_only_answered CHECK (((taken_at IS NULL) OR (agreed IS NOT NULL))),
  constraint their_own_no_stands CHECK (((agreed IS NOT TRUE) OR (own_answer IS DISTINCT FROM 'no'::text))),
  constraint told_before_answered CHECK (((agreed IS NULL) OR (notice_at IS NOT NULL))),
  constraint told_before_taken CHECK (((taken_at IS NULL) OR (notice_at <= taken_at))),
  constraint device_extraction_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint device_extraction_victim_id_fkey FOREIGN KEY (victim_id) REFERENCES investigation.crime_victim(id),
  constraint device_extraction_pkey PRIMARY KEY (id)
);
CREATE INDEX device_extraction_asked ON investigation.device_extraction USING btree (crime_id) WHERE (agreed IS NULL);
CREATE INDEX device_extraction_crime ON investigation.device_extraction USING btree (crime_id, at);
CREATE INDEX device_extraction_out ON investigation.device_extraction USING btree (crime_id) WHERE ((taken_at IS NOT NULL) AND (returned_at IS NULL));
alter table investigation.device_extraction force row level security;
create policy changed on investigation.device_extraction for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy need_to_know on investigation.device_extraction for all to owner using (((id IS NULL) OR (NOT (id IN ( SELECT investigation.hidden_material() AS hidden_material))) OR (fact_xid = pg_current_xact_id()))) with check (true);
create policy not_restricted_case_id on investigation.device_extraction for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.device_extraction for all to owner using (true);
create policy seen on investigation.device_extraction for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.device_extraction FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.device_extraction DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.device_extraction FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on investigation.device_extraction to answerable_app;

create table investigation.disclosure_decision (
  id uuid not null,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  crime_id uuid not null,
  material_id uuid not null,
  assists boolean not null,
  reason text not null,
  presumed text,
  pack text not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint disclosure_decision_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint disclosure_decision_pkey PRIMARY KEY (id)
);
CREATE INDEX disclosure_decision_of ON investigation.disclosure_decision USING btree (crime_id, material_id, seq DESC);
alter table investigation.disclosure_decision force row level security;
create policy changed on investigation.disclosure_decision for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy need_to_know on investigation.disclosure_decision for all to owner using (((material_id IS NULL) OR (NOT (material_id IN ( SELECT investigation.hidden_material() AS hidden_material))) OR (fact_xid = pg_current_xact_id()))) with check (true);
create policy not_restricted_case_id on investigation.disclosure_decision for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.disclosure_decision for all to owner using (true);
create policy seen on investigation.disclosure_decision for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER only_disclosure_officer BEFORE INSERT ON investigation.disclosure_decision FOR EACH ROW EXECUTE FUNCTION investigation.only_disclosure_officer();
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.disclosure_decision FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.disclosure_decision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.disclosure_decision FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.disclosure_decision to answerable_app;

create table investigation.disclosure_officer (
  id uuid not null,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  crime_id uuid not null,
  account_id uuid not null,
  name text not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint disclosure_officer_account_id_fkey FOREIGN KEY (account_id) REFERENCES platform.account(id),
  constraint disclosure_officer_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint disclosure_officer_pkey PRIMARY KEY (id)
);
CREATE INDEX disclosure_officer_account ON investigation.disclosure_officer USING btree (account_id);
CREATE INDEX disclosure_officer_crime ON investigation.disclosure_officer USING btree (crime_id, seq DESC);
alter table investigation.disclosure_officer force row level security;
create policy changed on investigation.disclosure_officer for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.disclosure_officer for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.disclosure_officer for all to owner using (true);
create policy seen on investigation.disclosure_officer for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.disclosure_officer FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.disclosure_officer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.disclosure_officer FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.disclosure_officer to answerable_app;

create table investigation.document (
  id uuid not null,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  crime_id uuid not null,
  title text not null,
  file_name text not null,
  media text not null,
  whole boolean,
  size bigint not null,
  sha256 bytea not null,
  pieces integer not null,
  came_from text not null,
  no_child_images boolean not null,
  version integer not null default 1,
  supersedes uuid,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  withdrawn_at timestamp with time zone,
  withdrawn_because text,
  withdrawn_by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint document_media_check CHECK ((media = ANY (ARRAY['application/pdf'::text, 'image/png'::text, 'image/jpeg'::text, 'text/plain'::text, 'application/octet-stream'::text]))),
  constraint document_no_child_images_check CHECK (no_child_images),
  constraint document_pieces_check CHECK ((pieces > 0)),
  constraint document_sha256_check CHECK ((octet_length(sha256) = 32)),
  constraint document_size_check CHECK ((size > 0)),
  constraint first_or_after CHECK (((version = 1) = (supersedes IS NULL))),
  constraint withdrawn_whole CHECK ((((withdrawn_at IS NULL) = (withdrawn_because IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_by_name IS NULL)))),
  constraint document_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint document_supersedes_fkey FOREIGN KEY (supersedes) REFERENCES investigation.document(id),
  constraint document_pkey PRIMARY KEY (id),
  constraint document_supersedes_key UNIQUE (supersedes)
);
CREATE INDEX document_crime ON investigation.document USING btree (crime_id, seq);
alter table investigation.document force row level security;
create policy changed on investigation.document for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy need_to_know on investigation.document for all to owner using (((id IS NULL) OR (NOT (id IN ( SELECT investigation.hidden_material() AS hidden_material))) OR (fact_xid = pg_current_xact_id()))) with check (true);
create policy not_restricted_case_id on investigation.document for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.document for all to owner using (true);
create policy seen on investigation.document for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER keep_material BEFORE UPDATE ON investigation.document FOR EACH ROW EXECUTE FUNCTION investigation.keep_material();
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.document FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.document DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.document FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on investigation.document to answerable_app;

create table investigation.document_hold (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  document_id uuid not null,
  kind text not null,
  words text not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  decision text,
  decision_words text,
  decided_at timestamp with time zone,
  decided_by text,
  decided_by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint decided_by_another CHECK (((decided_by IS NULL) OR (decided_by <> by) OR (kind = 'changed'::text))),
  constraint decided_whole CHECK ((((decided_at IS NULL) = (decision IS NULL)) AND ((decided_at IS NULL) = (decision_words IS NULL)) AND ((decided_at IS NULL) = (decided_by_name IS NULL)))),
  constraint document_hold_decision_check CHECK ((decision = ANY (ARRAY['may-be-opened'::text, 'stays-shut'::text]))),
  constraint document_hold_kind_check CHECK ((kind = ANY (ARRAY['must-not-be-here'::text, 'changed'::text]))),
  constraint document_hold_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint document_hold_document_id_fkey FOREIGN KEY (document_id) REFERENCES investigation.document(id),
  constraint document_hold_pkey PRIMARY KEY (id)
);
CREATE INDEX document_hold_document ON investigation.document_hold USING btree (document_id);
CREATE UNIQUE INDEX document_hold_open ON investigation.document_hold USING btree (document_id, kind) WHERE (decided_at IS NULL);
alter table investigation.document_hold force row level security;
create policy changed on investigation.document_hold for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy need_to_know on investigation.document_hold for all to owner using (((document_id IS NULL) OR (NOT (document_id IN ( SELECT investigation.hidden_material() AS hidden_material))) OR (fact_xid = pg_current_xact_id()))) with check (true);
create policy not_restricted_case_id on investigation.document_hold for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.document_hold for all to owner using (true);
create policy seen on investigation.document_hold for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER keep_material BEFORE UPDATE ON investigation.document_hold FOR EACH ROW EXECUTE FUNCTION investigation.keep_material();
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.document_hold FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.document_hold DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.document_hold FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on investigation.document_hold to answerable_app;

create table investigation.document_piece (
  document_id uuid not null,
  n integer not null,
  case_id uuid not null,
  bytes bytea not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint document_piece_bytes_check CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 262144))),
  constraint document_piece_n_check CHECK ((n >= 0)),
  constraint document_piece_document_id_fkey FOREIGN KEY (document_id) REFERENCES investigation.document(id),
  constraint document_piece_pkey PRIMARY KEY (document_id, n)
);
alter table investigation.document_piece force row level security;
create policy changed on investigation.document_piece for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy need_to_know on investigation.document_piece for all to owner using (((document_id IS NULL) OR (NOT (document_id IN ( SELECT investigation.hidden_material() AS hidden_material))) OR (fact_xid = pg_current_xact_id()))) with check (true);
create policy not_restricted_case_id on investigation.document_piece for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy not_shut on investigation.document_piece for select to owner using (((NOT (document_id IN ( SELECT investigation.shut_documents() AS shut_documents))) OR (fact_xid = pg_current_xact_id())));
create policy owner_sees on investigation.document_piece for all to owner using (true);
create policy seen on investigation.document_piece for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.document_piece FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.document_piece DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.document_piece FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.document_piece to answerable_app;

create table investigation.enhanced_change (
  id uuid not null,
  case_id uuid not null,
  victim_id uuid not null,
  change text not null,
  words text not null,
  danger text,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint enhanced_change_change_check CHECK ((change = ANY (ARRAY['grant'::text, 'remove'::text]))),
  constraint enhanced_change_words_check CHECK ((words <> ''::text)),
  constraint enhanced_change_victim_id_fkey FOREIGN KEY (victim_id) REFERENCES investigation.crime_victim(id),
  constraint enhanced_change_pkey PRIMARY KEY (id)
);
CREATE INDEX enhanced_change_victim ON investigation.enhanced_change USING btree (victim_id, at);
CREATE INDEX enhanced_granted ON investigation.enhanced_change USING btree (at) WHERE (change = 'grant'::text);
alter table investigation.enhanced_change force row level security;
create policy changed on investigation.enhanced_change for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.enhanced_change for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.enhanced_change for all to owner using (true);
create policy seen on investigation.enhanced_change for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.enhanced_change FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.enhanced_change DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.enhanced_change FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.enhanced_change to answerable_app;

create table investigation.exhibit (
  id uuid not null,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  crime_id uuid not null,
  reference text not null,
  description text not null,
  found_where text not null,
  found_by text not null,
  found_at timestamp with time zone not null,
  bag text,
  document_id uuid,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint exhibit_reference_check CHECK ((reference ~ '^[A-Z]{1,5}/[1-9][0-9]{0,3}$'::text)),
  constraint exhibit_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint exhibit_document_id_fkey FOREIGN KEY (document_id) REFERENCES investigation.document(id),
  constraint exhibit_pkey PRIMARY KEY (id)
);
CREATE INDEX exhibit_crime ON investigation.exhibit USING btree (crime_id, seq);
CREATE UNIQUE INDEX exhibit_reference ON investigation.exhibit USING btree (case_id, reference);
alter table investigation.exhibit force row level security;
create policy changed on investigation.exhibit for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy need_to_know on investigation.exhibit for all to owner using (((id IS NULL) OR (NOT (id IN ( SELECT investigation.hidden_material() AS hidden_material))) OR (fact_xid = pg_current_xact_id()))) with check (true);
create policy not_restricted_case_id on investigation.exhibit for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.exhibit for all to owner using (true);
create policy seen on investigation.exhibit for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.exhibit FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.exhibit DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.exhibit FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.exhibit to answerable_app;

create table investigation.exhibit_move (
  id uuid not null,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  exhibit_id uuid not null,
  kind text not null,
  from_whom text not null,
  to_whom text not null,
  place text not null,
  bag text,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  why text not null,
  corrects uuid,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint exhibit_move_kind_check CHECK ((kind = ANY (ARRAY['handed-over'::text, 'stored'::text, 'returned'::text, 'disposed'::text]))),
  constraint exhibit_move_corrects_fkey FOREIGN KEY (corrects) REFERENCES investigation.exhibit_move(id),
  constraint exhibit_move_exhibit_id_fkey FOREIGN KEY (exhibit_id) REFERENCES investigation.exhibit(id),
  constraint exhibit_move_pkey PRIMARY KEY (id),
  constraint exhibit_move_corrects_key UNIQUE (corrects)
);
CREATE INDEX exhibit_move_exhibit ON investigation.exhibit_move USING btree (exhibit_id, at, seq);
alter table investigation.exhibit_move force row level security;
create policy changed on investigation.exhibit_move for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy need_to_know on investigation.exhibit_move for all to owner using (((exhibit_id IS NULL) OR (NOT (exhibit_id IN ( SELECT investigation.hidden_material() AS hidden_material))) OR (fact_xid = pg_current_xact_id()))) with check (true);
create policy not_restricted_case_id on investigation.exhibit_move for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.exhibit_move for all to owner using (true);
create policy seen on investigation.exhibit_move for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.exhibit_move FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.exhibit_move DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.exhibit_move FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.exhibit_move to answerable_app;

create table investigation.file_statement (
  id uuid not null,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  request_id uuid not null,
  item text not null,
  standing text not null,
  words text not null,
  place text,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint file_statement_standing_check CHECK ((standing = ANY (ARRAY['have'::text, 'not-needed'::text]))),
  constraint what_is_there_can_be_checked CHECK (((standing <> 'have'::text) OR (place IS NOT NULL))),
  constraint file_statement_request_id_fkey FOREIGN KEY (request_id) REFERENCES investigation.charging_request(id),
  constraint file_statement_pkey PRIMARY KEY (id)
);
CREATE INDEX file_statement_request ON investigation.file_statement USING btree (request_id, seq);
alter table investigation.file_statement force row level security;
create policy changed on investigation.file_statement for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.file_statement for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.file_statement for all to owner using (true);
create policy seen on investigation.file_statement for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.file_statement FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.file_statement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.file_statement FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.file_statement to answerable_app;

create table investigation.found_words (
  case_id uuid not null,
  words tsvector not null,
  at timestamp with time zone not null,
  constraint found_words_pkey PRIMARY KEY (case_id)
);
CREATE INDEX found_words_at ON investigation.found_words USING btree (at DESC, case_id);
CREATE INDEX found_words_list ON investigation.found_words USING gin (tsvector_to_array(words)) WITH (gin_pending_list_limit='256');
alter table investigation.found_words force row level security;
create policy changed on investigation.found_words for all to public using (platform.may_see('system'::text));
create policy not_restricted_case_id on investigation.found_words for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.found_words for all to owner using (true);
create policy seen on investigation.found_words for select to public using (platform.may_see('system'::text));
grant delete, insert, select, update on investigation.found_words to answerable_app;

create table investigation.independent (
  id uuid not null,
  case_id uuid not null,
  part text not null,
  account_id uuid not null,
  name text not null,
  because text not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  ended_at timestamp with time zone,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint independent_because_check CHECK ((TRIM(BOTH FROM because) <> ''::text)),
  constraint independent_part_check CHECK ((part = ANY (ARRAY['investigator'::text, 'supervisor'::text]))),
  constraint independent_account_id_fkey FOREIGN KEY (account_id) REFERENCES platform.account(id),
  constraint independent_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX independent_one_open ON investigation.independent USING btree (case_id, part) WHERE (ended_at IS NULL);
alter table investigation.independent force row level security;
create policy changed on investigation.independent for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.independent for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.independent for all to owner using (true);
create policy seen on investigation.independent for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER guard_independent BEFORE INSERT OR UPDATE ON investigation.independent FOR EACH ROW EXECUTE FUNCTION investigation.guard_independent();
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.independent FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.independent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.independent FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on investigation.independent to answerable_app;

create table investigation.known_word (
  word text not null,
  sound text default dmetaphone(word),
  shorter text[] not null,
  cases integer not null default 0,
  constraint known_word_word_check CHECK ((word ~ '^([a-z]{3,40}|[a-z0-9]{1,4})$'::text)),
  constraint known_word_pkey PRIMARY KEY (word)
);
CREATE INDEX known_word_shorter ON investigation.known_word USING gin (shorter) WITH (gin_pending_list_limit='64');
CREATE INDEX known_word_sound ON investigation.known_word USING btree (sound);
alter table investigation.known_word force row level security;
create policy changed on investigation.known_word for all to public using (platform.may_see('system'::text));
create policy owner_sees on investigation.known_word for all to owner using (true);
create policy seen on investigation.known_word for select to public using (platform.may_see('system'::text));
grant delete, insert, select, update on investigation.known_word to answerable_app;

create table investigation.line_of_enquiry (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  objective text not null,
  action text not null,
  due_at timestamp with time zone not null,
  perishes_at timestamp with time zone,
  added_at timestamp with time zone not null,
  added_by text not null,
  state text not null,
  result text,
  ended_at timestamp with time zone,
  fact_xid xid8 not null default pg_current_xact_id(),
  added_by_name text,
  ended_by text,
  ended_by_name text,
  owner_id uuid,
  owner_name text,
  template text,
  proves text[] not null default '{}'::text[],
  end_learned_at timestamp with time zone,
  constraint line_of_enquiry_check CHECK (((state = 'open'::text) = (ended_at IS NULL))),
  constraint line_of_enquiry_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'not-proportionate'::text]))),
  constraint line_of_enquiry_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint line_of_enquiry_pkey PRIMARY KEY (id)
);
CREATE INDEX line_crime ON investigation.line_of_enquiry USING btree (crime_id);
CREATE INDEX line_open ON investigation.line_of_enquiry USING btree (crime_id) WHERE (state = 'open'::text);
CREATE INDEX line_owner ON investigation.line_of_enquiry USING btree (owner_id) WHERE ((state = 'open'::text) AND (owner_id IS NOT NULL));
alter table investigation.line_of_enquiry force row level security;
create policy changed on investigation.line_of_enquiry for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.line_of_enquiry for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.line_of_enquiry for all to owner using (true);
create policy seen on investigation.line_of_enquiry for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.line_of_enquiry FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.line_of_enquiry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.line_of_enquiry FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on investigation.line_of_enquiry to answerable_app;

create table investigation.material_decision (
  id uuid not null,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  crime_id uuid not null,
  source text not null,
  material_id uuid not null,
  standing text not null,
  because text,
  description text,
  location text,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint material_decision_standing_check CHECK ((standing = ANY (ARRAY['used'::text, 'unused'::text, 'not-relevant'::text]))),
  constraint not_relevant_says_why CHECK (((standing <> 'not-relevant'::text) OR (because IS NOT NULL))),
  constraint unused_is_described CHECK ((((standing = 'unused'::text) = (description IS NOT NULL)) AND ((standing = 'unused'::text) = (location IS NOT NULL)))),
  constraint material_decision_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint material_decision_pkey PRIMARY KEY (id)
);
CREATE INDEX material_decision_of ON investigation.material_decision USING btree (crime_id, material_id, seq DESC);
alter table investigation.material_decision force row level security;
create policy changed on investigation.material_decision for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy need_to_know on investigation.material_decision for all to owner using (((material_id IS NULL) OR (NOT (material_id IN ( SELECT investigation.hidden_material() AS hidden_material))) OR (fact_xid = pg_current_xact_id()))) with check (true);
create policy not_restricted_case_id on investigation.material_decision for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.material_decision for all to owner using (true);
create policy seen on investigation.material_decision for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.material_decision FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.material_decision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.material_decision FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.material_decision to answerable_app;

create table investigation.no_crime_told (
  id uuid not null,
  case_id uuid not null,
  incident_id uuid not null,
  decision_id uuid not null,
  how text not null,
  words text not null,
  told_at timestamp with time zone not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint no_crime_told_how_check CHECK ((how = ANY (ARRAY['in-person'::text, 'phone'::text, 'in-writing'::text, 'not-told'::text]))),
  constraint no_crime_told_words_check CHECK ((words <> ''::text)),
  constraint not_told_before_it_happened CHECK ((told_at <= at)),
  constraint no_crime_told_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES investigation.crime_decision(id),
  constraint no_crime_told_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES response.incident(id),
  constraint no_crime_told_pkey PRIMARY KEY (id),
  constraint no_crime_told_decision_id_key UNIQUE (decision_id)
);
CREATE INDEX no_crime_told_incident ON investigation.no_crime_told USING btree (incident_id);
alter table investigation.no_crime_told force row level security;
create policy changed on investigation.no_crime_told for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.no_crime_told for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.no_crime_told for all to owner using (true);
create policy seen on investigation.no_crime_told for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.no_crime_told FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.no_crime_told DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.no_crime_told FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.no_crime_told to answerable_app;

create table investigation.note (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid,
  words text not null,
  happened_at timestamp with time zone not null,
  learned_at timestamp with time zone not null,
  after_closing boolean not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  incident_id uuid,
  kind text not null default 'note'::text,
  victim_id uuid,
  line_id uuid,
  ends text,
  written_at timestamp with time zone,
  meanwhile text,
  constraint note_ends_check CHECK ((ends = ANY (ARRAY['done'::text, 'not-proportionate'::text]))),
  constraint note_kind_check CHECK ((kind = ANY (ARRAY['note'::text, 'said'::text, 'asked'::text, 'line-end'::text]))),
  constraint note_meanwhile_check CHECK ((meanwhile = ANY (ARRAY['line-ended'::text, 'closed'::text]))),
  constraint note_of_a_line CHECK (((kind = 'line-end'::text) = ((line_id IS NOT NULL) AND (ends IS NOT NULL)))),
  constraint note_of_a_victim CHECK (((kind = ANY (ARRAY['said'::text, 'asked'::text])) = (victim_id IS NOT NULL))),
  constraint note_of_something CHECK (((crime_id IS NOT NULL) OR (incident_id IS NOT NULL))),
  constraint note_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint note_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES response.incident(id),
  constraint note_line_id_fkey FOREIGN KEY (line_id) REFERENCES investigation.line_of_enquiry(id),
  constraint note_victim_id_fkey FOREIGN KEY (victim_id) REFERENCES investigation.crime_victim(id),
  constraint note_pkey PRIMARY KEY (id)
);
CREATE INDEX note_asked ON investigation.note USING btree (crime_id, victim_id) WHERE (kind = 'asked'::text);
CREATE INDEX note_crime ON investigation.note USING btree (crime_id, happened_at);
CREATE INDEX note_incident ON investigation.note USING btree (incident_id, happened_at) WHERE (incident_id IS NOT NULL);
CREATE INDEX note_meanwhile ON investigation.note USING btree (crime_id) WHERE (meanwhile IS NOT NULL);
alter table investigation.note force row level security;
create policy changed on investigation.note for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy need_to_know on investigation.note for all to owner using (((id IS NULL) OR (NOT (id IN ( SELECT investigation.hidden_material() AS hidden_material))) OR (fact_xid = pg_current_xact_id()))) with check (true);
create policy not_restricted_case_id on investigation.note for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.note for all to owner using (true);
create policy seen on investigation.note for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.note FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.note DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.note FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.note to answerable_app;

create table investigation.note_read (
  note_id uuid not null,
  case_id uuid not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint note_read_note_id_fkey FOREIGN KEY (note_id) REFERENCES investigation.note(id),
  constraint note_read_pkey PRIMARY KEY (note_id)
);
alter table investigation.note_read force row level security;
create policy changed on investigation.note_read for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.note_read for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.note_read for all to owner using (true);
create policy seen on investigation.note_read for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.note_read FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.note_read DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.note_read FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.note_read to answerable_app;

create table investigation.notice (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  kind text not null,
  about uuid not null,
  rules text not null,
  words text not null,
  next_words text not null,
  owed_at timestamp with time zone not null,
  owed_by text not null,
  due_at timestamp with time zone,
  no_due_reason text,
  skipped_at timestamp with time zone,
  skipped_by text,
  skipped_by_name text,
  skip_reason text,
  superseded_at timestamp with time zone,
  superseded_because text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint due_or_why CHECK (((due_at IS NULL) = (no_due_reason IS NOT NULL))),
  constraint only_a_proposal_is_skipped CHECK (((skipped_at IS NULL) OR (kind = 'proposed'::text))),
  constraint skipped_with_reason CHECK ((((skipped_at IS NULL) = (skip_reason IS NULL)) AND ((skipped_at IS NULL) = (skipped_by IS NULL)))),
  constraint superseded_because CHECK (((superseded_at IS NULL) = (superseded_because IS NULL))),
  constraint notice_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint notice_victim_id_fkey FOREIGN KEY (victim_id) REFERENCES investigation.crime_victim(id),
  constraint notice_pkey PRIMARY KEY (id),
  constraint notice_once UNIQUE (victim_id, kind, about)
);
CREATE INDEX notice_crime ON investigation.notice USING btree (crime_id);
CREATE INDEX notice_open ON investigation.notice USING btree (victim_id) WHERE ((skipped_at IS NULL) AND (superseded_at IS NULL));
alter table investigation.notice force row level security;
create policy changed on investigation.notice for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.notice for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.notice for all to owner using (true);
create policy seen on investigation.notice for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.notice FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.notice DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.notice FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on investigation.notice to answerable_app;

create table investigation.notice_reply (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  notice_id uuid not null,
  view text not null,
  words text not null,
  channel text not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint notice_reply_view_check CHECK ((view = ANY (ARRAY['agrees'::text, 'objects'::text, 'asks'::text, 'says-nothing'::text]))),
  constraint notice_reply_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES investigation.notice(id),
  constraint notice_reply_pkey PRIMARY KEY (id)
);
CREATE INDEX notice_reply_notice ON investigation.notice_reply USING btree (notice_id, at);
alter table investigation.notice_reply force row level security;
create policy changed on investigation.notice_reply for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.notice_reply for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.notice_reply for all to owner using (true);
create policy seen on investigation.notice_reply for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.notice_reply FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.notice_reply DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.notice_reply FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.notice_reply to answerable_app;

create table investigation.offence_code (
  edition_id text not null,
  code text not null,
  offence text not null,
  subgroup text,
  family text,
  place integer not null,
  constraint offence_code_code_check CHECK ((code <> ''::text)),
  constraint offence_code_offence_check CHECK ((offence <> ''::text)),
  constraint offence_code_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES investigation.offence_edition(id),
  constraint offence_code_pkey PRIMARY KEY (edition_id, code)
);
alter table investigation.offence_code force row level security;
create policy changed on investigation.offence_code for all to public using (platform.may_see('system'::text));
create policy owner_sees on investigation.offence_code for all to owner using (true);
create policy seen on investigation.offence_code for select to public using (platform.may_see('staff'::text));
grant insert, select on investigation.offence_code to answerable_app;

create table investigation.offence_edition (
  id text not null,
  name text not null,
  source text not null,
  valid_from date not null,
  valid_to date,
  file_name text not null,
  file_hash text not null,
  loaded_at timestamp with time zone not null,
  loaded_by text not null,
  constraint offence_edition_check CHECK ((valid_to > valid_from)),
  constraint offence_edition_file_hash_check CHECK ((file_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint offence_edition_name_check CHECK ((name <> ''::text)),
  constraint offence_edition_source_check CHECK ((source <> ''::text)),
  constraint offence_edition_pkey PRIMARY KEY (id),
  constraint offence_edition_file_hash_key UNIQUE (file_hash),
  constraint offence_edition_name_key UNIQUE (name),
  constraint offence_edition_valid_from_key UNIQUE (valid_from)
);
alter table investigation.offence_edition force row level security;
create policy changed on investigation.offence_edition for all to public using (platform.may_see('system'::text));
create policy owner_sees on investigation.offence_edition for all to owner using (true);
create policy seen on investigation.offence_edition for select to public using (platform.may_see('staff'::text));
grant insert, select on investigation.offence_edition to answerable_app;

create table investigation.order_breach (
  id uuid not null,
  case_id uuid not null,
  order_id uuid not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  words text not null,
  arrested boolean not null,
  crime text not null,
  crime_number bigint,
  crime_reason text,
  crime_by_name text,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint not_a_crime_has_a_reason CHECK (((crime = 'not'::text) = (crime_reason IS NOT NULL))),
  constraint order_breach_crime_check CHECK ((crime = ANY (ARRAY['waits'::text, 'recorded'::text, 'not'::text]))),
  constraint recorded_has_its_number CHECK (((crime = 'recorded'::text) = (crime_number IS NOT NULL))),
  constraint order_breach_order_id_fkey FOREIGN KEY (order_id) REFERENCES investigation.protective_order(id),
  constraint order_breach_pkey PRIMARY KEY (id)
);
CREATE INDEX order_breach_order ON investigation.order_breach USING btree (order_id, at);
CREATE INDEX order_breach_waits ON investigation.order_breach USING btree (recorded_at) WHERE (crime = 'waits'::text);
alter table investigation.order_breach force row level security;
create policy changed on investigation.order_breach for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.order_breach for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.order_breach for all to owner using (true);
create policy seen on investigation.order_breach for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER keep_order_part BEFORE UPDATE ON investigation.order_breach FOR EACH ROW EXECUTE FUNCTION investigation.keep_order_part();
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.order_breach FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.order_breach DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.order_breach FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on investigation.order_breach to answerable_app;

create table investigation.order_protects (
  id uuid not null,
  case_id uuid not null,
  order_id uuid not null,
  victim_id uuid,
  name text not null,
  person_id uuid,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint order_protects_order_id_fkey FOREIGN KEY (order_id) REFERENCES investigation.protective_order(id),
  constraint order_protects_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id),
  constraint order_protects_victim_id_fkey FOREIGN KEY (victim_id) REFERENCES investigation.crime_victim(id),
  constraint order_protects_pkey PRIMARY KEY (id)
);
CREATE INDEX order_protects_order ON investigation.order_protects USING btree (order_id);
CREATE INDEX order_protects_person ON investigation.order_protects USING btree (person_id) WHERE (person_id IS NOT NULL);
alter table investigation.order_protects force row level security;
create policy changed on investigation.order_protects for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.order_protects for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.order_protects for all to owner using (true);
create policy seen on investigation.order_protects for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER keep_order_part BEFORE UPDATE ON investigation.order_protects FOR EACH ROW EXECUTE FUNCTION investigation.keep_order_part();
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.order_protects FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.order_protects DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.order_protects FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on investigation.order_protects to answerable_app;

create table investigation.order_question (
  id uuid not null,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  crime_id uuid not null,
  offence text not null,
  charged boolean not null,
  relationship text not null,
  answers jsonb not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint every_answer_has_a_reason CHECK ((jsonb_array_length(answers) > 0)),
  constraint order_question_relationship_check CHECK ((relationship = ANY (ARRAY['partner'::text, 'family'::text, 'known'::text, 'stranger'::text, 'not-known'::text]))),
  constraint order_question_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint order_question_pkey PRIMARY KEY (id)
);
CREATE INDEX order_question_crime ON investigation.order_question USING btree (crime_id, seq);
alter table investigation.order_question force row level security;
create policy changed on investigation.order_question for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.order_question for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.order_question for all to owner using (true);
create policy seen on investigation.order_question for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.order_question FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.order_question DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.order_question FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.order_question to answerable_app;

create table investigation.order_review (
  id uuid not null,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  order_id uuid not null,
  decision text not null,
  reason text not null,
  risk text not null,
  wanted text,
  look_on date,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint looked_at_again CHECK (((decision = 'lapse'::text) = (look_on IS NULL))),
  constraint order_review_decision_check CHECK ((decision = ANY (ARRAY['keep'::text, 'vary'::text, 'extend'::text, 'discharge'::text, 'lapse'::text]))),
  constraint whoever_it_protects_is_heard CHECK (((decision = 'keep'::text) OR (wanted IS NOT NULL))),
  constraint order_review_order_id_fkey FOREIGN KEY (order_id) REFERENCES investigation.protective_order(id),
  constraint order_review_pkey PRIMARY KEY (id)
);
CREATE INDEX order_review_order ON investigation.order_review USING btree (order_id, seq);
alter table investigation.order_review force row level security;
create policy changed on investigation.order_review for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.order_review for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.order_review for all to owner using (true);
create policy seen on investigation.order_review for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.order_review FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.order_review DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.order_review FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.order_review to answerable_app;

create table investigation.order_step (
  id uuid not null,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  order_id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  words text not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint order_step_kind_check CHECK ((kind = ANY (ARRAY['made'::text, 'served'::text, 'court-asked'::text, 'varied'::text, 'ended'::text, 'named'::text]))),
  constraint order_step_order_id_fkey FOREIGN KEY (order_id) REFERENCES investigation.protective_order(id),
  constraint order_step_pkey PRIMARY KEY (id)
);
CREATE INDEX order_step_order ON investigation.order_step USING btree (order_id, seq);
alter table investigation.order_step force row level security;
create policy changed on investigation.order_step for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.order_step for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.order_step for all to owner using (true);
create policy seen on investigation.order_step for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.order_step FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.order_step DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.order_step FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.order_step to answerable_app;

create table investigation.order_telling (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  order_id uuid not null,
  victim_id uuid not null,
  what text not null,
  since timestamp with time zone not null,
  due_at timestamp with time zone not null,
  told_at timestamp with time zone,
  told_how text,
  told_words text,
  told_by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint order_telling_told_how_check CHECK ((told_how = ANY (ARRAY['phone'::text, 'in-person'::text, 'not-told'::text]))),
  constraint order_telling_what_check CHECK ((what = ANY (ARRAY['made'::text, 'served'::text, 'varied'::text, 'ended'::text]))),
  constraint told_after_it_happened CHECK ((told_at >= since)),
  constraint told_whole CHECK ((((told_at IS NULL) = (told_how IS NULL)) AND ((told_at IS NULL) = (told_words IS NULL)) AND ((told_at IS NULL) = (told_by_name IS NULL)))),
  constraint order_telling_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint order_telling_order_id_fkey FOREIGN KEY (order_id) REFERENCES investigation.protective_order(id),
  constraint order_telling_victim_id_fkey FOREIGN KEY (victim_id) REFERENCES investigation.crime_victim(id),
  constraint order_telling_pkey PRIMARY KEY (id)
);
CREATE INDEX order_telling_open ON investigation.order_telling USING btree (due_at) WHERE (told_at IS NULL);
CREATE INDEX order_telling_order ON investigation.order_telling USING btree (order_id);
alter table investigation.order_telling force row level security;
create policy changed on investigation.order_telling for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.order_telling for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.order_telling for all to owner using (true);
create policy seen on investigation.order_telling for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER keep_order_part BEFORE UPDATE ON investigation.order_telling FOR EACH ROW EXECUTE FUNCTION investigation.keep_order_part();
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.order_telling FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.order_telling DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.order_telling FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on investigation.order_telling to answerable_app;

create table investigation.order_term (
  id uuid not null,
  case_id uuid not null,
  order_id uuid not null,
  n integer not null,
  kind text not null,
  words text not null,
  homes text[] not null default '{}'::text[],
  from_at timestamp with time zone not null,
  to_at timestamp with time zone,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint order_term_kind_check CHECK ((kind = ANY (ARRAY['not-contact'::text, 'not-go'::text, 'not-near'::text, 'leave-home'::text, 'no-violence'::text, 'must-do'::text, 'other'::text]))),
  constraint term_ends_after_it_starts CHECK ((to_at >= from_at)),
  constraint order_term_order_id_fkey FOREIGN KEY (order_id) REFERENCES investigation.protective_order(id),
  constraint order_term_pkey PRIMARY KEY (id)
);
CREATE INDEX order_term_homes ON investigation.order_term USING gin (homes) WHERE (to_at IS NULL);
CREATE INDEX order_term_order ON investigation.order_term USING btree (order_id, n);
alter table investigation.order_term force row level security;
create policy changed on investigation.order_term for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.order_term for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.order_term for all to owner using (true);
create policy seen on investigation.order_term for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER keep_order_part BEFORE UPDATE ON investigation.order_term FOR EACH ROW EXECUTE FUNCTION investigation.keep_order_part();
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.order_term FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.order_term DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.order_term FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on investigation.order_term to answerable_app;

create table investigation.outcome (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  code integer not null,
  reason text not null,
  evidence text not null,
  victim_view text not null,
  state text not null,
  proposed_at timestamp with time zone not null,
  proposed_by text not null,
  proposed_by_name text not null,
  gate text not null,
  decided_at timestamp with time zone,
  decided_by text,
  decided_by_name text,
  decision_reason text,
  fact_xid xid8 not null default pg_current_xact_id(),
  reference text,
  warnings text[] not null default '{}'::text[],
  not_done text,
  constraint outcome_check CHECK (((state = 'proposed'::text) = (decided_at IS NULL))),
  constraint outcome_code_check CHECK (((code >= 1) AND (code <= 23))),
  constraint outcome_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'agreed'::text, 'refused'::text]))),
  constraint outcome_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint outcome_pkey PRIMARY KEY (id)
);
CREATE INDEX outcome_of_crime ON investigation.outcome USING btree (crime_id);
CREATE UNIQUE INDEX outcome_one_proposed ON investigation.outcome USING btree (crime_id) WHERE (state = 'proposed'::text);
alter table investigation.outcome force row level security;
create policy changed on investigation.outcome for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.outcome for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.outcome for all to owner using (true);
create policy seen on investigation.outcome for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER guard_outcome BEFORE INSERT OR UPDATE ON investigation.outcome FOR EACH ROW EXECUTE FUNCTION investigation.guard_outcome();
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.outcome FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.outcome DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.outcome FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on investigation.outcome to answerable_app;

create table investigation.outcome_statement (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  crime_id uuid not null,
  need text not null,
  words text not null,
  evidence text not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint outcome_statement_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint outcome_statement_pkey PRIMARY KEY (id)
);
CREATE INDEX outcome_statement_crime ON investigation.outcome_statement USING btree (crime_id, at);
alter table investigation.outcome_statement force row level security;
create policy changed on investigation.outcome_statement for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.outcome_statement for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.outcome_statement for all to owner using (true);
create policy seen on investigation.outcome_statement for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.outcome_statement FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.outcome_statement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.outcome_statement FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.outcome_statement to answerable_app;

create table investigation.plan (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  version integer not null,
  objective text not null,
  risk text not null,
  victim_contact text not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint plan_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint plan_pkey PRIMARY KEY (id),
  constraint plan_crime_id_version_key UNIQUE (crime_id, version)
);
alter table investigation.plan force row level security;
create policy changed on investigation.plan for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.plan for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.plan for all to owner using (true);
create policy seen on investigation.plan for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.plan FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.plan DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.plan FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on investigation.plan to answerable_app;

create table investigation.plan_choice (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  key text not null,
  pack text not null,
  choice text not null,
  objective text not null,
  line_id uuid,
  because text,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint followed_or_reasoned CHECK ((((choice = 'not-proportionate'::text) = (because IS NOT NULL)) AND ((choice = 'not-proportionate'::text) = (line_id IS NULL)))),
  constraint plan_choice_choice_check CHECK ((choice = ANY (ARRAY['accepted'::text, 'changed'::text, 'not-proportionate'::text]))),
  constraint plan_choice_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint plan_choice_line_id_fkey FOREIGN KEY (line_id) REFERENCES investigation.line_of_enquiry(id),
  constraint plan_choice_pkey PRIMARY KEY (id),
  constraint chosen_once UNIQUE (crime_id, key)
);
alter table investigation.plan_choice force row level security;
create policy changed on investigation.plan_choice for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.plan_choice for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.plan_choice for all to owner using (true);
create policy seen on investigation.plan_choice for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.plan_choice FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.plan_choice DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.plan_choice FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.plan_choice to answerable_app;

create table investigation.plan_state (
  crime_id uuid not null,
  case_id uuid not null,
  undecided integer not null,
  at timestamp with time zone not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint plan_state_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint plan_state_pkey PRIMARY KEY (crime_id)
);
alter table investigation.plan_state force row level security;
create policy changed on investigation.plan_state for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.plan_state for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.plan_state for all to owner using (true);
create policy seen on investigation.plan_state for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.plan_state FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.plan_state DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.plan_state FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on investigation.plan_state to answerable_app;

create table investigation.protective_order (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid,
  kind text not null,
  suspect_id uuid,
  against_name text not null,
  against_person uuid,
  authoriser text not null,
  reference text,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  court_hours integer,
  court_asked_at timestamp with time zone,
  served_at timestamp with time zone,
  served_how text,
  served_by text,
  served_proof text,
  ended_at timestamp with time zone,
  end_reason text,
  recorded_at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  incident_id uuid,
  told_by text,
  constraint ended_after_made CHECK ((ended_at >= made_at)),
  constraint ended_whole CHECK (((ended_at IS NULL) = (end_reason IS NULL))),
  constraint ends_after_it_starts CHECK ((expires_at > made_at)),
  constraint of_a_crime_or_of_people CHECK (((crime_id IS NOT NULL) OR ((against_person IS NOT NULL) AND (told_by IS NOT NULL) AND (suspect_id IS NULL)))),
  constraint protective_order_served_how_check CHECK ((served_how = ANY (ARRAY['in-person'::text, 'in-court'::text, 'post'::text, 'other'::text]))),
  constraint protective_order_told_by_check CHECK ((told_by = ANY (ARRAY['court'::text, 'solicitor'::text, 'protected'::text, 'we-applied'::text, 'other'::text]))),
  constraint served_after_made CHECK ((served_at >= made_at)),
  constraint served_before_it_ends CHECK ((served_at < expires_at)),
  constraint served_whole CHECK ((((served_at IS NULL) = (served_how IS NULL)) AND ((served_at IS NULL) = (served_by IS NULL)) AND ((served_at IS NULL) = (served_proof IS NULL)))),
  constraint protective_order_against_person_fkey FOREIGN KEY (against_person) REFERENCES people.person(id),
  constraint protective_order_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint protective_order_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES response.incident(id),
  constraint protective_order_suspect_id_fkey FOREIGN KEY (suspect_id) REFERENCES investigation.suspect(id),
  constraint protective_order_pkey PRIMARY KEY (id)
);
CREATE INDEX protective_order_against ON investigation.protective_order USING btree (against_person) WHERE (against_person IS NOT NULL);
CREATE INDEX protective_order_crime ON investigation.protective_order USING btree (crime_id);
CREATE INDEX protective_order_incident ON investigation.protective_order USING btree (incident_id) WHERE (incident_id IS NOT NULL);
CREATE INDEX protective_order_stands ON investigation.protective_order USING btree (expires_at) WHERE (ended_at IS NULL);
alter table investigation.protective_order force row level security;
create policy changed on investigation.protective_order for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.protective_order for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.protective_order for all to owner using (true);
create policy seen on investigation.protective_order for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER guard_order BEFORE INSERT OR UPDATE ON investigation.protective_order FOR EACH ROW EXECUTE FUNCTION investigation.guard_order();
CREATE TRIGGER place_order BEFORE INSERT ON investigation.protective_order FOR EACH ROW EXECUTE FUNCTION investigation.place_order();
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.protective_order FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.protective_order DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.protective_order FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on investigation.protective_order to answerable_app;

create table investigation.pursuit (
  id uuid not null,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  crime_id uuid not null,
  suspect_id uuid not null,
  stage text not null,
  tried text,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  circulation text,
  next_action text not null,
  owner_id uuid,
  owner_name text not null,
  review_on date not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint pursuit_stage_check CHECK ((stage = ANY (ARRAY['not-located'::text, 'located'::text, 'wanted'::text, 'failed-bail'::text]))),
  constraint reviewed_after_it_was_tried CHECK ((review_on >= ((at AT TIME ZONE 'Europe/London'::text))::date)),
  constraint wanted_is_circulated CHECK (((stage <> 'wanted'::text) OR (circulation IS NOT NULL))),
  constraint pursuit_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint pursuit_suspect_id_fkey FOREIGN KEY (suspect_id) REFERENCES investigation.suspect(id),
  constraint pursuit_pkey PRIMARY KEY (id)
);
CREATE INDEX pursuit_review ON investigation.pursuit USING btree (review_on);
CREATE INDEX pursuit_suspect ON investigation.pursuit USING btree (suspect_id, seq);
alter table investigation.pursuit force row level security;
create policy changed on investigation.pursuit for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.pursuit for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.pursuit for all to owner using (true);
create policy seen on investigation.pursuit for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.pursuit FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.pursuit DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.pursuit FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.pursuit to answerable_app;

create table investigation.reclassification (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  crime_id uuid not null,
  from_offence text not null,
  to_offence text not null,
  reason text not null,
  evidence text not null,
  lowers boolean not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint to_another CHECK ((from_offence <> to_offence)),
  constraint reclassification_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint reclassification_pkey PRIMARY KEY (id)
);
CREATE INDEX reclassification_crime ON investigation.reclassification USING btree (crime_id, at);
alter table investigation.reclassification force row level security;
create policy changed on investigation.reclassification for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.reclassification for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.reclassification for all to owner using (true);
create policy seen on investigation.reclassification for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.reclassification FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.reclassification DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.reclassification FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.reclassification to answerable_app;

create table investigation.reopening (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  crime_id uuid not null,
  outcome_id uuid not null,
  cause text not null,
  reason text not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint reopening_cause_check CHECK ((cause = ANY (ARRAY['review-overturned'::text, 'new-evidence'::text, 'victim-objects'::text, 'mistake'::text]))),
  constraint reopening_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint reopening_outcome_id_fkey FOREIGN KEY (outcome_id) REFERENCES investigation.outcome(id),
  constraint reopening_pkey PRIMARY KEY (id),
  constraint reopened_once UNIQUE (outcome_id)
);
CREATE INDEX reopening_crime ON investigation.reopening USING btree (crime_id, at);
alter table investigation.reopening force row level security;
create policy changed on investigation.reopening for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.reopening for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.reopening for all to owner using (true);
create policy seen on investigation.reopening for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.reopening FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.reopening DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.reopening FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.reopening to answerable_app;

create table investigation.reported_rape (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  incident_id uuid not null,
  why text not null,
  words text not null,
  reported_at timestamp with time zone not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  next_look_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_as text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint ended_whole CHECK (((ended_at IS NULL) = (ended_as IS NULL))),
  constraint reported_rape_ended_as_check CHECK ((ended_as = ANY (ARRAY['recorded'::text, 'not-crime'::text]))),
  constraint reported_rape_why_check CHECK ((why = ANY (ARRAY['third-party'::text, 'elsewhere'::text, 'credible-evidence'::text, 'not-enough-known'::text]))),
  constraint reported_rape_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES response.incident(id),
  constraint reported_rape_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX reported_rape_open ON investigation.reported_rape USING btree (incident_id) WHERE (ended_at IS NULL);
alter table investigation.reported_rape force row level security;
create policy changed on investigation.reported_rape for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.reported_rape for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.reported_rape for all to owner using (true);
create policy seen on investigation.reported_rape for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.reported_rape FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.reported_rape DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.reported_rape FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on investigation.reported_rape to answerable_app;

create table investigation.reported_rape_look (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  rape_id uuid not null,
  words text not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint reported_rape_look_rape_id_fkey FOREIGN KEY (rape_id) REFERENCES investigation.reported_rape(id),
  constraint reported_rape_look_pkey PRIMARY KEY (id)
);
CREATE INDEX reported_rape_look_of ON investigation.reported_rape_look USING btree (rape_id, at);
alter table investigation.reported_rape_look force row level security;
create policy changed on investigation.reported_rape_look for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.reported_rape_look for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.reported_rape_look for all to owner using (true);
create policy seen on investigation.reported_rape_look for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.reported_rape_look FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.reported_rape_look DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.reported_rape_look FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.reported_rape_look to answerable_app;

create table investigation.retention_review (
  id uuid not null,
  case_id uuid not null,
  group_id text not null,
  because text not null,
  decision text not null,
  words text not null,
  keep_until date,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  order_id uuid,
  constraint kept_until_a_day CHECK (((decision = 'keep'::text) = (keep_until IS NOT NULL))),
  constraint retention_review_decision_check CHECK ((decision = ANY (ARRAY['keep'::text, 'erase'::text, 'hold'::text]))),
  constraint retention_review_group_id_check CHECK ((group_id = ANY (ARRAY['1'::text, '2'::text, '3'::text, '4'::text, '4-grave'::text]))),
  constraint retention_review_words_check CHECK ((TRIM(BOTH FROM words) <> ''::text)),
  constraint retention_review_pkey PRIMARY KEY (id)
);
CREATE INDEX retention_review_case ON investigation.retention_review USING btree (case_id, at DESC);
CREATE INDEX retention_review_order ON investigation.retention_review USING btree (order_id, at DESC) WHERE (order_id IS NOT NULL);
alter table investigation.retention_review force row level security;
create policy changed on investigation.retention_review for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.retention_review for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.retention_review for all to owner using (true);
create policy seen on investigation.retention_review for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.retention_review FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.retention_review DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.retention_review FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.retention_review to answerable_app;

create table investigation.review (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  decision text not null,
  words text not null,
  next_due_at timestamp with time zone not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint review_decision_check CHECK ((decision = ANY (ARRAY['new-line'::text, 'close-line'::text, 'direction'::text, 'victim-contact'::text, 'plan-stands'::text]))),
  constraint review_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint review_pkey PRIMARY KEY (id)
);
CREATE INDEX review_by ON investigation.review USING btree (by, at DESC);
CREATE INDEX review_crime ON investigation.review USING btree (crime_id, at);
alter table investigation.review force row level security;
create policy changed on investigation.review for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.review for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.review for all to owner using (true);
create policy seen on investigation.review for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.review FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.review DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.review FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on investigation.review to answerable_app;

create table investigation.review_notice (
  review_id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  reasons text[] not null,
  like_review_id uuid,
  likeness double precision,
  seen boolean not null,
  at timestamp with time zone not null,
  by text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint like_whole CHECK (((like_review_id IS NULL) = (likeness IS NULL))),
  constraint review_notice_likeness_check CHECK (((likeness >= (0)::double precision) AND (likeness <= (1)::double precision))),
  constraint review_notice_reasons_check CHECK ((cardinality(reasons) > 0)),
  constraint review_notice_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint review_notice_like_review_id_fkey FOREIGN KEY (like_review_id) REFERENCES investigation.review(id),
  constraint review_notice_review_id_fkey FOREIGN KEY (review_id) REFERENCES investigation.review(id),
  constraint review_notice_pkey PRIMARY KEY (review_id)
);
CREATE INDEX review_notice_at ON investigation.review_notice USING btree (at DESC);
alter table investigation.review_notice force row level security;
create policy changed on investigation.review_notice for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.review_notice for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.review_notice for all to owner using (true);
create policy seen on investigation.review_notice for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.review_notice FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.review_notice DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.review_notice FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.review_notice to answerable_app;

create table investigation.review_request (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  crime_id uuid not null,
  outcome_id uuid not null,
  victim_id uuid not null,
  scheme text not null,
  words text not null,
  channel text not null,
  requested_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  late_reason text,
  excluded text,
  limitation text,
  acknowledge_by timestamp with time zone,
  complete_by timestamp with time zone,
  reviewer_id uuid,
  reviewer_name text,
  decision text,
  decision_reason text,
  decided_at timestamp with time zone,
  decided_by text,
  decided_by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint decided_whole CHECK ((((decision IS NULL) = (decided_at IS NULL)) AND ((decision IS NULL) = (decided_by IS NULL)) AND ((decision IS NULL) = (decision_reason IS NULL)))),
  constraint review_request_decision_check CHECK ((decision = ANY (ARRAY['upheld'::text, 'overturned'::text]))),
  constraint review_request_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint review_request_outcome_id_fkey FOREIGN KEY (outcome_id) REFERENCES investigation.outcome(id),
  constraint review_request_victim_id_fkey FOREIGN KEY (victim_id) REFERENCES investigation.crime_victim(id),
  constraint review_request_pkey PRIMARY KEY (id),
  constraint asked_once UNIQUE (outcome_id, victim_id)
);
CREATE INDEX review_request_crime ON investigation.review_request USING btree (crime_id);
CREATE INDEX review_request_open ON investigation.review_request USING btree (complete_by) WHERE ((decision IS NULL) AND (excluded IS NULL));
alter table investigation.review_request force row level security;
create policy changed on investigation.review_request for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.review_request for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.review_request for all to owner using (true);
create policy seen on investigation.review_request for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER guard_review BEFORE UPDATE ON investigation.review_request FOR EACH ROW EXECUTE FUNCTION investigation.guard_review();
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.review_request FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.review_request DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.review_request FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on investigation.review_request to answerable_app;

create table investigation.sensitive_material (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  material_id uuid not null,
  why text not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  lifted_at timestamp with time zone,
  lifted_because text,
  lifted_by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint lifted_whole CHECK ((((lifted_at IS NULL) = (lifted_because IS NULL)) AND ((lifted_at IS NULL) = (lifted_by_name IS NULL)))),
  constraint sensitive_material_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint sensitive_material_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX sensitive_material_once ON investigation.sensitive_material USING btree (material_id) WHERE (lifted_at IS NULL);
alter table investigation.sensitive_material force row level security;
create policy changed on investigation.sensitive_material for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy need_to_know on investigation.sensitive_material for all to owner using (((material_id IS NULL) OR (NOT (material_id IN ( SELECT investigation.hidden_material() AS hidden_material))) OR (fact_xid = pg_current_xact_id()))) with check (true);
create policy not_restricted_case_id on investigation.sensitive_material for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.sensitive_material for all to owner using (true);
create policy seen on investigation.sensitive_material for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER keep_material BEFORE UPDATE ON investigation.sensitive_material FOR EACH ROW EXECUTE FUNCTION investigation.keep_material();
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.sensitive_material FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.sensitive_material DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.sensitive_material FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on investigation.sensitive_material to answerable_app;

create table investigation.standards_look (
  id uuid not null,
  case_id uuid not null,
  words text not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint standards_look_words_check CHECK ((TRIM(BOTH FROM words) <> ''::text)),
  constraint standards_look_pkey PRIMARY KEY (id)
);
CREATE INDEX standards_look_case ON investigation.standards_look USING btree (case_id, at);
alter table investigation.standards_look force row level security;
create policy changed on investigation.standards_look for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.standards_look for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.standards_look for all to owner using (true);
create policy seen on investigation.standards_look for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.standards_look FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.standards_look DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.standards_look FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.standards_look to answerable_app;

create table investigation.statement (
  id uuid not null,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  crime_id uuid not null,
  of_kind text not null,
  person_name text not null,
  victim_id uuid,
  version integer not null default 1,
  supersedes uuid,
  why_new text,
  words text,
  document_id uuid,
  taken_by text not null,
  taken_where text not null,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone not null,
  interpreter text,
  language text,
  signed_how text not null,
  not_signed_because text,
  declaration text,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint ended_after_begun CHECK ((ended_at >= begun_at)),
  constraint interpreter_has_language CHECK (((interpreter IS NULL) = (language IS NULL))),
  constraint statement_first_or_after CHECK ((((version = 1) = (supersedes IS NULL)) AND ((version = 1) = (why_new IS NULL)))),
  constraint statement_of_kind_check CHECK ((of_kind = ANY (ARRAY['victim'::text, 'witness'::text, 'officer'::text]))),
  constraint statement_signed_how_check CHECK ((signed_how = ANY (ARRAY['on-paper'::text, 'on-screen'::text, 'recorded'::text, 'not-signed'::text]))),
  constraint typed_or_paper CHECK ((num_nonnulls(words, document_id) = 1)),
  constraint unsigned_says_why CHECK (((signed_how = 'not-signed'::text) = (not_signed_because IS NOT NULL))),
  constraint statement_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint statement_document_id_fkey FOREIGN KEY (document_id) REFERENCES investigation.document(id),
  constraint statement_supersedes_fkey FOREIGN KEY (supersedes) REFERENCES investigation.statement(id),
  constraint statement_victim_id_fkey FOREIGN KEY (victim_id) REFERENCES investigation.crime_victim(id),
  constraint statement_pkey PRIMARY KEY (id),
  constraint statement_supersedes_key UNIQUE (supersedes)
);
CREATE INDEX statement_crime ON investigation.statement USING btree (crime_id, seq);
alter table investigation.statement force row level security;
create policy changed on investigation.statement for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy need_to_know on investigation.statement for all to owner using (((id IS NULL) OR (NOT (id IN ( SELECT investigation.hidden_material() AS hidden_material))) OR (fact_xid = pg_current_xact_id()))) with check (true);
create policy not_restricted_case_id on investigation.statement for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.statement for all to owner using (true);
create policy seen on investigation.statement for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.statement FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.statement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.statement FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.statement to answerable_app;

create table investigation.statement_back (
  statement_id uuid not null,
  case_id uuid not null,
  address text,
  reached_by text,
  cannot_come text,
  needs text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint statement_back_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES investigation.statement(id),
  constraint statement_back_pkey PRIMARY KEY (statement_id)
);
alter table investigation.statement_back force row level security;
create policy changed on investigation.statement_back for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy need_to_know on investigation.statement_back for all to owner using (((statement_id IS NULL) OR (NOT (statement_id IN ( SELECT investigation.hidden_material() AS hidden_material))) OR (fact_xid = pg_current_xact_id()))) with check (true);
create policy not_restricted_case_id on investigation.statement_back for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.statement_back for all to owner using (true);
create policy seen on investigation.statement_back for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.statement_back FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.statement_back DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.statement_back FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.statement_back to answerable_app;

create table investigation.suspect (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  name text not null,
  state text not null,
  named_at timestamp with time zone not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  bail_case text not null default 'standard'::text,
  same_as uuid,
  constraint not_the_same_as_itself CHECK ((same_as <> id)),
  constraint suspect_bail_case_check CHECK ((bail_case = ANY (ARRAY['standard'::text, 'non-standard'::text]))),
  constraint suspect_state_check CHECK ((state = ANY (ARRAY['named'::text, 'arrested'::text, 'interviewed'::text, 'bailed'::text, 'released'::text, 'charged'::text, 'diverted'::text, 'no-further-action'::text]))),
  constraint suspect_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint suspect_same_as_fkey FOREIGN KEY (same_as) REFERENCES investigation.suspect(id),
  constraint suspect_pkey PRIMARY KEY (id)
);
CREATE INDEX suspect_crime ON investigation.suspect USING btree (crime_id);
CREATE INDEX suspect_same ON investigation.suspect USING btree (same_as) WHERE (same_as IS NOT NULL);
alter table investigation.suspect force row level security;
create policy changed on investigation.suspect for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.suspect for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.suspect for all to owner using (true);
create policy seen on investigation.suspect for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER keep_bail_case BEFORE UPDATE OF bail_case ON investigation.suspect FOR EACH ROW WHEN ((new.bail_case IS DISTINCT FROM old.bail_case)) EXECUTE FUNCTION investigation.keep_bail_case();
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.suspect FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.suspect DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.suspect FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on investigation.suspect to answerable_app;

create table investigation.suspect_event (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  suspect_id uuid not null,
  event text not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  note text,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint suspect_event_event_check CHECK ((event = ANY (ARRAY['arrest'::text, 'interview'::text, 'release'::text, 'bail'::text, 'bail-change'::text, 'charge'::text, 'out-of-court-disposal'::text, 'no-further-action'::text]))),
  constraint suspect_event_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint suspect_event_suspect_id_fkey FOREIGN KEY (suspect_id) REFERENCES investigation.suspect(id),
  constraint suspect_event_pkey PRIMARY KEY (id)
);
CREATE INDEX suspect_event_crime ON investigation.suspect_event USING btree (crime_id, at);
CREATE INDEX suspect_interviewed ON investigation.suspect_event USING btree (crime_id) WHERE (event = 'interview'::text);
alter table investigation.suspect_event force row level security;
create policy changed on investigation.suspect_event for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.suspect_event for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.suspect_event for all to owner using (true);
create policy seen on investigation.suspect_event for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.suspect_event FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.suspect_event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.suspect_event FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.suspect_event to answerable_app;

create table investigation.third_party_request (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  kind text not null,
  holder text not null,
  material text not null,
  pack text not null,
  tests jsonb not null,
  capacity text not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  agreed boolean,
  decision_reason text,
  decided_at timestamp with time zone,
  decided_by text,
  decided_by_name text,
  sent_at timestamp with time zone,
  notice_at timestamp with time zone,
  notice_to text,
  notice_words text,
  withheld text,
  withheld_because text,
  answered_at timestamp with time zone,
  answer text,
  fact_xid xid8 not null default pg_current_xact_id(),
  own_answer text,
  own_words text,
  own_met text,
  constraint agreed_by_another CHECK (((decided_by IS NULL) OR (decided_by <> by))),
  constraint objection_is_met CHECK (((own_answer IS DISTINCT FROM 'objects'::text) OR (own_met IS NOT NULL))),
  constraint said_in_words CHECK (((own_answer IS NULL) = (own_words IS NULL))),
  constraint sent_only_agreed CHECK (((sent_at IS NULL) OR COALESCE(agreed, false))),
  constraint third_party_request_capacity_check CHECK ((capacity = ANY (ARRAY['adult'::text, 'child'::text, 'no-capacity'::text]))),
  constraint third_party_request_notice_to_check CHECK ((notice_to = ANY (ARRAY['victim'::text, 'parent'::text, 'guardian'::text, 'other-adult'::text]))),
  constraint third_party_request_own_answer_check CHECK ((own_answer = ANY (ARRAY['no-objection'::text, 'objects'::text, 'not-asked'::text]))),
  constraint told_before_asking CHECK (((sent_at IS NULL) OR COALESCE((notice_at <= sent_at), false) OR ((withheld IS NOT NULL) AND (withheld_because IS NOT NULL)))),
  constraint third_party_request_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint third_party_request_victim_id_fkey FOREIGN KEY (victim_id) REFERENCES investigation.crime_victim(id),
  constraint third_party_request_pkey PRIMARY KEY (id)
);
CREATE INDEX third_party_crime ON investigation.third_party_request USING btree (crime_id, at);
alter table investigation.third_party_request force row level security;
create policy changed on investigation.third_party_request for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy need_to_know on investigation.third_party_request for all to owner using (((id IS NULL) OR (NOT (id IN ( SELECT investigation.hidden_material() AS hidden_material))) OR (fact_xid = pg_current_xact_id()))) with check (true);
create policy not_restricted_case_id on investigation.third_party_request for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.third_party_request for all to owner using (true);
create policy seen on investigation.third_party_request for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.third_party_request FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.third_party_request DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.third_party_request FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on investigation.third_party_request to answerable_app;

create table investigation.time_window (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone not null,
  known_from text not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  seq bigint not null generated always as identity,
  constraint time_window_check CHECK ((from_at <= to_at)),
  constraint time_window_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint time_window_pkey PRIMARY KEY (id)
);
CREATE INDEX time_window_crime ON investigation.time_window USING btree (crime_id, at);
alter table investigation.time_window force row level security;
create policy changed on investigation.time_window for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.time_window for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.time_window for all to owner using (true);
create policy seen on investigation.time_window for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.time_window FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.time_window DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.time_window FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on investigation.time_window to answerable_app;

create table investigation.upload_piece (
  upload_id uuid not null,
  n integer not null,
  bytes bytea not null,
  by text not null,
  at timestamp with time zone not null default clock_timestamp(),
  constraint upload_piece_pkey PRIMARY KEY (upload_id, n)
);
CREATE INDEX upload_piece_at ON investigation.upload_piece USING btree (at);
alter table investigation.upload_piece force row level security;
create policy own on investigation.upload_piece for all to public using ((by = platform.acting_who()));
create policy owner_sees on investigation.upload_piece for all to owner using (true);
grant delete, insert, select on investigation.upload_piece to answerable_app;

create table investigation.withdrawal (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  route text not null,
  reasons text[] not null default '{}'::text[],
  own_words text,
  checks jsonb not null default '{}'::jsonb,
  check_words text,
  safety text not null,
  evidence jsonb not null,
  tries jsonb not null default '[]'::jsonb,
  heed text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  decision text,
  decision_reason text,
  answered text,
  decided_at timestamp with time zone,
  decided_by text,
  decided_by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint decided_by_another CHECK ((decided_by <> by)),
  constraint decided_whole CHECK ((((decision IS NULL) = (decided_at IS NULL)) AND ((decision IS NULL) = (decided_by IS NULL)) AND ((decision IS NULL) = (decision_reason IS NULL)))),
  constraint unreached_is_not_withdrawn CHECK ((NOT ((route = 'unreached'::text) AND (decision = 'accept'::text)))),
  constraint withdrawal_decision_check CHECK ((decision = ANY (ARRAY['go-on'::text, 'more-time'::text, 'accept'::text]))),
  constraint withdrawal_route_check CHECK ((route = ANY (ARRAY['said'::text, 'unreached'::text]))),
  constraint withdrawal_crime_id_fkey FOREIGN KEY (crime_id) REFERENCES investigation.crime(id),
  constraint withdrawal_pkey PRIMARY KEY (id)
);
CREATE INDEX withdrawal_crime ON investigation.withdrawal USING btree (crime_id);
CREATE INDEX withdrawal_waits ON investigation.withdrawal USING btree (crime_id) WHERE (decision IS NULL);
alter table investigation.withdrawal force row level security;
create policy changed on investigation.withdrawal for all to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on investigation.withdrawal for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on investigation.withdrawal for all to owner using (true);
create policy seen on investigation.withdrawal for select to public using ((platform.may_see('case'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER keep_withdrawal BEFORE UPDATE ON investigation.withdrawal FOR EACH ROW EXECUTE FUNCTION investigation.keep_withdrawal();
CREATE TRIGGER refuse_held_row BEFORE DELETE ON investigation.withdrawal FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON investigation.withdrawal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON investigation.withdrawal FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on investigation.withdrawal to answerable_app;

create table victim.alert_look (
  id uuid not null,
  case_id uuid not null,
  victim_id uuid not null,
  seq bigint not null generated always as identity,
  reach_key text not null,
  other_id text not null,
  safe boolean not null,
  why text not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint alert_look_other_id_check CHECK ((other_id <> ''::text)),
  constraint alert_look_reach_key_check CHECK ((reach_key <> ''::text)),
  constraint alert_look_why_check CHECK ((why <> ''::text)),
  constraint alert_look_pkey PRIMARY KEY (id)
);
CREATE INDEX alert_look_victim ON victim.alert_look USING btree (victim_id, seq);
alter table victim.alert_look force row level security;
create policy changed on victim.alert_look for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.alert_look for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.alert_look for all to owner using (true);
create policy seen on victim.alert_look for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.alert_look FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.alert_look DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.alert_look FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on victim.alert_look to answerable_app;

create table victim.contact_officer (
  victim_id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  name text not null,
  why text not null,
  since timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint contact_officer_why_check CHECK ((TRIM(BOTH FROM why) <> ''::text)),
  constraint contact_officer_account_id_fkey FOREIGN KEY (account_id) REFERENCES platform.account(id),
  constraint contact_officer_victim_id_fkey FOREIGN KEY (victim_id) REFERENCES investigation.crime_victim(id),
  constraint contact_officer_pkey PRIMARY KEY (victim_id)
);
CREATE INDEX contact_officer_account ON victim.contact_officer USING btree (account_id);
alter table victim.contact_officer force row level security;
create policy changed on victim.contact_officer for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.contact_officer for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.contact_officer for all to owner using (true);
create policy seen on victim.contact_officer for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.contact_officer FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.contact_officer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.contact_officer FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on victim.contact_officer to answerable_app;

create table victim.contact_plan (
  id uuid not null,
  case_id uuid not null,
  victim_id uuid not null,
  seq bigint not null generated always as identity,
  ways jsonb not null,
  wants text not null,
  silent text,
  code_word text,
  seen_words text,
  not_to_know jsonb not null default '[]'::jsonb,
  every_days integer,
  every_words text,
  by_whom text,
  cannot_meet text,
  words text,
  checked_at timestamp with time zone,
  checked_by_name text,
  next_check date,
  why text not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint checked_whole CHECK (((checked_at IS NULL) = (checked_by_name IS NULL))),
  constraint contact_plan_by_whom_check CHECK ((by_whom <> ''::text)),
  constraint contact_plan_cannot_meet_check CHECK ((cannot_meet <> ''::text)),
  constraint contact_plan_code_word_check CHECK ((code_word <> ''::text)),
  constraint contact_plan_every_days_check CHECK (((every_days >= 1) AND (every_days <= 56))),
  constraint contact_plan_every_words_check CHECK ((every_words <> ''::text)),
  constraint contact_plan_not_to_know_check CHECK ((jsonb_typeof(not_to_know) = 'array'::text)),
  constraint contact_plan_seen_words_check CHECK ((seen_words <> ''::text)),
  constraint contact_plan_silent_check CHECK ((silent <> ''::text)),
  constraint contact_plan_wants_check CHECK ((wants = ANY (ARRAY['everything'::text, 'important'::text, 'nothing'::text]))),
  constraint contact_plan_ways_check CHECK ((jsonb_typeof(ways) = 'array'::text)),
  constraint contact_plan_why_check CHECK ((why <> ''::text)),
  constraint contact_plan_words_check CHECK ((words <> ''::text)),
  constraint looked_at_again CHECK (((next_check IS NOT NULL) OR (silent IS NOT NULL))),
  constraint contact_plan_pkey PRIMARY KEY (id)
);
CREATE INDEX contact_plan_case ON victim.contact_plan USING btree (case_id);
CREATE INDEX contact_plan_digits ON victim.contact_plan USING gin (victim.digits_of(ways, not_to_know));
CREATE INDEX contact_plan_victim ON victim.contact_plan USING btree (victim_id, seq);
alter table victim.contact_plan force row level security;
create policy changed on victim.contact_plan for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.contact_plan for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.contact_plan for all to owner using (true);
create policy seen on victim.contact_plan for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.contact_plan FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.contact_plan DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.contact_plan FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on victim.contact_plan to answerable_app;

create table victim.court_event (
  id uuid not null,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  crime_id uuid not null,
  suspect_id uuid,
  kind text not null,
  result text,
  at timestamp with time zone not null,
  received_at timestamp with time zone,
  recorded_at timestamp with time zone not null,
  for_at timestamp with time zone,
  was_at timestamp with time zone,
  court text,
  words text,
  months integer,
  sender text,
  sender_ref text,
  digest text,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint court_event_check CHECK ((received_at >= at)),
  constraint court_event_kind_check CHECK ((kind <> ''::text)),
  constraint court_event_months_check CHECK (((months >= 1) AND (months <= 1200))),
  constraint sent_whole CHECK ((((sender IS NULL) = (sender_ref IS NULL)) AND ((sender IS NULL) = (digest IS NULL)))),
  constraint court_event_pkey PRIMARY KEY (id),
  constraint court_event_once UNIQUE (sender, sender_ref, crime_id)
);
CREATE INDEX court_event_crime ON victim.court_event USING btree (crime_id, at);
alter table victim.court_event force row level security;
create policy changed on victim.court_event for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.court_event for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.court_event for all to owner using (true);
create policy seen on victim.court_event for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.court_event FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.court_event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.court_event FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on victim.court_event to answerable_app;

create table victim.duty_clock (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  rule text not null,
  pack text not null,
  event text not null,
  event_fact uuid not null,
  event_at timestamp with time zone not null,
  due_at timestamp with time zone,
  no_due_reason text,
  met_at timestamp with time zone,
  met_by uuid,
  void_at timestamp with time zone,
  void_reason text,
  event_learnt_at timestamp with time zone not null,
  source text not null,
  name text not null,
  duty text not null,
  holder text not null,
  answer text not null,
  proposal boolean not null,
  enhanced boolean not null,
  standard_days integer,
  enhanced_days integer,
  hastened_at timestamp with time zone,
  paused_at timestamp with time zone,
  paused_until timestamp with time zone,
  pause_reason text,
  pause_owner text,
  transferred_at timestamp with time zone,
  transferred_to text,
  constraint duty_clock_answer_check CHECK ((answer = ANY (ARRAY['word'::text, 'deed'::text]))),
  constraint ends_once CHECK ((num_nonnulls(met_at, void_at, transferred_at) <= 1)),
  constraint paused_whole CHECK ((((paused_at IS NULL) = (paused_until IS NULL)) AND ((paused_at IS NULL) = (pause_reason IS NULL)) AND ((paused_at IS NULL) = (pause_owner IS NULL)))),
  constraint transferred_whole CHECK (((transferred_at IS NULL) = (transferred_to IS NULL))),
  constraint void_with_reason CHECK (((void_at IS NULL) = (void_reason IS NULL))),
  constraint duty_clock_pkey PRIMARY KEY (id),
  constraint duty_clock_once UNIQUE (victim_id, event_fact, event)
);
CREATE INDEX duty_clock_crime ON victim.duty_clock USING btree (crime_id);
CREATE INDEX duty_clock_dayless ON victim.duty_clock USING btree (victim_id) WHERE ((met_at IS NULL) AND (void_at IS NULL) AND (transferred_at IS NULL) AND (due_at IS NULL));
CREATE INDEX duty_clock_happened ON victim.duty_clock USING btree (event_at) WHERE (due_at IS NOT NULL);
CREATE INDEX duty_clock_paused ON victim.duty_clock USING btree (paused_until) WHERE ((met_at IS NULL) AND (void_at IS NULL) AND (transferred_at IS NULL) AND (paused_until IS NOT NULL));
CREATE INDEX duty_clock_running ON victim.duty_clock USING btree (due_at) WHERE ((met_at IS NULL) AND (void_at IS NULL) AND (transferred_at IS NULL));
CREATE INDEX duty_clock_stage ON victim.duty_clock USING btree (event, event_at) WHERE (event = ANY (ARRAY['acknowledgement'::text, 'no-further-action'::text, 'out-of-court-disposal'::text, 'no-investigation'::text, 'verdict'::text, 'sentence'::text]));
CREATE INDEX duty_clock_told_late ON victim.duty_clock USING btree (met_at) WHERE (met_at > due_at);
alter table victim.duty_clock force row level security;
create policy changed on victim.duty_clock for all to public using (platform.may_see('system'::text));
create policy not_restricted_case_id on victim.duty_clock for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.duty_clock for all to owner using (true);
create policy seen on victim.duty_clock for select to public using (platform.may_see('victim'::text));
grant delete, insert, select, update on victim.duty_clock to answerable_app;

create table victim.family_voice (
  id uuid not null,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  crime_id uuid not null,
  speaks_id uuid,
  agreed text not null,
  disagreement text,
  words text not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint family_voice_agreed_check CHECK ((agreed = ANY (ARRAY['all'::text, 'some'::text, 'nobody'::text]))),
  constraint family_voice_check CHECK (((agreed = 'all'::text) OR (disagreement IS NOT NULL))),
  constraint family_voice_check1 CHECK (((agreed <> 'nobody'::text) OR (speaks_id IS NULL))),
  constraint family_voice_disagreement_check CHECK ((disagreement <> ''::text)),
  constraint family_voice_words_check CHECK ((words <> ''::text)),
  constraint family_voice_speaks_id_fkey FOREIGN KEY (speaks_id) REFERENCES investigation.crime_victim(id),
  constraint family_voice_pkey PRIMARY KEY (id)
);
CREATE INDEX family_voice_crime ON victim.family_voice USING btree (crime_id, seq);
alter table victim.family_voice force row level security;
create policy changed on victim.family_voice for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.family_voice for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.family_voice for all to owner using (true);
create policy seen on victim.family_voice for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.family_voice FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.family_voice DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.family_voice FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on victim.family_voice to answerable_app;

create table victim.forum_item (
  id uuid not null,
  raised_on date not null,
  raised_by text not null,
  words text not null,
  about_event text,
  about_rule text,
  pack text,
  answer text,
  answered_at timestamp with time zone,
  done text,
  done_at timestamp with time zone,
  published text,
  published_at timestamp with time zone,
  by_name text not null,
  at timestamp with time zone not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint forum_item_raised_by_check CHECK ((TRIM(BOTH FROM raised_by) <> ''::text)),
  constraint forum_item_words_check CHECK ((TRIM(BOTH FROM words) <> ''::text)),
  constraint published_is_answered CHECK (((published_at IS NULL) OR ((published IS NOT NULL) AND (answer IS NOT NULL)))),
  constraint forum_item_pkey PRIMARY KEY (id)
);
alter table victim.forum_item force row level security;
create policy changed on victim.forum_item for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy owner_sees on victim.forum_item for all to owner using (true);
create policy seen on victim.forum_item for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
grant insert, select, update on victim.forum_item to answerable_app;

create table victim.heard_line (
  line_id uuid not null,
  victim_id uuid not null,
  case_id uuid not null,
  kept_as text not null,
  question_id uuid,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint heard_line_check CHECK (((kept_as = 'asked'::text) = (question_id IS NOT NULL))),
  constraint heard_line_kept_as_check CHECK ((kept_as = ANY (ARRAY['asked'::text, 'not-theirs'::text]))),
  constraint heard_line_question_id_fkey FOREIGN KEY (question_id) REFERENCES victim.question(id),
  constraint heard_line_victim_id_fkey FOREIGN KEY (victim_id) REFERENCES investigation.crime_victim(id),
  constraint heard_line_pkey PRIMARY KEY (line_id, victim_id)
);
CREATE INDEX heard_line_victim ON victim.heard_line USING btree (victim_id);
alter table victim.heard_line force row level security;
create policy changed on victim.heard_line for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.heard_line for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.heard_line for all to owner using (true);
create policy seen on victim.heard_line for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.heard_line FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.heard_line DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.heard_line FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on victim.heard_line to answerable_app;

create table victim.language_pack (
  language text not null,
  edition text not null,
  valid_from date not null,
  sha256 text not null,
  said jsonb not null,
  loaded_at timestamp with time zone not null,
  loaded_by text not null,
  constraint language_pack_pkey PRIMARY KEY (language, edition)
);
alter table victim.language_pack force row level security;
create policy changed on victim.language_pack for all to public using (platform.may_see('system'::text));
create policy owner_sees on victim.language_pack for all to owner using (true);
create policy seen on victim.language_pack for select to public using (platform.may_see('staff'::text));
grant insert, select on victim.language_pack to answerable_app;

create table victim.lateness (
  id uuid not null,
  case_id uuid not null,
  victim_id uuid not null,
  clock_id uuid not null,
  reason text not null,
  words text not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint lateness_words_check CHECK ((TRIM(BOTH FROM words) <> ''::text)),
  constraint lateness_pkey PRIMARY KEY (id),
  constraint lateness_clock_id_key UNIQUE (clock_id)
);
alter table victim.lateness force row level security;
create policy changed on victim.lateness for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.lateness for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.lateness for all to owner using (true);
create policy seen on victim.lateness for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.lateness FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.lateness DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.lateness FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on victim.lateness to answerable_app;

create table victim.letter (
  message_id uuid not null,
  case_id uuid not null,
  victim_id uuid not null,
  reference text not null,
  large boolean not null,
  address text,
  page text,
  sha256 text,
  pdf bytea,
  pages integer,
  no_pdf_because text,
  counts_from timestamp with time zone,
  counted_at timestamp with time zone,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint counts_once_its_day_is_known CHECK (((counted_at IS NULL) OR (counts_from IS NOT NULL))),
  constraint page_whole CHECK ((((page IS NULL) = (sha256 IS NULL)) AND ((page IS NULL) OR (address IS NOT NULL)))),
  constraint pdf_has_pages CHECK (((pdf IS NULL) = (pages IS NULL))),
  constraint pdf_of_the_page CHECK (((page IS NOT NULL) OR ((pdf IS NULL) AND (no_pdf_because IS NULL)))),
  constraint pdf_or_why CHECK (((pdf IS NULL) OR (no_pdf_because IS NULL))),
  constraint letter_message_id_fkey FOREIGN KEY (message_id) REFERENCES victim.message(id),
  constraint letter_pkey PRIMARY KEY (message_id),
  constraint letter_reference_once UNIQUE (reference)
);
CREATE INDEX letter_counts ON victim.letter USING btree (counts_from) WHERE (counted_at IS NULL);
CREATE INDEX letter_to_make ON victim.letter USING btree (message_id) WHERE ((page IS NOT NULL) AND (pdf IS NULL) AND (no_pdf_because IS NULL));
alter table victim.letter force row level security;
create policy changed on victim.letter for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.letter for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.letter for all to owner using (true);
create policy seen on victim.letter for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.letter FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.letter DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.letter FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on victim.letter to answerable_app;

create table victim.letter_step (
  message_id uuid not null,
  case_id uuid not null,
  n integer not null,
  step text not null,
  words text,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint letter_step_n_check CHECK ((n > 0)),
  constraint letter_step_step_check CHECK ((step = ANY (ARRAY['looked'::text, 'printed'::text, 'printed-again'::text, 'posted'::text, 'arrived'::text, 'came-back'::text, 'stopped'::text]))),
  constraint letter_step_message_id_fkey FOREIGN KEY (message_id) REFERENCES victim.letter(message_id),
  constraint letter_step_once PRIMARY KEY (message_id, n)
);
alter table victim.letter_step force row level security;
create policy changed on victim.letter_step for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.letter_step for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.letter_step for all to owner using (true);
create policy seen on victim.letter_step for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.letter_step FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.letter_step DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.letter_step FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on victim.letter_step to answerable_app;

create table victim.message (
  id uuid not null,
  case_id uuid not null,
  update_id uuid,
  victim_id uuid not null,
  channel text not null,
  reach text not null,
  notice text not null,
  body text not null,
  state text not null,
  queued_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  delivered_at timestamp with time zone,
  attempts integer not null default 0,
  failure text,
  fact_xid xid8 not null default pg_current_xact_id(),
  purpose text not null default 'update'::text,
  key text not null default (gen_random_uuid())::text,
  by_name text not null default ''::text,
  port text,
  provider_id text,
  past_ids text[] not null default '{}'::text[],
  claimed_at timestamp with time zone,
  failed_at timestamp with time zone,
  failure_code text,
  read_at timestamp with time zone,
  mended_at timestamp with time zone,
  mended_by_name text,
  mended_how text,
  mended_words text,
  language text not null default 'en'::text,
  lead text,
  constraint mended_whole CHECK (((mended_at IS NULL) = (mended_how IS NULL))),
  constraint message_channel_check CHECK ((channel = ANY (ARRAY['text'::text, 'email'::text, 'letter'::text]))),
  constraint message_purpose_check CHECK ((purpose ~ '^[a-z]+(-[a-z]+)*$'::text)),
  constraint message_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'delivered'::text, 'failed'::text, 'may-have-been-sent'::text]))),
  constraint update_has_its_own CHECK (((purpose = 'update'::text) = (update_id IS NOT NULL))),
  constraint message_update_id_fkey FOREIGN KEY (update_id) REFERENCES victim.update(id),
  constraint message_pkey PRIMARY KEY (id),
  constraint message_key_once UNIQUE (key),
  constraint message_update_id_key UNIQUE (update_id)
);
CREATE INDEX message_unsettled ON victim.message USING btree (queued_at) WHERE ((state = ANY (ARRAY['sent'::text, 'failed'::text, 'may-have-been-sent'::text])) AND (mended_at IS NULL));
CREATE INDEX message_victim ON victim.message USING btree (victim_id, queued_at);
CREATE INDEX message_waiting ON victim.message USING btree (queued_at) WHERE (state = ANY (ARRAY['queued'::text, 'sending'::text]));
alter table victim.message force row level security;
create policy changed on victim.message for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.message for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.message for all to owner using (true);
create policy seen on victim.message for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.message FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE TRIGGER refuse_unsafe_message BEFORE INSERT ON victim.message FOR EACH ROW EXECUTE FUNCTION victim.refuse_unsafe_message();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.message DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.message FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on victim.message to answerable_app;

create table victim.message_wait (
  message_id uuid not null,
  case_id uuid not null,
  next_at timestamp with time zone not null,
  constraint message_wait_message_id_fkey FOREIGN KEY (message_id) REFERENCES victim.message(id) ON DELETE CASCADE,
  constraint message_wait_pkey PRIMARY KEY (message_id)
);
alter table victim.message_wait force row level security;
create policy changed on victim.message_wait for all to public using (platform.may_see('victim'::text));
create policy not_restricted_case_id on victim.message_wait for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.message_wait for all to owner using (true);
create policy seen on victim.message_wait for select to public using (platform.may_see('victim'::text));
grant delete, insert, select, update on victim.message_wait to answerable_app;

create table victim.needs (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  seq bigint not null generated always as identity,
  said jsonb not null,
  changed text not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint needs_changed_check CHECK ((changed <> ''::text)),
  constraint needs_said_check CHECK ((jsonb_typeof(said) = 'object'::text)),
  constraint needs_pkey PRIMARY KEY (id)
);
CREATE INDEX needs_case ON victim.needs USING btree (case_id);
CREATE INDEX needs_victim ON victim.needs USING btree (victim_id, seq);
alter table victim.needs force row level security;
create policy changed on victim.needs for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.needs for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.needs for all to owner using (true);
create policy seen on victim.needs for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.needs FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.needs DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.needs FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on victim.needs to answerable_app;

create table victim.portal_access (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  reference text not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint portal_access_reference_check CHECK ((reference ~ '^[2-9A-HJKMNP-Z]{8}$'::text)),
  constraint portal_access_pkey PRIMARY KEY (id),
  constraint portal_access_reference_key UNIQUE (reference),
  constraint portal_access_victim_id_key UNIQUE (victim_id)
);
alter table victim.portal_access force row level security;
create policy changed on victim.portal_access for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.portal_access for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.portal_access for all to owner using (true);
create policy seen on victim.portal_access for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.portal_access FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.portal_access DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.portal_access FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on victim.portal_access to answerable_app;

create table victim.portal_attempt (
  id uuid not null,
  n bigint not null default nextval('victim.portal_order'::regclass),
  token_hash bytea not null,
  access_id uuid,
  right_first boolean not null,
  code_tries integer not null default 0,
  at timestamp with time zone not null,
  done_at timestamp with time zone,
  constraint portal_attempt_pkey PRIMARY KEY (id),
  constraint portal_attempt_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX portal_attempt_access ON victim.portal_attempt USING btree (access_id, n);
alter table victim.portal_attempt force row level security;
create policy changed on victim.portal_attempt for all to public using (platform.may_see('system'::text));
create policy owner_sees on victim.portal_attempt for all to owner using (true);
create policy seen on victim.portal_attempt for select to public using (platform.may_see('system'::text));
grant insert, select, update on victim.portal_attempt to answerable_app;

create table victim.portal_code (
  id uuid not null,
  case_id uuid not null,
  access_id uuid not null,
  kind text not null,
  attempt_id uuid,
  invitation_id uuid,
  hash bytea not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint portal_code_check CHECK (((kind = 'sent'::text) = (attempt_id IS NOT NULL))),
  constraint portal_code_check1 CHECK (((kind = 'paper'::text) = (invitation_id IS NOT NULL))),
  constraint portal_code_kind_check CHECK ((kind = ANY (ARRAY['sent'::text, 'paper'::text, 'spoken'::text]))),
  constraint portal_code_access_id_fkey FOREIGN KEY (access_id) REFERENCES victim.portal_access(id) ON DELETE CASCADE,
  constraint portal_code_pkey PRIMARY KEY (id)
);
CREATE INDEX portal_code_hash ON victim.portal_code USING btree (access_id, hash);
alter table victim.portal_code force row level security;
create policy changed on victim.portal_code for all to public using (platform.may_see('system'::text));
create policy not_restricted_case_id on victim.portal_code for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.portal_code for all to owner using (true);
create policy put_by_staff on victim.portal_code for insert to public with check (platform.may_see('victim'::text));
create policy seen on victim.portal_code for select to public using (platform.may_see('system'::text));
grant insert, select, update on victim.portal_code to answerable_app;

create table victim.portal_devices (
  id uuid not null,
  n bigint not null default nextval('victim.portal_order'::regclass),
  case_id uuid not null,
  victim_id uuid not null,
  said text not null,
  words text not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint portal_devices_said_check CHECK ((said = ANY (ARRAY['own'::text, 'shared'::text]))),
  constraint portal_devices_words_check CHECK ((words <> ''::text)),
  constraint portal_devices_pkey PRIMARY KEY (id)
);
CREATE INDEX portal_devices_victim ON victim.portal_devices USING btree (victim_id, n);
alter table victim.portal_devices force row level security;
create policy changed on victim.portal_devices for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.portal_devices for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.portal_devices for all to owner using (true);
create policy seen on victim.portal_devices for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.portal_devices FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.portal_devices DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.portal_devices FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on victim.portal_devices to answerable_app;

create table victim.portal_invitation (
  id uuid not null,
  case_id uuid not null,
  victim_id uuid not null,
  access_id uuid not null,
  how text not null,
  expires_at timestamp with time zone not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint portal_invitation_how_check CHECK ((how = ANY (ARRAY['in-person'::text, 'phone'::text, 'paper'::text]))),
  constraint portal_invitation_access_id_fkey FOREIGN KEY (access_id) REFERENCES victim.portal_access(id),
  constraint portal_invitation_pkey PRIMARY KEY (id)
);
CREATE INDEX portal_invitation_victim ON victim.portal_invitation USING btree (victim_id, at);
alter table victim.portal_invitation force row level security;
create policy changed on victim.portal_invitation for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.portal_invitation for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.portal_invitation for all to owner using (true);
create policy seen on victim.portal_invitation for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.portal_invitation FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.portal_invitation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.portal_invitation FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on victim.portal_invitation to answerable_app;

create table victim.portal_key_challenge (
  token_hash bytea not null,
  challenge text not null,
  access_id uuid,
  at timestamp with time zone not null default platform.now(),
  used_at timestamp with time zone,
  constraint portal_key_challenge_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX portal_key_challenge_at ON victim.portal_key_challenge USING btree (at);
alter table victim.portal_key_challenge force row level security;
create policy changed on victim.portal_key_challenge for all to public using (platform.may_see('system'::text));
create policy hers on victim.portal_key_challenge for all to public using ((access_id = victim.portal_access_id())) with check ((access_id = victim.portal_access_id()));
create policy owner_sees on victim.portal_key_challenge for all to owner using (true);
create policy seen on victim.portal_key_challenge for select to public using (platform.may_see('system'::text));
grant delete, insert, select, update on victim.portal_key_challenge to answerable_app;

create table victim.portal_message (
  id uuid not null,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  side text not null,
  words text not null,
  due_at timestamp with time zone,
  no_due_reason text,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint portal_message_check CHECK (((side = 'victim'::text) OR ((due_at IS NULL) AND (no_due_reason IS NULL)))),
  constraint portal_message_side_check CHECK ((side = ANY (ARRAY['victim'::text, 'officer'::text]))),
  constraint portal_message_words_check CHECK ((words <> ''::text)),
  constraint portal_message_pkey PRIMARY KEY (id)
);
CREATE INDEX portal_message_crime ON victim.portal_message USING btree (crime_id);
CREATE INDEX portal_message_victim ON victim.portal_message USING btree (victim_id, seq);
alter table victim.portal_message force row level security;
create policy changed on victim.portal_message for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy hers on victim.portal_message for select to public using ((victim_id = ( SELECT victim.portal_victim() AS portal_victim)));
create policy not_restricted_case_id on victim.portal_message for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.portal_message for all to owner using (true);
create policy put_by_her on victim.portal_message for insert to public with check (((victim_id = ( SELECT victim.portal_victim() AS portal_victim)) AND (side = 'victim'::text)));
create policy seen on victim.portal_message for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.portal_message FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.portal_message DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.portal_message FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on victim.portal_message to answerable_app;

create table victim.portal_passkey (
  id uuid not null,
  n bigint not null default nextval('victim.portal_order'::regclass),
  case_id uuid not null,
  victim_id uuid not null,
  access_id uuid not null,
  invitation_id uuid not null,
  request_id uuid not null,
  name text not null,
  device text not null,
  rp_id text not null,
  credential_id bytea not null,
  public_key bytea not null,
  counter bigint not null,
  confirmed_at timestamp with time zone,
  confirmed_by_name text,
  ended_at timestamp with time zone,
  ended_why text,
  ended_by_name text,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint portal_passkey_check CHECK ((num_nulls(confirmed_at, confirmed_by_name) = ANY (ARRAY[0, 2]))),
  constraint portal_passkey_check1 CHECK ((num_nulls(ended_at, ended_why, ended_by_name) = ANY (ARRAY[0, 3]))),
  constraint portal_passkey_credential_id_check CHECK (((octet_length(credential_id) >= 16) AND (octet_length(credential_id) <= 1023))),
  constraint portal_passkey_ended_why_check CHECK ((ended_why = ANY (ARRAY['by-her'::text, 'by-staff'::text, 'not-wanted'::text, 'was-not-her'::text, 'devices'::text]))),
  constraint portal_passkey_name_check CHECK ((name <> ''::text)),
  constraint portal_passkey_rp_id_check CHECK ((rp_id <> ''::text)),
  constraint portal_passkey_access_id_fkey FOREIGN KEY (access_id) REFERENCES victim.portal_access(id),
  constraint portal_passkey_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES victim.portal_invitation(id),
  constraint portal_passkey_pkey PRIMARY KEY (id),
  constraint portal_passkey_credential_id_key UNIQUE (credential_id),
  constraint portal_passkey_request_id_key UNIQUE (request_id)
);
CREATE INDEX portal_passkey_victim ON victim.portal_passkey USING btree (victim_id, n);
alter table victim.portal_passkey force row level security;
create policy changed on victim.portal_passkey for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy ended_by_her on victim.portal_passkey for update to public using ((victim_id = ( SELECT victim.portal_victim() AS portal_victim))) with check (((victim_id = ( SELECT victim.portal_victim() AS portal_victim)) AND (ended_why = 'by-her'::text)));
create policy hers on victim.portal_passkey for select to public using ((victim_id = ( SELECT victim.portal_victim() AS portal_victim)));
create policy not_restricted_case_id on victim.portal_passkey for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.portal_passkey for all to owner using (true);
create policy put_by_her on victim.portal_passkey for insert to public with check (((victim_id = ( SELECT victim.portal_victim() AS portal_victim)) AND (access_id = victim.portal_access_id()) AND (confirmed_at IS NULL) AND (ended_at IS NULL)));
create policy seen on victim.portal_passkey for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.portal_passkey FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.portal_passkey DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.portal_passkey FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on victim.portal_passkey to answerable_app;

create table victim.portal_release (
  id uuid not null,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  kind text not null,
  words text not null,
  by_day date,
  withdrawn_at timestamp with time zone,
  withdrawn_because text,
  withdrawn_by_name text,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint portal_release_check CHECK ((((withdrawn_at IS NULL) = (withdrawn_because IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_by_name IS NULL)))),
  constraint portal_release_kind_check CHECK ((kind = ANY (ARRAY['happened'::text, 'next'::text, 'late'::text, 'property'::text, 'support'::text, 'compensation'::text]))),
  constraint portal_release_words_check CHECK ((words <> ''::text)),
  constraint portal_release_pkey PRIMARY KEY (id)
);
CREATE INDEX portal_release_victim ON victim.portal_release USING btree (victim_id, seq);
alter table victim.portal_release force row level security;
create policy changed on victim.portal_release for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy hers on victim.portal_release for select to public using (((victim_id = ( SELECT victim.portal_victim() AS portal_victim)) AND (withdrawn_at IS NULL)));
create policy not_restricted_case_id on victim.portal_release for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.portal_release for all to owner using (true);
create policy seen on victim.portal_release for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.portal_release FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.portal_release DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.portal_release FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on victim.portal_release to answerable_app;

create table victim.portal_request (
  id uuid not null,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  kind text not null,
  words text,
  settled_at timestamp with time zone,
  settled_as text,
  settled_how text,
  settled_words text,
  settled_by text,
  settled_by_name text,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  settled_rang text,
  constraint portal_request_check CHECK ((num_nulls(settled_at, settled_as, settled_words, settled_by, settled_by_name) = ANY (ARRAY[0, 5]))),
  constraint portal_request_check1 CHECK (((settled_rang IS NULL) OR (settled_how = 'phone'::text))),
  constraint portal_request_settled_as_check CHECK ((settled_as = ANY (ARRAY['wanted'::text, 'not-wanted'::text, 'was-not-her'::text, 'done'::text]))),
  constraint portal_request_settled_how_check CHECK ((settled_how = ANY (ARRAY['phone'::text, 'in-person'::text]))),
  constraint portal_request_pkey PRIMARY KEY (id)
);
CREATE INDEX portal_request_crime ON victim.portal_request USING btree (crime_id) WHERE (words IS NOT NULL);
CREATE INDEX portal_request_open ON victim.portal_request USING btree (at) WHERE (settled_at IS NULL);
CREATE INDEX portal_request_victim ON victim.portal_request USING btree (victim_id, seq);
alter table victim.portal_request force row level security;
create policy changed on victim.portal_request for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy hers on victim.portal_request for select to public using ((victim_id = ( SELECT victim.portal_victim() AS portal_victim)));
create policy not_restricted_case_id on victim.portal_request for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.portal_request for all to owner using (true);
create policy put_by_her on victim.portal_request for insert to public with check (((victim_id = ( SELECT victim.portal_victim() AS portal_victim)) AND (settled_at IS NULL)));
create policy seen on victim.portal_request for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.portal_request FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.portal_request DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.portal_request FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on victim.portal_request to answerable_app;

create table victim.portal_secret (
  seq bigint not null generated always as identity,
  case_id uuid not null,
  access_id uuid not null,
  kind text not null,
  hash text not null,
  expires_at timestamp with time zone,
  at timestamp with time zone not null,
  constraint portal_secret_check CHECK (((kind = 'activation'::text) = (expires_at IS NOT NULL))),
  constraint portal_secret_kind_check CHECK ((kind = ANY (ARRAY['activation'::text, 'own-words'::text]))),
  constraint portal_secret_access_id_fkey FOREIGN KEY (access_id) REFERENCES victim.portal_access(id) ON DELETE CASCADE,
  constraint portal_secret_pkey PRIMARY KEY (seq)
);
CREATE INDEX portal_secret_access ON victim.portal_secret USING btree (access_id, seq);
alter table victim.portal_secret force row level security;
create policy changed on victim.portal_secret for all to public using (platform.may_see('system'::text));
create policy not_restricted_case_id on victim.portal_secret for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.portal_secret for all to owner using (true);
create policy put_by_her on victim.portal_secret for insert to public with check ((access_id = victim.portal_access_id()));
create policy put_by_staff on victim.portal_secret for insert to public with check (platform.may_see('victim'::text));
create policy seen on victim.portal_secret for select to public using (platform.may_see('system'::text));
grant insert, select on victim.portal_secret to answerable_app;

create table victim.portal_session (
  token_hash bytea not null,
  case_id uuid not null,
  access_id uuid not null,
  sign_in_id uuid not null,
  created_at timestamp with time zone not null default clock_timestamp(),
  seen_at timestamp with time zone not null default clock_timestamp(),
  until_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint portal_session_access_id_fkey FOREIGN KEY (access_id) REFERENCES victim.portal_access(id) ON DELETE CASCADE,
  constraint portal_session_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX portal_session_access ON victim.portal_session USING btree (access_id);
alter table victim.portal_session force row level security;
create policy changed on victim.portal_session for all to public using (platform.may_see('system'::text));
create policy not_restricted_case_id on victim.portal_session for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.portal_session for all to owner using (true);
create policy seen on victim.portal_session for select to public using (platform.may_see('system'::text));
grant insert, select, update on victim.portal_session to answerable_app;

create table victim.portal_sign_in (
  id uuid not null,
  n bigint not null default nextval('victim.portal_order'::regclass),
  case_id uuid not null,
  victim_id uuid not null,
  access_id uuid not null,
  by_code text not null,
  device text not null,
  at timestamp with time zone not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  passkey_id uuid,
  constraint portal_sign_in_by_code_check CHECK ((by_code = ANY (ARRAY['sent'::text, 'paper'::text, 'spoken'::text, 'key'::text]))),
  constraint portal_sign_in_key CHECK (((by_code = 'key'::text) = (passkey_id IS NOT NULL))),
  constraint portal_sign_in_access_id_fkey FOREIGN KEY (access_id) REFERENCES victim.portal_access(id),
  constraint portal_sign_in_passkey_id_fkey FOREIGN KEY (passkey_id) REFERENCES victim.portal_passkey(id),
  constraint portal_sign_in_pkey PRIMARY KEY (id)
);
CREATE INDEX portal_sign_in_access ON victim.portal_sign_in USING btree (access_id, n);
CREATE INDEX portal_sign_in_victim ON victim.portal_sign_in USING btree (victim_id, n);
alter table victim.portal_sign_in force row level security;
create policy changed on victim.portal_sign_in for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy hers on victim.portal_sign_in for select to public using ((victim_id = ( SELECT victim.portal_victim() AS portal_victim)));
create policy not_restricted_case_id on victim.portal_sign_in for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.portal_sign_in for all to owner using (true);
create policy seen on victim.portal_sign_in for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.portal_sign_in FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.portal_sign_in DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.portal_sign_in FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on victim.portal_sign_in to answerable_app;

create table victim.portal_turn (
  id uuid not null,
  n bigint not null default nextval('victim.portal_order'::regclass),
  case_id uuid not null,
  victim_id uuid not null,
  access_id uuid not null,
  turn text not null,
  words text not null,
  how text,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint portal_turn_check CHECK (((turn = 'opened'::text) = (how IS NOT NULL))),
  constraint portal_turn_how_check CHECK ((how = ANY (ARRAY['phone'::text, 'in-person'::text]))),
  constraint portal_turn_turn_check CHECK ((turn = ANY (ARRAY['locked'::text, 'frozen'::text, 'opened'::text]))),
  constraint portal_turn_words_check CHECK ((words <> ''::text)),
  constraint portal_turn_access_id_fkey FOREIGN KEY (access_id) REFERENCES victim.portal_access(id),
  constraint portal_turn_pkey PRIMARY KEY (id)
);
CREATE INDEX portal_turn_access ON victim.portal_turn USING btree (access_id, n);
alter table victim.portal_turn force row level security;
create policy changed on victim.portal_turn for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.portal_turn for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.portal_turn for all to owner using (true);
create policy put_by_her on victim.portal_turn for insert to public with check (((victim_id = ( SELECT victim.portal_victim() AS portal_victim)) AND (turn = 'frozen'::text)));
create policy seen on victim.portal_turn for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.portal_turn FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.portal_turn DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.portal_turn FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on victim.portal_turn to answerable_app;

create table victim.question (
  id uuid not null,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  source text not null,
  words text not null,
  asked_at timestamp with time zone not null,
  due_at timestamp with time zone,
  no_due_reason text,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint question_check CHECK (((due_at IS NULL) = (no_due_reason IS NOT NULL))),
  constraint question_source_check CHECK ((source = ANY (ARRAY['phone'::text, 'in-person'::text, 'letter'::text, 'survey'::text]))),
  constraint question_words_check CHECK ((words <> ''::text)),
  constraint question_pkey PRIMARY KEY (id)
);
CREATE INDEX question_victim ON victim.question USING btree (victim_id, seq);
alter table victim.question force row level security;
create policy changed on victim.question for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.question for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.question for all to owner using (true);
create policy seen on victim.question for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.question FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.question DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.question FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on victim.question to answerable_app;

create table victim.question_answer (
  id uuid not null,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  victim_id uuid not null,
  question_id uuid not null,
  how text not null,
  words text not null,
  by_day date,
  update_id uuid,
  message_id uuid,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint question_answer_check CHECK (((how = 'not-yet'::text) = (by_day IS NOT NULL))),
  constraint question_answer_check1 CHECK ((num_nonnulls(update_id, message_id) <= 1)),
  constraint question_answer_how_check CHECK ((how = ANY (ARRAY['answered'::text, 'not-yet'::text]))),
  constraint question_answer_words_check CHECK ((words <> ''::text)),
  constraint question_answer_pkey PRIMARY KEY (id)
);
CREATE INDEX question_answer_question ON victim.question_answer USING btree (question_id, seq);
CREATE INDEX question_answer_victim ON victim.question_answer USING btree (victim_id);
CREATE UNIQUE INDEX question_answered_once ON victim.question_answer USING btree (question_id) WHERE (how = 'answered'::text);
alter table victim.question_answer force row level security;
create policy changed on victim.question_answer for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy hers on victim.question_answer for select to public using ((victim_id = ( SELECT victim.portal_victim() AS portal_victim)));
create policy not_restricted_case_id on victim.question_answer for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.question_answer for all to owner using (true);
create policy seen on victim.question_answer for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.question_answer FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.question_answer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.question_answer FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on victim.question_answer to answerable_app;

create table victim.reach_task (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  because text not null,
  what text not null,
  to_id uuid,
  to_name text not null,
  due_at timestamp with time zone not null,
  set_at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  done_at timestamp with time zone,
  done_how text,
  done_words text,
  done_by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint done_whole CHECK ((num_nonnulls(done_at, done_how, done_words, done_by_name) = ANY (ARRAY[0, 4]))),
  constraint reach_task_because_check CHECK ((because <> ''::text)),
  constraint reach_task_done_how_check CHECK ((done_how = ANY (ARRAY['phone'::text, 'in-person'::text, 'not-needed'::text]))),
  constraint reach_task_to_name_check CHECK ((to_name <> ''::text)),
  constraint reach_task_what_check CHECK ((what <> ''::text)),
  constraint reach_task_pkey PRIMARY KEY (id)
);
CREATE INDEX reach_task_open ON victim.reach_task USING btree (due_at) WHERE (done_at IS NULL);
CREATE UNIQUE INDEX reach_task_once ON victim.reach_task USING btree (victim_id, because) WHERE (done_at IS NULL);
alter table victim.reach_task force row level security;
create policy changed on victim.reach_task for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.reach_task for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.reach_task for all to owner using (true);
create policy seen on victim.reach_task for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.reach_task FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.reach_task DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.reach_task FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on victim.reach_task to answerable_app;

create table victim.recovery (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  survey_id uuid not null,
  not_by uuid[] not null,
  opened_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  done_at timestamp with time zone,
  outcome text,
  words text,
  done_by uuid,
  done_by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint by_somebody_else CHECK (((done_by IS NULL) OR (NOT (done_by = ANY (not_by))))),
  constraint done_whole CHECK ((num_nonnulls(done_at, outcome, words, done_by, done_by_name) = ANY (ARRAY[0, 5]))),
  constraint recovery_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES victim.survey(id),
  constraint recovery_pkey PRIMARY KEY (id),
  constraint recovery_survey_id_key UNIQUE (survey_id)
);
CREATE INDEX recovery_open ON victim.recovery USING btree (due_at) WHERE (done_at IS NULL);
alter table victim.recovery force row level security;
create policy changed on victim.recovery for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.recovery for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.recovery for all to owner using (true);
create policy seen on victim.recovery for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.recovery FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.recovery DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.recovery FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select, update on victim.recovery to answerable_app;

create table victim.referral (
  id uuid not null,
  seq bigint not null generated always as identity,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  decision text not null,
  listing_code text,
  listing_name text,
  footing text,
  footing_words text,
  reason text,
  words text not null,
  consent_row text not null,
  safe_contact_id uuid,
  plan jsonb,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint not_referred_because CHECK (((decision = 'not-refer'::text) = (reason IS NOT NULL))),
  constraint referral_decision_check CHECK ((decision = ANY (ARRAY['refer'::text, 'not-refer'::text]))),
  constraint referral_words_check CHECK ((words <> ''::text)),
  constraint referred_whole CHECK ((((decision = 'refer'::text) = (listing_code IS NOT NULL)) AND ((decision = 'refer'::text) = (footing IS NOT NULL)) AND ((decision = 'refer'::text) = (safe_contact_id IS NOT NULL)))),
  constraint referral_pkey PRIMARY KEY (id)
);
CREATE INDEX referral_victim ON victim.referral USING btree (victim_id, seq);
alter table victim.referral force row level security;
create policy changed on victim.referral for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.referral for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.referral for all to owner using (true);
create policy seen on victim.referral for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.referral FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.referral DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.referral FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on victim.referral to answerable_app;

create table victim.referral_step (
  id uuid not null,
  case_id uuid not null,
  referral_id uuid not null,
  n integer not null,
  step text not null,
  words text,
  reference text,
  owner_name text,
  safe_contact_id uuid,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint failed_has_owner CHECK (((step = 'failed'::text) = (owner_name IS NOT NULL))),
  constraint referral_step_n_check CHECK ((n > 0)),
  constraint referral_step_step_check CHECK ((step = ANY (ARRAY['sent'::text, 'acknowledged'::text, 'failed'::text, 'plan-sent'::text, 'ended'::text]))),
  constraint referral_step_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES victim.referral(id),
  constraint referral_step_pkey PRIMARY KEY (id),
  constraint referral_step_once UNIQUE (referral_id, n)
);
alter table victim.referral_step force row level security;
create policy changed on victim.referral_step for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.referral_step for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.referral_step for all to owner using (true);
create policy seen on victim.referral_step for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.referral_step FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.referral_step DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.referral_step FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on victim.referral_step to answerable_app;

create table victim.right_act (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  clock_id uuid not null,
  act text not null,
  reason text,
  words text not null,
  until timestamp with time zone,
  owner_name text,
  to_whom text,
  reference text,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint handed_to_somebody CHECK (((act <> 'transferred'::text) OR ((to_whom IS NOT NULL) AND (reference IS NOT NULL)))),
  constraint paused_with_owner CHECK (((act <> 'paused'::text) OR ((until IS NOT NULL) AND (owner_name IS NOT NULL) AND (reason IS NOT NULL)))),
  constraint right_act_act_check CHECK ((act = ANY (ARRAY['done'::text, 'paused'::text, 'resumed'::text, 'transferred'::text, 'void'::text]))),
  constraint right_act_words_check CHECK ((words <> ''::text)),
  constraint right_act_pkey PRIMARY KEY (id)
);
CREATE INDEX right_act_victim ON victim.right_act USING btree (victim_id, at);
alter table victim.right_act force row level security;
create policy changed on victim.right_act for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.right_act for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.right_act for all to owner using (true);
create policy seen on victim.right_act for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.right_act FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.right_act DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.right_act FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on victim.right_act to answerable_app;

create table victim.right_deed (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  deed text not null,
  chosen text[] not null,
  words text,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint right_deed_deed_check CHECK ((deed <> ''::text)),
  constraint right_deed_pkey PRIMARY KEY (id)
);
CREATE INDEX right_deed_victim ON victim.right_deed USING btree (victim_id, at);
alter table victim.right_deed force row level security;
create policy changed on victim.right_deed for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.right_deed for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.right_deed for all to owner using (true);
create policy seen on victim.right_deed for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.right_deed FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.right_deed DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.right_deed FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on victim.right_deed to answerable_app;

create table victim.right_event (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  event text not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  words text,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint right_event_pkey PRIMARY KEY (id)
);
CREATE INDEX right_event_victim ON victim.right_event USING btree (victim_id, at);
alter table victim.right_event force row level security;
create policy changed on victim.right_event for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.right_event for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.right_event for all to owner using (true);
create policy seen on victim.right_event for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.right_event FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.right_event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.right_event FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on victim.right_event to answerable_app;

create table victim.rights_holder (
  victim_id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  enhanced boolean not null,
  constraint rights_holder_pkey PRIMARY KEY (victim_id)
);
CREATE INDEX rights_holder_crime ON victim.rights_holder USING btree (crime_id);
alter table victim.rights_holder force row level security;
create policy changed on victim.rights_holder for all to public using (platform.may_see('system'::text));
create policy not_restricted_case_id on victim.rights_holder for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.rights_holder for all to owner using (true);
create policy seen on victim.rights_holder for select to public using (platform.may_see('victim'::text));
grant delete, insert, select, update on victim.rights_holder to answerable_app;

create table victim.rights_pack (
  id text not null,
  title text not null,
  valid_from date not null,
  valid_to date,
  rows jsonb not null,
  source text not null,
  loaded_at timestamp with time zone not null,
  loaded_by text not null,
  constraint rights_pack_check CHECK ((valid_to > valid_from)),
  constraint rights_pack_rows_check CHECK ((jsonb_array_length(rows) > 0)),
  constraint rights_pack_source_check CHECK ((source <> ''::text)),
  constraint rights_pack_title_check CHECK ((title <> ''::text)),
  constraint rights_pack_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX rights_pack_from ON victim.rights_pack USING btree (valid_from);
alter table victim.rights_pack force row level security;
create policy changed on victim.rights_pack for all to public using (platform.may_see('system'::text));
create policy owner_sees on victim.rights_pack for all to owner using (true);
create policy seen on victim.rights_pack for select to public using (platform.may_see('staff'::text));
grant insert, select on victim.rights_pack to answerable_app;

create table victim.safe_contact (
  id uuid not null,
  case_id uuid not null,
  victim_id uuid not null,
  channel text not null,
  reach text,
  safe boolean not null,
  conditions text,
  checked_with_victim boolean not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  seq bigint not null generated always as identity,
  plan_id uuid,
  constraint safe_contact_channel_check CHECK ((channel = ANY (ARRAY['text'::text, 'email'::text, 'phone'::text, 'letter'::text, 'in-person'::text, 'none'::text]))),
  constraint safe_contact_pkey PRIMARY KEY (id)
);
CREATE INDEX safe_contact_digits ON victim.safe_contact USING btree (victim.last_digits(reach)) WHERE (reach IS NOT NULL);
CREATE INDEX safe_contact_victim ON victim.safe_contact USING btree (victim_id, at);
alter table victim.safe_contact force row level security;
create policy changed on victim.safe_contact for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.safe_contact for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.safe_contact for all to owner using (true);
create policy seen on victim.safe_contact for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.safe_contact FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.safe_contact DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.safe_contact FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on victim.safe_contact to answerable_app;

create table victim.safety_alarm (
  id uuid not null,
  case_id uuid not null,
  victim_id uuid not null,
  clock_id uuid not null,
  rung integer not null,
  duty text not null,
  to_id uuid not null,
  to_name text not null,
  signed_in boolean not null,
  because text not null,
  at timestamp with time zone not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint safety_alarm_rung_check CHECK ((rung >= 0)),
  constraint safety_alarm_pkey PRIMARY KEY (id),
  constraint safety_alarm_clock_id_rung_key UNIQUE (clock_id, rung)
);
alter table victim.safety_alarm force row level security;
create policy changed on victim.safety_alarm for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.safety_alarm for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.safety_alarm for all to owner using (true);
create policy seen on victim.safety_alarm for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.safety_alarm FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.safety_alarm DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.safety_alarm FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on victim.safety_alarm to answerable_app;

create table victim.safety_clock (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  danger text not null,
  event_fact uuid not null,
  event_at timestamp with time zone not null,
  learnt_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  suspect_id uuid,
  had_again_at timestamp with time zone,
  order_id uuid,
  met_at timestamp with time zone,
  met_how text,
  met_by uuid,
  void_at timestamp with time zone,
  void_reason text,
  constraint ends_once CHECK ((num_nonnulls(met_at, void_at) <= 1)),
  constraint met_whole CHECK (((met_at IS NULL) = (met_how IS NULL))),
  constraint safety_clock_danger_check CHECK ((danger = ANY (ARRAY['release'::text, 'absconded'::text, 'condition-change'::text, 'order-change'::text, 'order-over'::text]))),
  constraint void_whole CHECK (((void_at IS NULL) = (void_reason IS NULL))),
  constraint safety_clock_pkey PRIMARY KEY (id),
  constraint safety_clock_once UNIQUE (victim_id, event_fact, danger)
);
CREATE INDEX safety_clock_crime ON victim.safety_clock USING btree (crime_id);
CREATE INDEX safety_clock_open ON victim.safety_clock USING btree (due_at) WHERE ((met_at IS NULL) AND (void_at IS NULL));
CREATE INDEX safety_clock_victim ON victim.safety_clock USING btree (victim_id);
alter table victim.safety_clock force row level security;
create policy changed on victim.safety_clock for all to public using (platform.may_see('system'::text));
create policy not_restricted_case_id on victim.safety_clock for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.safety_clock for all to owner using (true);
create policy seen on victim.safety_clock for select to public using (platform.may_see('victim'::text));
grant delete, insert, select, update on victim.safety_clock to answerable_app;

create table victim.safety_told (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  clock_ids uuid[] not null,
  how text not null,
  words text not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint safety_told_clock_ids_check CHECK ((cardinality(clock_ids) > 0)),
  constraint safety_told_how_check CHECK ((how = ANY (ARRAY['phone'::text, 'in-person'::text, 'at-the-door'::text, 'not-reached'::text]))),
  constraint safety_told_words_check CHECK ((words <> ''::text)),
  constraint safety_told_pkey PRIMARY KEY (id)
);
CREATE INDEX safety_told_victim ON victim.safety_told USING btree (victim_id, at);
alter table victim.safety_told force row level security;
create policy changed on victim.safety_told for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.safety_told for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.safety_told for all to owner using (true);
create policy seen on victim.safety_told for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.safety_told FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.safety_told DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.safety_told FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on victim.safety_told to answerable_app;

create table victim.support_listing (
  code text not null,
  name text not null,
  kind text not null,
  areas text[] not null,
  offence_types text[] not null,
  languages text[] not null,
  phone text,
  refer_by text not null,
  hours text not null,
  run_by text not null,
  until date,
  loaded_at timestamp with time zone not null,
  loaded_by text not null,
  constraint support_listing_areas_check CHECK ((cardinality(areas) > 0)),
  constraint support_listing_hours_check CHECK ((hours <> ''::text)),
  constraint support_listing_name_check CHECK ((name <> ''::text)),
  constraint support_listing_offence_types_check CHECK ((cardinality(offence_types) > 0)),
  constraint support_listing_refer_by_check CHECK ((refer_by <> ''::text)),
  constraint support_listing_run_by_check CHECK ((run_by <> ''::text)),
  constraint support_listing_pkey PRIMARY KEY (code)
);
alter table victim.support_listing force row level security;
create policy changed on victim.support_listing for all to public using (platform.may_see('system'::text));
create policy owner_sees on victim.support_listing for all to owner using (true);
create policy seen on victim.support_listing for select to public using (platform.may_see('staff'::text));
grant delete, insert, select, update on victim.support_listing to answerable_app;

create table victim.survey (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  stage text not null,
  decided_at timestamp with time zone not null,
  way text,
  not_asked text,
  state text not null,
  code_digest bytea,
  closes_at timestamp with time zone,
  ended_at timestamp with time zone,
  by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint asked_or_why CHECK (((way IS NULL) = (not_asked IS NOT NULL))),
  constraint not_asked_is_a_state CHECK (((way IS NULL) = (state = 'not-asked'::text))),
  constraint survey_stage_check CHECK ((stage = ANY (ARRAY['after-report'::text, 'during'::text, 'after-outcome'::text, 'after-court'::text]))),
  constraint survey_state_check CHECK ((state = ANY (ARRAY['not-asked'::text, 'waits'::text, 'invited'::text, 'answered'::text, 'declined'::text, 'not-reached'::text]))),
  constraint survey_way_check CHECK ((way = ANY (ARRAY['message'::text, 'phone'::text]))),
  constraint survey_victim_id_fkey FOREIGN KEY (victim_id) REFERENCES investigation.crime_victim(id),
  constraint survey_pkey PRIMARY KEY (id),
  constraint survey_code_digest_key UNIQUE (code_digest),
  constraint survey_victim_id_stage_key UNIQUE (victim_id, stage)
);
CREATE INDEX survey_decided ON victim.survey USING btree (decided_at);
CREATE INDEX survey_waits ON victim.survey USING btree (decided_at) WHERE (state = 'waits'::text);
alter table victim.survey force row level security;
create policy changed on victim.survey for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.survey for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.survey for all to owner using (true);
create policy seen on victim.survey for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.survey FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.survey DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.survey FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on victim.survey to answerable_app;

create table victim.survey_answer (
  survey_id uuid not null,
  case_id uuid not null,
  victim_id uuid not null,
  ease integer,
  actions integer,
  informed integer,
  treatment integer,
  whole integer,
  about_event text,
  about_rule text,
  pack text,
  words text,
  at timestamp with time zone not null,
  heard_by text not null,
  by_name text,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint answers_something CHECK ((num_nonnulls(ease, actions, informed, treatment, whole) > 0)),
  constraint survey_answer_actions_check CHECK (((actions >= 1) AND (actions <= 5))),
  constraint survey_answer_ease_check CHECK (((ease >= 1) AND (ease <= 5))),
  constraint survey_answer_heard_by_check CHECK ((heard_by = ANY (ARRAY['page'::text, 'phone'::text]))),
  constraint survey_answer_informed_check CHECK (((informed >= 1) AND (informed <= 5))),
  constraint survey_answer_treatment_check CHECK (((treatment >= 1) AND (treatment <= 5))),
  constraint survey_answer_whole_check CHECK (((whole >= 1) AND (whole <= 5))),
  constraint survey_answer_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES victim.survey(id),
  constraint survey_answer_pkey PRIMARY KEY (survey_id)
);
alter table victim.survey_answer force row level security;
create policy changed on victim.survey_answer for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.survey_answer for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.survey_answer for all to owner using (true);
create policy seen on victim.survey_answer for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.survey_answer FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.survey_answer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.survey_answer FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select on victim.survey_answer to answerable_app;

create table victim.survey_sent_in (
  id uuid not null,
  code_digest bytea not null,
  answers jsonb not null,
  at timestamp with time zone not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint survey_sent_in_pkey PRIMARY KEY (id)
);
alter table victim.survey_sent_in force row level security;
create policy changed on victim.survey_sent_in for all to public using ((platform.may_see('system'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy owner_sees on victim.survey_sent_in for all to owner using (true);
create policy seen on victim.survey_sent_in for select to public using ((platform.may_see('system'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy sent_by_her on victim.survey_sent_in for insert to public with check ((EXISTS ( SELECT
   FROM victim.my_survey m
  WHERE (m.code_digest = survey_sent_in.code_digest))));
grant delete, insert, select, update on victim.survey_sent_in to answerable_app;

create table victim.update (
  id uuid not null,
  case_id uuid not null,
  crime_id uuid not null,
  victim_id uuid not null,
  what_is_new text not null,
  what_happens_next text not null,
  next_by date not null,
  answers text,
  told text not null,
  told_at timestamp with time zone,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  seq bigint not null generated always as identity,
  notices uuid[] not null default '{}'::uuid[],
  constraint update_told_check CHECK ((told = ANY (ARRAY['message'::text, 'by-phone'::text, 'in-person'::text]))),
  constraint update_pkey PRIMARY KEY (id)
);
CREATE INDEX update_crime ON victim.update USING btree (crime_id);
CREATE INDEX update_notices ON victim.update USING gin (notices) WITH (fastupdate=off);
CREATE INDEX update_victim ON victim.update USING btree (victim_id, at);
alter table victim.update force row level security;
create policy changed on victim.update for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.update for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.update for all to owner using (true);
create policy seen on victim.update for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.update FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.update DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.update FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant delete, insert, select, update on victim.update to answerable_app;

create table victim.update_translation (
  update_id uuid not null,
  case_id uuid not null,
  language text not null,
  what_is_new text not null,
  what_happens_next text not null,
  answers text,
  translator text not null,
  how text not null,
  checked_by text,
  at timestamp with time zone not null,
  by_name text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint machine_is_checked CHECK (((how = 'by-a-person'::text) OR (checked_by IS NOT NULL))),
  constraint update_translation_how_check CHECK ((how = ANY (ARRAY['by-a-person'::text, 'machine-checked'::text]))),
  constraint update_translation_translator_check CHECK ((translator <> ''::text)),
  constraint update_translation_what_happens_next_check CHECK ((what_happens_next <> ''::text)),
  constraint update_translation_what_is_new_check CHECK ((what_is_new <> ''::text)),
  constraint update_translation_update_id_fkey FOREIGN KEY (update_id) REFERENCES victim.update(id),
  constraint update_translation_pkey PRIMARY KEY (update_id)
);
alter table victim.update_translation force row level security;
create policy changed on victim.update_translation for all to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy not_restricted_case_id on victim.update_translation for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on victim.update_translation for all to owner using (true);
create policy seen on victim.update_translation for select to public using ((platform.may_see('victim'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
CREATE TRIGGER refuse_held_row BEFORE DELETE ON victim.update_translation FOR EACH ROW EXECUTE FUNCTION platform.refuse_held_row();
CREATE CONSTRAINT TRIGGER require_fact AFTER INSERT OR DELETE OR UPDATE ON victim.update_translation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_fact();
CREATE TRIGGER stamp_xid BEFORE INSERT OR UPDATE ON victim.update_translation FOR EACH ROW EXECUTE FUNCTION platform.stamp_xid();
grant insert, select on victim.update_translation to answerable_app;

create table accountability.area_month (
  area_code text not null,
  month date not null,
  crime_type text not null,
  n integer not null,
  constraint area_month_pkey PRIMARY KEY (area_code, month, crime_type)
);
grant delete, insert, select, update on accountability.area_month to answerable_app;

create table accountability.baseline (
  measure_id text not null,
  value double precision,
  n integer not null,
  period_from date not null,
  period_to date not null,
  frozen_at timestamp with time zone not null,
  frozen_by text not null,
  constraint baseline_pkey PRIMARY KEY (measure_id)
);
grant insert, select on accountability.baseline to answerable_app;

create table accountability.counting_key (
  one boolean not null default true,
  key bigint not null,
  constraint counting_key_one_check CHECK (one),
  constraint counting_key_pkey PRIMARY KEY (one)
);
alter table accountability.counting_key force row level security;
create policy owner_sees on accountability.counting_key for all to owner using (true);

create table accountability.crime_journey (
  crime_id uuid not null,
  case_id uuid not null,
  incident_id uuid not null,
  offence text not null,
  settlement_id text,
  reported_at timestamp with time zone not null,
  decision_due_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  planned_at timestamp with time zone,
  reviewed_at timestamp with time zone,
  updates_sent integer not null default 0,
  outcome_code integer,
  outcome_at timestamp with time zone,
  constraint crime_journey_pkey PRIMARY KEY (crime_id)
);
CREATE INDEX crime_journey_recorded ON accountability.crime_journey USING btree (recorded_at);
alter table accountability.crime_journey force row level security;
create policy changed on accountability.crime_journey for all to public using (platform.may_see('system'::text));
create policy not_restricted_case_id on accountability.crime_journey for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on accountability.crime_journey for all to owner using (true);
create policy seen on accountability.crime_journey for select to public using (platform.may_see('case'::text));
grant delete, insert, select, update on accountability.crime_journey to answerable_app;

create table accountability.feedback (
  id uuid not null,
  about text not null,
  words text not null,
  at timestamp with time zone not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint feedback_pkey PRIMARY KEY (id)
);
alter table accountability.feedback force row level security;
create policy changed on accountability.feedback for all to public using ((platform.may_see('staff'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
create policy owner_sees on accountability.feedback for all to owner using (true);
create policy seen on accountability.feedback for select to public using ((platform.may_see('staff'::text) OR ((platform.acting_role() = 'public'::text) AND (fact_xid = pg_current_xact_id()))));
grant delete, insert, select, update on accountability.feedback to answerable_app;

create table accountability.import (
  id uuid not null default gen_random_uuid(),
  kind text not null,
  files text[] not null,
  at timestamp with time zone not null default clock_timestamp(),
  by text not null,
  rows integer not null,
  kept integer not null,
  refused integer not null,
  repeated integer not null,
  source text not null,
  licence text not null,
  force text,
  unlocated integer not null default 0,
  outside_area integer,
  refusals jsonb not null default '[]'::jsonb,
  constraint import_pkey PRIMARY KEY (id)
);
CREATE INDEX import_kind ON accountability.import USING btree (kind, at);
grant delete, insert, select, update on accountability.import to answerable_app;

create table accountability.journey (
  contact_id uuid not null,
  case_id uuid not null,
  channel text,
  offered_at timestamp with time zone,
  answered_at timestamp with time zone,
  abandoned_at timestamp with time zone,
  settlement_id text,
  incident_type text,
  grade text,
  graded_at timestamp with time zone,
  incident_id uuid,
  attend_by timestamp with time zone,
  first_at_scene_at timestamp with time zone,
  incident_closed_at timestamp with time zone,
  end_state text,
  ended_at timestamp with time zone,
  abandon_stage text,
  incident_opened_at timestamp with time zone,
  clock_started_at timestamp with time zone,
  rural_urban text,
  immediate_by timestamp with time zone,
  immediate boolean not null default false,
  constraint journey_pkey PRIMARY KEY (contact_id)
);
CREATE INDEX journey_case ON accountability.journey USING btree (case_id);
CREATE INDEX journey_immediate ON accountability.journey USING btree (incident_opened_at) WHERE immediate;
CREATE INDEX journey_offered ON accountability.journey USING btree (offered_at);
CREATE UNIQUE INDEX journey_incident ON accountability.journey USING btree (incident_id) WHERE (incident_id IS NOT NULL);
alter table accountability.journey force row level security;
create policy changed on accountability.journey for all to public using (platform.may_see('system'::text));
create policy not_restricted_case_id on accountability.journey for all to owner using (((case_id IS NULL) OR (NOT (( SELECT platform.hidden_set() AS hidden_set) ? (case_id)::text)))) with check (true);
create policy owner_sees on accountability.journey for all to owner using (true);
create policy seen on accountability.journey for select to public using (platform.may_see('case'::text));
grant delete, insert, select, update on accountability.journey to answerable_app;

create table accountability.street_crime (
  key text not null,
  crime_id text,
  month date not null,
  crime_type text not null,
  area_code text,
  lon double precision,
  lat double precision,
  outcome text,
  import_id uuid not null,
  constraint street_crime_pkey PRIMARY KEY (key)
);
CREATE INDEX street_crime_area ON accountability.street_crime USING btree (area_code, month);
grant delete, insert, select, update on accountability.street_crime to answerable_app;

CREATE OR REPLACE FUNCTION platform.acting_rights()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE(string_to_array(NULLIF(current_setting('answerable.rights'::text, true), ''::text), ','::text), '{}'::text[]);

CREATE OR REPLACE FUNCTION platform.acting_role()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('answerable.role'::text, true), ''::text);

CREATE OR REPLACE FUNCTION platform.acting_who()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('answerable.who'::text, true), ''::text);

CREATE OR REPLACE PROCEDURE platform.case_table(IN target regclass, IN class text DEFAULT 'case'::text)
 LANGUAGE plpgsql
AS $procedure$
begin
  call platform.protect(target, class);
  execute format('create trigger stamp_xid before insert or update on %s for each row execute function platform.stamp_xid()', target);
  execute format('create trigger refuse_held_row before delete on %s for each row execute function platform.refuse_held_row()', target);
  execute format('create constraint trigger require_fact after insert or update or delete on %s
    deferrable initially deferred for each row execute function platform.require_fact()', target);
end $procedure$;

CREATE OR REPLACE FUNCTION platform.clock_needs_rehearsal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from platform.installation where rehearsal) then
    raise exception 'This database is not a rehearsal: its clock is the real one and cannot be set' using errcode = 'AN002';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION platform.ensure_fact_partitions(first date, months integer)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare
  month date;
  made integer := 0;
  name text;
begin
  for month in select generate_series(date_trunc('month', first), date_trunc('month', first) + make_interval(months => months - 1), '1 month')::date loop
    name := 'fact_' || to_char(month, 'YYYY_MM');
    if to_regclass('platform.' || name) is null
      and not exists (select from platform.fact_default where recorded_at >= month and recorded_at < month + interval '1 month') then
      execute format('create table platform.%I partition of platform.fact for values from (%L) to (%L)',
        name, month::timestamp at time zone 'UTC', (month + interval '1 month')::timestamp at time zone 'UTC');
      execute format('alter table platform.%I enable row level security', name);
      execute format('alter table platform.%I force row level security', name);
      made := made + 1;
    end if;
  end loop;
  return made;
end $function$;

CREATE OR REPLACE FUNCTION platform.erase_case(the_erasure uuid, by_name text)
 RETURNS platform.erasure
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  asked platform.erasure;
  whole uuid[];
  persons uuid[];
  touched uuid[];
  ids uuid[];
  waiting text[];
  again text[];
  one text;
  sets text;
  n bigint;
  gone bigint := 0;
  lexemes text[];
  who text := platform.acting_who();
  role text := platform.acting_role();
begin
  perform platform.lock_keeping();
  select * into asked from platform.erasure e where e.id = the_erasure and e.case_id not in (select platform.hidden_cases());
  if not found then return null; end if;
  perform from platform.case_head h where h.case_id = asked.case_id for update;
  perform from platform.case_head h where h.case_id in (select people.group_of(array(select people.in_cases(array[asked.case_id])))) order by h.case_id for update;
  update platform.erasure e set done_at = platform.now(), done_by = who, done_by_name = by_name where e.id = the_erasure;

  persons := array(select distinct people.only_in(asked.case_id));
  -- A hold on anybody else's case is over these people too where they are in it; asked here of each, so that nobody held is lost.
  foreach one in array persons::text[] loop perform platform.refuse_if_held(one::uuid); end loop;
  whole := asked.case_id || persons;

  -- What ties other people to the case, and what other records say of those that go.
  ids := array(select c.id from contact.contact c where c.case_id = asked.case_id union select i.id from response.incident i where i.case_id = asked.case_id
    union select c.id from investigation.crime c where c.case_id = asked.case_id);
  with loose as (delete from people.link l where l.to_id = any (ids) and l.ended_at is null and not l.case_id = any (persons) returning l.case_id),
    ended as (delete from people.link l where l.to_id = any (ids) and l.ended_at is not null and not l.case_id = any (persons) returning l.case_id),
    proposed as (delete from people.proposal p where p.other_id = any (persons) and not p.case_id = any (persons) returning p.case_id),
    said as (delete from contact.caller_plan_version v where v.plan_id in (select p.id from contact.caller_plan p where p.person_id = any (persons)) returning v.case_id),
    every as (select l.case_id from loose l union all select e.case_id from ended e union all select p.case_id from proposed p union all select s.case_id from said s)
  select array(select distinct e.case_id from every e where e.case_id <> asked.case_id), (select count(*) from every) into touched, n;
  gone := gone + n;

  -- The words by which it was found: and those words themselves, where nothing else has them.
  lexemes := array(select distinct w.lexeme from investigation.found_words f, unnest(f.words) w where f.case_id = any (whole));
  delete from investigation.found_words f where f.case_id = any (whole);
  delete from investigation.known_word k where k.word = any (lexemes)
    and not exists (select from investigation.found_words f where f.words @@ quote_literal(k.word)::tsquery);

  -- What hangs on its contacts and has no case of its own, and what a shift handed over of it.
  delete from contact.draft d where d.contact_id = any (ids);
  delete from contact.kept_sheet k where k.contact_id = any (ids);
  delete from contact.here h where h.contact_id = any (ids);
  update contact.shift_handover_line h set title = 'Erased', known = 'Erased', not_known = 'Erased', next_action = 'Erased', added = null where h.about_case = asked.case_id;

  -- A plan for somebody who goes on ringing is kept with them; it goes with its person, or with the case where it has none.
  delete from contact.caller_plan_version v where v.plan_id in (select p.id from contact.caller_plan p where p.person_id = any (persons) or (p.person_id is null and p.case_id = asked.case_id));
  delete from contact.caller_plan p where p.person_id = any (persons) or (p.person_id is null and p.case_id = asked.case_id);

  -- Rows go in whatever order their references allow.
  waiting := array(select t.name from platform.erasure_tables() t where not t.stays and t.name not in ('contact.caller_plan', 'contact.caller_plan_version'));
  while cardinality(waiting) > 0 loop
    again := '{}';
    foreach one in array waiting loop
      begin
        execute format('delete from %s t where t.case_id = any ($1)', one) using whole;
        get diagnostics n = row_count;
        gone := gone + n;
      exception when foreign_key_violation then
        again := again || one;
      end;
    end loop;
    if cardinality(again) = cardinality(waiting) then raise exception 'These still point at each other and cannot be erased: %', again; end if;
    waiting := again;
  end loop;
  for one, sets in select r.table_name, string_agg(format('%I = %s', r.column_name, r.becomes), ', ' order by r.column_name)
      from platform.erasure_rule r where r.column_name is not null group by r.table_name order by r.table_name loop
    execute format('update %s t set %s where t.case_id = any ($1)', one, sets) using whole;
  end loop;
  update people.person p set removed_at = coalesce(p.removed_at, platform.now()) where p.id = any (persons);
  update platform.restricted_about a set staff_id = null, name = 'Erased', collar = null where a.case_id = asked.case_id;
  update platform.restricted_case r set lifted_why = 'Erased' where r.case_id = asked.case_id and r.lifted_why is not null;

  update platform.fact f set commitment = sha256(f.salt || convert_to(f.body::text, 'UTF8')), erased_by = the_erasure, body = '{}', salt = null
    where f.case_id = any (whole) and f.commitment is null and not platform.fact_stays(f.kind) and f.xid <> pg_current_xact_id();
  get diagnostics n = row_count;
  update platform.erasure e set facts = n, rows_gone = gone, people_gone = cardinality(persons) where e.id = the_erasure returning * into asked;
  perform platform.record('case-erased', asked.case_id, the_erasure, asked.done_at, who, role, 'page',
    jsonb_build_object('erasureId', the_erasure, 'group', asked.review_group, 'facts', n, 'rows', gone, 'people', cardinality(persons)));
  foreach one in array persons::text[] loop
    perform platform.record('person-removed', one::uuid, one::uuid, asked.done_at, who, role, 'page', jsonb_build_object('personId', one, 'erasureId', the_erasure));
  end loop;
  foreach one in array touched::text[] loop
    perform platform.record('person-case-erased', one::uuid, one::uuid, asked.done_at, who, role, 'page', jsonb_build_object('personId', one, 'erasureId', the_erasure));
  end loop;
  return asked;
end $function$;

CREATE OR REPLACE FUNCTION platform.erasure_look(the_case uuid)
 RETURNS TABLE(name text, what text, n bigint, why text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  one record;
  persons uuid[];
begin
  if the_case in (select platform.hidden_cases()) then return; end if;
  persons := array(select distinct people.only_in(the_case));
  for one in select t.name as of_table, t.stays from platform.erasure_tables() t loop
    execute format('select count(*) from %s t where t.case_id = $1 or t.case_id = any ($2)', one.of_table) into n using the_case, persons;
    continue when n = 0;
    name := one.of_table;
    what := case when one.stays then 'stays' else 'goes' end;
    why := (select r.why from platform.erasure_rule r where r.table_name = one.of_table and r.column_name is null);
    return next;
  end loop;
  name := 'people.person'; what := 'erased'; n := cardinality(persons); why := null;
  return next;
  what := 'needed'; why := null;
  n := (select count(distinct p.id) from people.in_cases(array[the_case]) p (id) where not p.id = any (persons));
  return next;
  name := 'platform.fact'; what := 'erased'; why := null;
  n := (select count(*) from platform.fact f where (f.case_id = the_case or f.case_id = any (persons)) and f.commitment is null and not platform.fact_stays(f.kind));
  return next;
end $function$;

CREATE OR REPLACE FUNCTION platform.erasure_tables()
 RETURNS TABLE(name text, stays boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select n.nspname || '.' || c.relname, exists (select from platform.erasure_rule r where r.table_name = n.nspname || '.' || c.relname and r.column_name is null)
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped
  where c.relkind = 'r' and n.nspname in ('people', 'contact', 'response', 'investigation', 'victim', 'accountability')
  order by 1
$function$;

CREATE OR REPLACE FUNCTION platform.fact_digest(f platform.fact)
 RETURNS bytea
 LANGUAGE sql
 STABLE
AS $function$
  select sha256(convert_to(concat_ws('|', f.seq, f.id, f.kind, f.case_id::text, f.case_version, f.about::text,
    extract(epoch from f.at), extract(epoch from f.recorded_at), f.by, f.by_role, f.via,
    encode(coalesce(f.commitment, sha256(f.salt || convert_to(f.body::text, 'UTF8'))), 'hex')), 'UTF8'))
$function$;

CREATE OR REPLACE FUNCTION platform.fact_stays(kind text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (kind = ANY (ARRAY['case-erased'::text, 'erasure-asked'::text, 'erasure-stopped'::text, 'legal-hold-set'::text, 'legal-hold-ended'::text, 'retention-reviewed'::text, 'person-removed'::text, 'person-case-erased'::text]));

CREATE OR REPLACE FUNCTION platform.guard_erasure()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  counted text[] := array['facts', 'rows_gone', 'people_gone', 'fact_xid'];
  days integer := coalesce((select (i.force -> 'retention' ->> 'daysApart')::integer from platform.installation i), 2);
begin
  perform platform.lock_keeping();
  if tg_op = 'INSERT' then
    if new.done_at is not null or new.stopped_at is not null or new.asked_by is distinct from platform.acting_who()
        or not platform.holds_right(new.asked_by, 'records-reviewer') then
      raise exception 'An erasure begins as a records reviewer''s proposal' using errcode = 'AN012';
    end if;
    perform platform.refuse_if_held(new.case_id);
    new.asked_at := platform.now();
    if new.review_group = 1 or exists (select from investigation.crime_victim v where v.case_id = new.case_id) then new.two_people := true; end if;
    new.earliest_on := (new.asked_at at time zone 'Europe/London')::date + case when new.two_people then greatest(days, 1) else 0 end;
    return new;
  end if;
  -- How much went is added by the erasure itself, in its own transaction.
  if old.done_at is not null and old.facts is null and old.fact_xid = pg_current_xact_id()
      and to_jsonb(new) - counted = to_jsonb(old) - counted then
    return new;
  end if;
  if old.done_at is not null or old.stopped_at is not null or (new.id, new.case_id, new.review_group, new.because, new.reason, new.two_people, new.earliest_on, new.asked_at, new.asked_by, new.asked_by_name)
      is distinct from (old.id, old.case_id, old.review_group, old.because, old.reason, old.two_people, old.earliest_on, old.asked_at, old.asked_by, old.asked_by_name) then
    raise exception 'An erasure stays as it was asked for, and is done or stopped once' using errcode = 'AN012';
  end if;
  if new.done_at is null then return new; end if;
  if new.done_by is distinct from platform.acting_who() or not platform.holds_right(new.done_by, 'records-reviewer') or (new.two_people and new.done_by = new.asked_by) then
    raise exception 'Somebody else than who asked for it, a records reviewer too, erases this' using errcode = 'AN012';
  end if;
  new.done_at := platform.now();
  if (new.done_at at time zone 'Europe/London')::date < new.earliest_on then
    raise exception 'This is erased on % at the earliest', new.earliest_on using errcode = 'AN012';
  end if;
  if exists (select from investigation.crime c where c.case_id = new.case_id and c.state <> 'closed')
      or exists (select from response.incident i where i.case_id = new.case_id and i.state <> 'closed')
      or exists (select from contact.contact c where c.case_id = new.case_id and c.state <> 'ended') then
    raise exception 'Something of this case is open again: it is worked on, not erased' using errcode = 'AN012';
  end if;
  perform platform.refuse_if_held(new.case_id);
  return new;
end $function$;

CREATE OR REPLACE FUNCTION platform.guard_hold()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  ending text[] := array['ended_at', 'ended_by', 'ended_by_name', 'ended_why', 'fact_xid'];
begin
  if tg_op = 'DELETE' then raise exception 'A hold is ended with a reason, never removed' using errcode = 'AN012'; end if;
  perform platform.lock_keeping();
  if tg_op = 'INSERT' then
    if new.ended_at is not null or new.set_by is distinct from platform.acting_who() then
      raise exception 'Whoever sets a hold sets it themselves' using errcode = 'AN012';
    end if;
    if exists (select from platform.erasure e where e.case_id = new.case_id and e.done_at is not null) then
      raise exception 'This was erased: there is nothing left to hold' using errcode = 'AN012';
    end if;
    return new;
  end if;
  if old.ended_at is not null or to_jsonb(new) - ending is distinct from to_jsonb(old) - ending then
    raise exception 'A hold stays as it was set, and is ended once' using errcode = 'AN012';
  end if;
  if new.ended_by is distinct from platform.acting_who() or new.ended_by = old.set_by or not platform.holds_right(new.ended_by, 'records-reviewer')
      or nullif(trim(new.ended_why), '') is null then
    raise exception 'A hold is ended by a records reviewer who did not set it, with a reason' using errcode = 'AN012';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION platform.hidden_cases()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 20
 SET search_path TO ''
AS $function$
declare
  asked text;
  kept text;
begin
  if platform.acting_role() in ('system', 'portal') then
    return;
  end if;
  if pg_catalog.pg_current_xact_id_if_assigned() is null then
    asked := pg_catalog.concat_ws('|', pg_catalog.statement_timestamp(), pg_catalog.current_setting('answerable.role', true),
      pg_catalog.current_setting('answerable.who', true), pg_catalog.current_setting('answerable.rights', true)) || '=';
    kept := pg_catalog.current_setting('answerable.hidden', true);
    if pg_catalog.starts_with(kept, asked) then
      if kept <> asked then
        return query select one::uuid from pg_catalog.unnest(pg_catalog.string_to_array(pg_catalog.substr(kept, pg_catalog.length(asked) + 1), ',')) one;
      end if;
      return;
    end if;
  end if;
  if exists (select from platform.restricted_case r where r.lifted_at is null) then
    return query
      with hidden as materialized (select s.case_id from platform.restricted_standing() s where not s.knows),
      all_of_them as (
        select h.case_id from hidden h
        union
        select p.case_id from hidden h join contact.contact c on c.case_id = h.case_id
          join people.person p on p.origin = 'contact' and p.origin_id = c.id
        union
        select p.case_id from hidden h join investigation.crime c on c.case_id = h.case_id
          join people.person p on p.origin = 'crime' and p.origin_id = c.id),
      keeping as materialized (
        select case when asked is null then null
          else pg_catalog.set_config('answerable.hidden', asked || coalesce(pg_catalog.string_agg(a.case_id::text, ','), ''), true) end as done from all_of_them a)
      select a.case_id from all_of_them a, keeping;
  elsif asked is not null then
    perform pg_catalog.set_config('answerable.hidden', asked, true);
  end if;
end $function$;

CREATE OR REPLACE FUNCTION platform.hidden_contacts()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 20
 SET search_path TO ''
AS $function$
declare
  hidden uuid[] := array(select platform.hidden_cases());
begin
  if pg_catalog.cardinality(hidden) > 0 then
    return query select c.id from contact.contact c where c.case_id = any (hidden);
  end if;
end $function$;

CREATE OR REPLACE FUNCTION platform.hidden_from_sending()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 20
 SET search_path TO ''
AS $function$
begin
  if platform.acting_role() = 'system' or not exists (select from platform.restricted_case where lifted_at is null) then
    return;
  end if;
  return query select s.case_id from platform.restricted_standing() s
    where not s.knows and (s.shut_out or platform.acting_role() not in ('dispatcher', 'response-officer', 'supervisor'));
end $function$;

CREATE OR REPLACE FUNCTION platform.hidden_set()
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  asked text;
begin
  if platform.acting_role() in ('system', 'portal') then
    return '{}';
  end if;
  -- What hidden_cases() has kept for this statement: most often, that nothing is hidden.
  if pg_catalog.pg_current_xact_id_if_assigned() is null then
    asked := pg_catalog.concat_ws('|', pg_catalog.statement_timestamp(), pg_catalog.current_setting('answerable.role', true),
      pg_catalog.current_setting('answerable.who', true), pg_catalog.current_setting('answerable.rights', true)) || '=';
    if pg_catalog.current_setting('answerable.hidden', true) = asked then
      return '{}';
    end if;
  end if;
  return (select coalesce(pg_catalog.jsonb_object_agg(one::text, true), '{}') from platform.hidden_cases() one);
end $function$;

CREATE OR REPLACE FUNCTION platform.holds_over(the_case uuid)
 RETURNS SETOF platform.legal_hold
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  cases uuid[];
  persons uuid[];
begin
  if not exists (select from platform.legal_hold h where h.ended_at is null) then return; end if;
  persons := array(select people.group_of(array[the_case]));
  cases := array[the_case] || array(select people.cases_of(persons));
  cases := array(
    with recursive joined (id) as (
      select unnest(cases)
      union select case when l.case_id = j.id then l.joined_to else l.case_id end
        from joined j join platform.case_link l on j.id in (l.case_id, l.joined_to) and l.undone_at is null)
    select j.id from joined j);
  persons := persons || array(select people.group_of(array(select people.in_cases(cases))));
  return query select h.* from platform.legal_hold h where h.ended_at is null and h.case_id = any (cases || persons) order by h.set_at, h.id;
end $function$;

CREATE OR REPLACE FUNCTION platform.holds_right(the_account text, the_code text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from platform.account_right r join platform.account a on a.id = r.account_id and a.disabled_at is null
    where r.account_id::text = the_account and r.code = the_code and r.from_at <= platform.now() and (r.until_at is null or r.until_at > platform.now()))
$function$;

CREATE OR REPLACE FUNCTION platform.holds_shown(the_case uuid)
 RETURNS TABLE(id uuid, of text, mine boolean, kind text, reason text, review_on date, set_at timestamp with time zone, set_by text, set_by_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select h.id, h.of, h.case_id = the_case, h.kind, case when h.case_id in (select platform.hidden_cases()) then null else h.reason end, h.review_on, h.set_at, h.set_by, h.set_by_name
  from platform.holds_over(the_case) h where the_case not in (select platform.hidden_cases())
$function$;

CREATE OR REPLACE FUNCTION platform.keep_force_rows()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from platform.force_row;
  insert into platform.force_row (part, code, n, said)
    select 'outcome', o.value ->> 'code', o.ordinality, o.value from jsonb_array_elements(new.force -> 'outcomes') with ordinality o
    union all
    select 'offence', o.value ->> 'code', o.ordinality, jsonb_build_object('sensitive', o.value -> 'sensitive')
      from jsonb_array_elements(new.force -> 'offences') with ordinality o
    union all
    select 'incident-type', t.value ->> 'code', t.ordinality, jsonb_build_object('sensitive', t.value -> 'sensitive')
      from jsonb_array_elements(new.force -> 'incidentTypes') with ordinality t
    union all
    select 'rank', s.value ->> 'collar', s.ordinality, jsonb_build_object('rank', s.value -> 'rank')
      from jsonb_array_elements(new.force -> 'staff') with ordinality s where s.value ->> 'collar' is not null;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION platform.left_fact(the_case uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
begin
  return exists (select from platform.fact f where f.xid = pg_current_xact_id() and f.case_id = the_case);
end $function$;

CREATE OR REPLACE FUNCTION platform.lock_keeping()
 RETURNS void
 LANGUAGE sql
AS $function$ select pg_advisory_xact_lock(hashtext('answerable: kept and erased')) $function$;

CREATE OR REPLACE FUNCTION platform.may_see(class text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE class WHEN 'case'::text THEN (platform.acting_role() = ANY ('{system,contact-handler,dispatcher,response-officer,investigator,supervisor,victim-care-officer}'::text[])) WHEN 'victim'::text THEN (platform.acting_role() = ANY ('{system,contact-handler,response-officer,investigator,supervisor,victim-care-officer}'::text[])) WHEN 'staff'::text THEN ((platform.acting_role() IS NOT NULL) AND (platform.acting_role() <> ALL ('{public,portal}'::text[]))) WHEN 'account'::text THEN (platform.acting_role() = ANY ('{system,administrator}'::text[])) WHEN 'system'::text THEN (platform.acting_role() = 'system'::text) ELSE false END;

CREATE OR REPLACE PROCEDURE platform.narrow(IN target regclass, IN by_column text DEFAULT 'case_id'::text, IN hidden text DEFAULT 'platform.hidden_cases()'::text)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('create policy not_restricted_%2$s on %1$s as restrictive to answerable_app using (%2$I is null or %3$s) with check (true)', target, by_column,
    case hidden when 'platform.hidden_cases()' then format('not (select platform.hidden_set()) ? %I::text', by_column) else format('%I not in (select %s)', by_column, hidden) end);
end $procedure$;

CREATE OR REPLACE FUNCTION platform.now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 PARALLEL SAFE
RETURN COALESCE((SELECT (c.base_at + ((clock_timestamp() - c.base_real) * c.speed)) FROM platform.clock c), clock_timestamp());

CREATE OR REPLACE PROCEDURE platform.protect(IN target regclass, IN see text, IN change text DEFAULT NULL::text)
 LANGUAGE plpgsql
AS $procedure$
declare
  own_rows text := case when exists (select from pg_attribute where attrelid = target and attname = 'fact_xid' and not attisdropped)
    then ' or (platform.acting_role() = ''public'' and fact_xid = pg_current_xact_id())' else '' end;
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy seen on %s for select using (platform.may_see(%L)%s)', target, see, own_rows);
  execute format('create policy changed on %s using (platform.may_see(%L)%s)', target, coalesce(change, see), own_rows);
  execute format('create policy owner_sees on %s to current_user using (true)', target);
  if exists (select from pg_attribute where attrelid = target and attname = 'case_id' and not attisdropped) then
    call platform.narrow(target);
  end if;
  execute format('grant select, insert, update, delete on %s to answerable_app', target);
end $procedure$;

CREATE OR REPLACE FUNCTION platform.record(kind text, the_case uuid, about uuid, at timestamp with time zone, by text, by_role text, via text, body jsonb)
 RETURNS TABLE(seq bigint, id uuid, case_version integer)
 LANGUAGE plpgsql
AS $function$
#variable_conflict use_variable
declare
  next_version integer;
begin
  if the_case is not null then
    insert into platform.case_head as h (case_id, version) values (the_case, 1)
      on conflict (case_id) do update set version = h.version + 1, fact_xid = pg_current_xact_id()
      returning h.version into next_version;
  end if;
  return query insert into platform.fact as f (kind, case_id, case_version, about, at, by, by_role, via, body)
    values (kind, the_case, next_version, about, at, by, by_role, via, body)
    returning f.seq, f.id, f.case_version;
end $function$;

CREATE OR REPLACE FUNCTION platform.refuse_held_row()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform platform.refuse_if_held(old.case_id);
  return old;
end $function$;

CREATE OR REPLACE FUNCTION platform.refuse_if_held(the_case uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  held record;
begin
  perform platform.lock_keeping();
  select h.kind, h.review_on into held from platform.holds_over(the_case) h limit 1;
  if found then
    raise exception 'A legal hold (%) keeps this, whatever else is due: nothing of it is erased until the hold is ended', held.kind using errcode = 'AN012';
  end if;
end $function$;

CREATE OR REPLACE FUNCTION platform.require_fact()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  the_case uuid := coalesce(new.case_id, old.case_id);
begin
  if not platform.left_fact(the_case) then
    raise exception 'A change to %.% of case % has no fact in its transaction', tg_table_schema, tg_table_name, the_case
      using errcode = 'AN001', hint = 'call record(tx, fact) in the same transaction';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION platform.restricted_standing()
 RETURNS TABLE(case_id uuid, knows boolean, shut_out boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 20
 SET search_path TO ''
AS $function$
  with me as materialized (
    select a.id, a.collar, a.team, lower(a.name) as name, a.role from platform.account a
    where a.id = case when platform.acting_who() ~ '^[0-9a-f-]{36}$' then platform.acting_who()::uuid end),
  about as materialized (
    select s.case_id, bool_or(coalesce(s.collar = me.collar, false) or lower(s.name) = me.name) as named,
      bool_or(coalesce(s.team = me.team, false) or (me.role = 'supervisor' and me.team = any (s.line_teams))) as of_theirs
    from platform.restricted_about s left join me on true group by s.case_id),
  given as materialized (
    select t.case_id, bool_or(t.why = 'handler') as handler, bool_or(t.why = 'named' and t.until_at is null) as let_in
    from platform.restricted_to t join me on me.id = t.account_id
    where t.until_at is null or t.ended_xid = pg_current_xact_id() group by t.case_id)
  select r.case_id,
    coalesce(r.fact_xid = pg_current_xact_id()
      or (g.handler and not coalesce(s.named, false))
      or (not coalesce(s.named or s.of_theirs, false) and (
        platform.acting_rights() && array['professional-standards', 'incident-manager'] or g.let_in
        or (s.case_id is not null and (select me.role from me) = 'supervisor'))), false),
    coalesce(s.named or s.of_theirs, false)
  from platform.restricted_case r left join about s using (case_id) left join given g using (case_id)
  where r.lifted_at is null
$function$;

CREATE OR REPLACE FUNCTION platform.seal_fact()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.digest := platform.fact_digest(new);
  return new;
end $function$;

CREATE OR REPLACE FUNCTION platform.stamp_xid()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.fact_xid := pg_current_xact_id();
  return new;
end $function$;

CREATE OR REPLACE FUNCTION platform.teams_shut_out(the_case uuid)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select s.team from platform.restricted_about s join platform.restricted_case r using (case_id)
  where s.case_id = the_case and r.lifted_at is null and s.team is not null
$function$;

CREATE OR REPLACE FUNCTION people.cases_of(the_persons uuid[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with ids as materialized (select l.to_id from people.link l where l.case_id = any (the_persons) and l.ended_at is null)
  select c.case_id from contact.contact c where c.id in (select i.to_id from ids i)
  union select n.case_id from response.incident n where n.id in (select i.to_id from ids i)
  union select c.case_id from investigation.crime c where c.id in (select i.to_id from ids i)
  union select n.case_id from people.identification n where n.person_id = any (the_persons) and n.decision <> 'not-same' and n.undone_at is null
  union select o.case_id from investigation.protective_order o where o.against_person = any (the_persons)
  union select p.case_id from investigation.order_protects p where p.person_id = any (the_persons)
$function$;

CREATE OR REPLACE FUNCTION people.group_of(the_persons uuid[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with recursive up as (
    select p.id, p.merged_into from people.person p where p.id = any (the_persons)
    union select p.id, p.merged_into from up join people.person p on p.id = up.merged_into),
  whole as (select u.id from up u union select p.id from whole w join people.person p on p.merged_into = w.id)
  select w.id from whole w
$function$;

CREATE OR REPLACE FUNCTION people.in_cases(the_cases uuid[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with ids as materialized (
    select c.id from contact.contact c where c.case_id = any (the_cases)
    union select i.id from response.incident i where i.case_id = any (the_cases)
    union select c.id from investigation.crime c where c.case_id = any (the_cases))
  select l.case_id from people.link l where l.to_id in (select i.id from ids i) and l.ended_at is null
  union select n.person_id from people.identification n where n.case_id = any (the_cases) and n.decision <> 'not-same' and n.undone_at is null
  union select o.against_person from investigation.protective_order o where o.case_id = any (the_cases) and o.against_person is not null
  union select p.person_id from investigation.order_protects p where p.case_id = any (the_cases) and p.person_id is not null
$function$;

CREATE OR REPLACE FUNCTION people.may_know_former_names()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (platform.acting_role() = ANY (ARRAY['system'::text, 'supervisor'::text]));

CREATE OR REPLACE FUNCTION people.only_in(the_case uuid)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  one uuid;
  whole uuid[];
begin
  for one in select people.in_cases(array[the_case]) loop
    whole := array(select people.group_of(array[one]));
    continue when exists (select from people.cases_of(whole) c (id) where c.id <> the_case
        and not exists (select from platform.erasure e where e.case_id = c.id and e.done_at is not null))
      or exists (select from people.marker m where m.case_id = any (whole) and m.ended_at is null and (m.in_force_until is null or m.in_force_until >= platform.now()::date))
      or exists (select from people.person p where p.id = any (whole) and p.origin in ('staff', 'import'));
    return query select unnest(whole);
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION people.refuse_held_person()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform platform.refuse_if_held(new.id);
  return new;
end $function$;

CREATE OR REPLACE FUNCTION people.refuse_subject()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  said jsonb := to_jsonb(new);
  the_contact uuid := (case
    when tg_table_name = 'identification' then said->>'contact_id'
    when said->>'to_kind' = 'contact' then said->>'to_id'
    when said->>'to_kind' = 'incident' then (select i.contact_id::text from response.incident i where i.id = (said->>'to_id')::uuid)
  end)::uuid;
begin
  if new.role not in ('suspect', 'subject') or the_contact is null or said->>'decision' = 'not-same'
    or said->>'undone_at' is not null or said->>'ended_at' is not null then
    return new;
  end if;
  if exists (select from contact.subject_forbidden(the_contact, (platform.now() at time zone 'Europe/London')::date)) then
    raise exception 'No crime was done: whoever is complained of is not kept on this report' using errcode = 'AN004';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION contact.chat_away(hash bytea)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce((select s.state in ('ringing', 'talking', 'hold') and s.contact_id is distinct from k.id
    from contact.chat c join contact.contact k on k.id = c.contact_id join contact.agent_state s on s.agent = k.handler_id::text
    where c.token_hash = hash and k.state = 'open' order by s.at desc, s.seq desc limit 1), false)
$function$;

CREATE OR REPLACE FUNCTION contact.chat_of(hash bytea)
 RETURNS TABLE(contact_id uuid, case_id uuid, contact_state text, handler text, emergency boolean, started timestamp with time zone, closed boolean, lines bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select c.contact_id, c.case_id, k.state, case when k.state = 'open' then k.handler_name end,
    c.happening = 'yes' or exists (select from contact.chat_line l where l.contact_id = c.contact_id and l.emergency_words <> '{}'),
    c.at, k.state = 'ended' or exists (select from contact.chat_line l where l.contact_id = c.contact_id and l.kind <> 'said'),
    (select count(*) from contact.chat_line l where l.contact_id = c.contact_id)
  from contact.chat c join contact.contact k on k.id = c.contact_id where c.token_hash = hash
$function$;

CREATE OR REPLACE FUNCTION contact.chat_say(hash bytea, line uuid, what text, said text, dangers text[], harms text[], at timestamp with time zone, by text, via text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  chat record;
begin
  select c.contact_id, c.case_id into chat from contact.chat_of(hash) c where not c.closed and c.lines < 400;
  if chat.contact_id is null then
    return null;
  end if;
  perform platform.record(case what when 'said' then 'contact-chat-said' else 'contact-chat-left' end, chat.case_id, line, at, by, 'public', via,
    jsonb_build_object('contactId', chat.contact_id, 'side', 'visitor', 'emergency', dangers <> '{}'));
  insert into contact.chat_line (id, case_id, contact_id, side, kind, words, emergency_words, high_harm, at)
    values (line, chat.case_id, chat.contact_id, 'visitor', what, said, dangers, harms, at);
  return chat.contact_id;
end $function$;

CREATE OR REPLACE FUNCTION contact.chat_words(hash bytea)
 RETURNS TABLE(side text, kind text, words text, at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select l.side, l.kind, l.words, l.at from contact.chat c join contact.chat_line l on l.contact_id = c.contact_id
  where c.token_hash = hash order by l.seq
$function$;

CREATE OR REPLACE FUNCTION contact.crowd_of(lead uuid)
 RETURNS TABLE(contact_id uuid)
 LANGUAGE sql
 STABLE
AS $function$
  with recursive down (id) as (
    select a.contact_id from contact.attachment a where a.to_contact = lead and a.undone_at is null
    union
    select a.contact_id from down join contact.attachment a on a.to_contact = down.id and a.undone_at is null)
  select id from down where id <> lead
$function$;

CREATE OR REPLACE FUNCTION contact.follow_restricted()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not exists (select from platform.restricted_case r where r.case_id = new.case_id and r.lifted_at is null) then
    return null;
  end if;
  update platform.restricted_to t set until_at = platform.now(), ended_xid = pg_current_xact_id()
    where t.case_id = new.case_id and t.why = 'handler' and t.until_at is null
      and (new.state <> 'open' or new.handler_id is null or t.account_id <> new.handler_id);
  if new.state = 'open' and exists (select from platform.account a where a.id = new.handler_id) then
    insert into platform.restricted_to (case_id, account_id, why, from_at, given_by)
      values (new.case_id, new.handler_id, 'handler', platform.now(), 'the call') on conflict do nothing;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION contact.interpreter_of(contact uuid)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select case when i.state <> 'not-needed' then coalesce(i.language, 'language not known yet') end
  from contact.interpreter i where i.contact_id = contact order by i.at desc, i.fact_xid desc limit 1
$function$;

CREATE OR REPLACE FUNCTION contact.lead_of(of_contact uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
  with recursive up (id, steps) as (
    select of_contact, 0
    union all
    select a.to_contact, up.steps + 1 from up join contact.attachment a on a.contact_id = up.id and a.undone_at is null
    where up.steps < 50)
  select id from up order by steps desc limit 1
$function$;

CREATE OR REPLACE FUNCTION contact.opened_before(the_case uuid, reader text, the_contact uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from platform.read_log r where r.who = reader and the_case = any (r.case_ids)
      and r.what in ('read-contact', 'save-call', 'read-case', 'read-incident', 'read-investigation', 'read-victim', 'read-characteristics'))
    or exists (select from contact.looked_in l where l.contact_id = the_contact and l.account_id = reader)
$function$;

CREATE OR REPLACE FUNCTION contact.require_grading()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION contact.restricted_waits()
 RETURNS TABLE(waits_since timestamp with time zone, somebody_on_duty boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with waiting as (
    select min(r.at) as since from platform.restricted_case r join contact.contact c using (case_id)
    where r.lifted_at is null and c.state = 'waiting'),
  holders as (
    select exists (select from platform.account_right h
      join platform.account a on a.id = h.account_id and a.disabled_at is null
      join platform.session s on s.account_id = a.id
      where h.code in ('professional-standards', 'incident-manager') and h.from_at <= platform.now()
        and (h.until_at is null or h.until_at > platform.now())
        -- As the session itself is ended after an hour with nobody at it (src/platform/auth/sessions.ts); on the real clock.
        and s.ended_at is null and s.absolute_until > clock_timestamp() and s.last_seen_at > clock_timestamp() - interval '60 minutes') as there)
  select w.since, h.there from waiting w cross join holders h
  where w.since is not null and platform.acting_role() in ('supervisor', 'system')
$function$;

CREATE OR REPLACE FUNCTION contact.slowness(grade text)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN array_position(ARRAY['immediate'::text, 'priority'::text, 'scheduled'::text, 'resolve'::text], grade);

CREATE OR REPLACE FUNCTION contact.subject_forbidden(the_contact uuid, the_day date)
 RETURNS TABLE(pack text, warn text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with pack as (
    select * from contact.non_crime_hate_pack p where p.valid_from <= the_day and (p.valid_to is null or the_day < p.valid_to)
    order by p.valid_from desc, p.loaded_at desc limit 1),
  newest as (
    select distinct on (a.question) a.question, a.answer from contact.pathway_answer a
    where a.contact_id = the_contact and a.pathway = 'hate' order by a.question, a.at desc, a.fact_xid desc)
  select p.id, p.warn from pack p
  where p.keeps <> 'always' and exists (select from newest n where n.question = 'crime-too' and n.answer = 'no')
    and (p.keeps = 'never' or exists (
      select from unnest(p.threshold) q where not exists (select from newest n where n.question = q and n.answer = 'yes')))
$function$;

CREATE OR REPLACE FUNCTION response.danger_of(the_contact uuid)
 RETURNS TABLE(weapon text, immediacy text, risk text, vulnerable boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select a.weapon, a.immediacy, a.risk, c.vulnerable from contact.contact c
  left join lateral (select * from contact.assessment a where a.contact_id = c.id order by a.seq desc limit 1) a on true
  where c.id = the_contact and c.case_id not in (select platform.hidden_from_sending())
$function$;

CREATE OR REPLACE FUNCTION response.missed_at(now timestamp with time zone)
 RETURNS TABLE(appointment_id uuid, case_id uuid, incident_id uuid, contact_id uuid, number bigint, place text, base_id text, who text, starts_at timestamp with time zone, ends_at timestamp with time zone, since timestamp with time zone, assessed boolean)
 LANGUAGE sql
 STABLE
AS $function$
  select a.id, a.case_id, a.incident_id, i.contact_id, i.number, a.place, a.base_id, a.who, a.starts_at, a.ends_at, m.since,
    exists (select from contact.assessment s where s.contact_id = i.contact_id and s.at > m.since)
  from response.incident i
  join lateral (select * from response.appointment a where a.incident_id = i.id order by a.agreed_at desc, a.fact_xid desc limit 1) a on true
  cross join lateral (select case when a.ended = 'we-moved' then least(a.ended_at, a.ends_at) else a.ends_at end as since) m
  where i.state <> 'closed' and i.first_at_scene_at is null
    and (a.ended = 'we-moved' or (a.ended is null and a.ends_at < now))
$function$;

CREATE OR REPLACE FUNCTION response.require_grading()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if contact.slowness(new.grade) > contact.slowness(old.grade) and not exists (
    select from contact.grading g where g.contact_id = new.contact_id and g.grade = new.grade and g.reason is not null) then
    raise exception 'Incident % cannot go from % to %: its contact was never given that grade with a reason', new.id, old.grade, new.grade
      using errcode = 'AN003';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION investigation.bail_ends_at(the_suspect uuid, the_bail uuid)
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  start date; months integer; paused integer := 0; referred date; asked boolean := false; step record;
begin
  select ((select min(a.at) from investigation.suspect_event a where a.suspect_id = the_suspect and a.event = 'arrest' and a.at <= b.at
      and a.at > coalesce((select max(r.at) from investigation.suspect_event r where r.suspect_id = the_suspect
        and r.event in ('release', 'out-of-court-disposal', 'no-further-action') and r.at < b.at), '-infinity'))
    at time zone 'Europe/London')::date + 1, case s.bail_case when 'standard' then 3 else 6 end
  into start, months
  from investigation.suspect_event b join investigation.suspect s on s.id = b.suspect_id
  where b.id = the_bail and b.suspect_id = the_suspect and b.event = 'bail';
  for step in select k.kind, k.months as m, (k.done_at at time zone 'Europe/London')::date as day from investigation.bail_step k
      where k.suspect_id = the_suspect and k.bail_event_id = the_bail order by k.done_at, k.recorded_at, k.id loop
    if step.kind = 'extended' then months := greatest(months, step.m);
    elsif step.kind = 'court-applied' then asked := true;
    elsif step.kind = 'court-decided' then asked := false; months := greatest(months, coalesce(step.m, 0));
    elsif step.kind = 'referred' then referred := coalesce(referred, step.day);
    elsif referred is not null then paused := paused + (step.day - referred); referred := null;
    end if;
  end loop;
  if asked or referred is not null then return null; end if;
  return (investigation.last_day_of(start, months) + paused + 1)::timestamp at time zone 'Europe/London';
end $function$;

CREATE OR REPLACE FUNCTION investigation.charging_in_turn()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
declare before text;
begin
  select s.state into before from investigation.charging_step s where s.request_id = new.request_id and s.n = new.n - 1;
  if (new.n = 1) <> (before is null)
    or (new.n = 1 and new.kind <> 'drafted')
    or (new.kind = 'charged' and before is distinct from 'charge-advised')
    or (new.kind in ('sent-back', 'further-work') and before is distinct from 'sent')
    or (new.kind = 'advised' and before not in ('sent', 'further-work', 'appealed'))
    or before in ('charged', 'withdrawn') then
    raise exception 'a step of a charging request out of turn: % after %', new.kind, coalesce(before, 'nothing') using errcode = 'AN010';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION investigation.document_of_victim(the_upload uuid, the_document uuid, the_title text, the_name text, the_media text, is_whole boolean, the_size bigint, the_sha256 bytea, the_pieces integer, at timestamp with time zone, via text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  me record;
  moved integer;
begin
  select v.id, v.case_id, v.crime_id into me from investigation.crime_victim v where v.id = victim.portal_victim();
  if me.id is null then
    return false;
  end if;
  insert into investigation.document (id, case_id, crime_id, title, file_name, media, whole, size, sha256, pieces, came_from, no_child_images, at, by, by_name)
    values (the_document, me.case_id, me.crime_id, the_title, the_name, the_media, is_whole, the_size, the_sha256, the_pieces, 'The victim, on their own pages', true, at, platform.acting_who(), 'The victim');
  with taken as (
    delete from investigation.upload_piece p where p.upload_id = the_upload and p.by = platform.acting_who() and p.n < the_pieces returning p.n, p.bytes)
  insert into investigation.document_piece (document_id, n, case_id, bytes) select the_document, t.n, me.case_id, t.bytes from taken t order by t.n;
  get diagnostics moved = row_count;
  if moved <> the_pieces then
    raise exception 'a piece of an upload is missing';
  end if;
  perform platform.record('document-received', me.case_id, the_document, at, platform.acting_who(), 'portal', via,
    pg_catalog.jsonb_build_object('crimeId', me.crime_id, 'documentId', the_document, 'media', the_media, 'size', the_size, 'sha256', pg_catalog.encode(the_sha256, 'hex'), 'version', 1));
  return true;
end $function$;

CREATE OR REPLACE FUNCTION investigation.drop_upload(the_upload uuid)
 RETURNS void
 LANGUAGE sql
AS $function$
  delete from investigation.upload_piece where upload_id = the_upload;
$function$;

CREATE OR REPLACE FUNCTION investigation.find_cases(ways jsonb, most integer)
 RETURNS TABLE(way integer, case_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 60
 SET search_path TO ''
 SET enable_seqscan TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
declare
  hidden uuid[] := array(select platform.hidden_cases());
  most_led constant integer := 8000;
  one jsonb;
  question integer := -1;
  given integer;
  lead jsonb;
  first text[];
  second text[];
  third text[];
  every tsquery;
  likelier tsquery[];
  found integer;
  led integer;
  ids uuid[];
begin
  for n in 0 .. jsonb_array_length(ways) - 1 loop
    one := ways -> n;
    if (one ->> 'of')::integer <> question then
      question := (one ->> 'of')::integer;
      given := 0;
    end if;
    continue when given >= most or ((one ->> 'spare')::boolean and given > 0);
    every := (one ->> 'all')::tsquery;
    likelier := array(select likely::tsquery from jsonb_array_elements_text(one -> 'likelier') likely);
    lead := one -> 'lead';
    first := array(select jsonb_array_elements_text(lead -> 0));
    second := array(select jsonb_array_elements_text(lead -> 1));
    third := array(select jsonb_array_elements_text(lead -> 2));
    found := 0;
    if (one ->> 'newest')::integer > 0 then
      return query select n, f.case_id from (
          select w.case_id, w.words from investigation.found_words w where w.case_id <> all (hidden)
          order by w.at desc, w.case_id limit (one ->> 'newest')::integer) f
        where f.words @@ every limit most;
      get diagnostics found = row_count;
      given := given + found;
    end if;
    continue when found = most;
    led := most_led;
    case jsonb_array_length(lead)
    when 0 then ids := '{}';
    when 1 then
      select array_agg(l.case_id order by (select count(*) from unnest(likelier) likely where l.words @@ likely) desc, l.at desc, l.case_id) filter (where l.words @@ every), count(*) into ids, led from (
        select f.case_id, f.at, f.words from investigation.found_words f
        where tsvector_to_array(f.words) && first and f.case_id <> all (hidden) limit most_led) l;
    when 2 then
      select array_agg(l.case_id order by (select count(*) from unnest(likelier) likely where l.words @@ likely) desc, l.at desc, l.case_id) filter (where l.words @@ every), count(*) into ids, led from (
        select f.case_id, f.at, f.words from investigation.found_words f
        where tsvector_to_array(f.words) && first and tsvector_to_array(f.words) && second and f.case_id <> all (hidden) limit most_led) l;
    else
      select array_agg(l.case_id order by (select count(*) from unnest(likelier) likely where l.words @@ likely) desc, l.at desc, l.case_id) filter (where l.words @@ every), count(*) into ids, led from (
        select f.case_id, f.at, f.words from investigation.found_words f
        where tsvector_to_array(f.words) && first and tsvector_to_array(f.words) && second and tsvector_to_array(f.words) && third and f.case_id <> all (hidden) limit most_led) l;
    end case;
    return query select n, id from unnest(ids[1:most]) id;
    given := given + coalesce(cardinality(ids), 0);
    if led = most_led then
      return query select n, null::uuid;
    end if;
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION investigation.forget_uploads()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  delete from investigation.upload_piece where at < clock_timestamp() - interval '1 day'
$function$;

CREATE OR REPLACE FUNCTION investigation.guard_bail()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  ends timestamptz := investigation.bail_ends_at(new.suspect_id, new.bail_event_id);
begin
  new.recorded_at := platform.now();
  if not exists (select from investigation.suspect_event e where e.id = new.bail_event_id and e.suspect_id = new.suspect_id
      and e.event = 'bail' and e.at <= new.done_at) then
    raise exception 'Bail of suspect % did not run at %', new.suspect_id, new.done_at using errcode = 'AN005';
  end if;
  if new.done_at > new.recorded_at + interval '2 minutes' then
    raise exception 'Nothing about bail is authorised in the future (%)', new.done_at using errcode = 'AN005';
  end if;
  if exists (select from investigation.bail_step k where k.bail_event_id = new.bail_event_id and k.done_at > new.done_at) then
    raise exception 'Something later is recorded of this bail already' using errcode = 'AN005';
  end if;
  if new.kind in ('extended', 'court-applied', 'referred') and ends <= new.done_at then
    raise exception 'Bail ended at %: there is no power to extend it after that', ends using errcode = 'AN005';
  end if;
  if ends <= new.recorded_at and nullif(trim(new.late_because), '') is null then
    raise exception 'Bail has ended at %: what was authorised in time says why it is recorded late', ends using errcode = 'AN005';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION investigation.guard_cancellation()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  decided text[] := array['decision', 'decision_reason', 'decided_at', 'decided_by', 'decided_by_name', 'fact_xid'];
begin
  if tg_op = 'INSERT' then
    if new.decision is not null then raise exception 'A cancellation begins as a request' using errcode = 'AN009'; end if;
    return new;
  end if;
  if old.decision is not null or to_jsonb(new) - decided is distinct from to_jsonb(old) - decided then
    raise exception 'A request to cancel stays as it was made, and is decided once' using errcode = 'AN009';
  end if;
  if new.decided_by = new.requested_by or new.decided_by is distinct from platform.acting_who()
      or exists (select from investigation.crime c where c.id = new.crime_id and c.owner_id::text = new.decided_by) then
    raise exception 'Whoever asked, or has the case, never decides that it is cancelled' using errcode = 'AN009';
  end if;
  if not exists (select from platform.account_right r join platform.account a on a.id = r.account_id and a.disabled_at is null
      where r.account_id::text = new.decided_by and r.code = 'crime-registrar' and r.from_at <= platform.now() and (r.until_at is null or r.until_at > platform.now())) then
    raise exception 'Only the crime registrar or a designated decision maker cancels a crime' using errcode = 'AN009';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION investigation.guard_closing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'open' then raise exception 'A crime is recorded as an open case' using errcode = 'AN007'; end if;
    return new;
  end if;
  if new.offence <> old.offence and not exists (select from investigation.reclassification r where r.crime_id = new.id
      and r.from_offence = old.offence and r.to_offence = new.offence and r.fact_xid = pg_current_xact_id()) then
    raise exception 'An offence is changed by a reclassification, with its reason and evidence' using errcode = 'AN009';
  end if;
  if old.state = 'closed' then
    if new.state = 'closed' and new.outcome_code is not distinct from old.outcome_code and new.closed_at = old.closed_at
        and new.cancelled_at is not distinct from old.cancelled_at then
      return new;
    end if;
    if new.state = 'open' and old.cancelled_at is null
        and exists (select from investigation.reopening r where r.crime_id = new.id and r.fact_xid = pg_current_xact_id()) then
      return new;
    end if;
    raise exception 'A closed case stays as its gate left it, until somebody opens it again with a reason' using errcode = 'AN007';
  end if;
  if new.cancelled_at is not null then
    if not exists (select from investigation.cancellation x where x.crime_id = new.id and x.decision = 'cancelled' and x.fact_xid = pg_current_xact_id()) then
      raise exception 'A crime is cancelled by the crime registrar, and no other way' using errcode = 'AN009';
    end if;
    return new;
  end if;
  if new.state = 'closed' and not exists (select from investigation.outcome o where o.crime_id = new.id and o.state = 'agreed'
      and o.code = new.outcome_code and o.fact_xid = pg_current_xact_id()) then
    raise exception 'A case closes by its gate: no agreed outcome % stands behind this', new.outcome_code using errcode = 'AN007';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION investigation.guard_crime_code()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.edition_id is not null and new.edition_id is distinct from (
    select e.id from investigation.offence_edition e where e.valid_from <= new.given_on and (e.valid_to is null or new.given_on < e.valid_to)
    order by e.valid_from desc limit 1)
  then
    raise exception 'This offence code is not of the edition that holds on %', new.given_on using errcode = 'AN009';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION investigation.guard_independent()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  why text;
begin
  if tg_op = 'UPDATE' then
    if old.ended_at is not null or to_jsonb(new) - array['ended_at', 'fact_xid'] is distinct from to_jsonb(old) - array['ended_at', 'fact_xid'] then
      raise exception 'Who was named is only ever ended' using errcode = 'AN013';
    end if;
    return new;
  end if;
  if new."by" is distinct from platform.acting_who() or not platform.holds_right(new."by", 'professional-standards')
      or exists (select from platform.restricted_standing() s where s.case_id = new.case_id and not s.knows) then
    raise exception 'Professional standards name who investigates this' using errcode = 'AN013';
  end if;
  if not exists (select from platform.restricted_case r where r.case_id = new.case_id and r.lifted_at is null) then
    raise exception 'This names nobody who works for the police' using errcode = 'AN013';
  end if;
  why := investigation.not_independent(new.case_id, new.account_id);
  if why is not null then
    raise exception 'Whoever investigates this stands outside of it (%)', why using errcode = 'AN013';
  end if;
  if exists (select from investigation.independent i where i.case_id = new.case_id and i.account_id = new.account_id and i.ended_at is null and i.part <> new.part) then
    raise exception 'One person investigates it and another supervises' using errcode = 'AN013';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION investigation.guard_order()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  changing text[] := array['against_person', 'expires_at', 'court_asked_at', 'served_at', 'served_how', 'served_by', 'served_proof', 'ended_at', 'end_reason', 'fact_xid'];
  latest timestamptz := platform.now() + interval '2 minutes';
begin
  if greatest(new.made_at, new.served_at, new.ended_at, new.court_asked_at) > latest then
    raise exception 'Nothing is done about an order in the future' using errcode = 'AN009';
  end if;
  if tg_op = 'INSERT' then
    if new.served_at is not null or new.ended_at is not null then
      raise exception 'An order is made before it is served or ended' using errcode = 'AN009';
    end if;
    return new;
  end if;
  if to_jsonb(new) - changing is distinct from to_jsonb(old) - changing then
    raise exception 'What a court or an officer made stays as it was made: record what changed' using errcode = 'AN009';
  end if;
  if old.ended_at is not null and to_jsonb(new) - array['against_person', 'fact_xid'] is distinct from to_jsonb(old) - array['against_person', 'fact_xid'] then
    raise exception 'An order that was ended stays ended' using errcode = 'AN009';
  end if;
  if old.served_at is not null and (new.served_at, new.served_how, new.served_by, new.served_proof) is distinct from (old.served_at, old.served_how, old.served_by, old.served_proof) then
    raise exception 'An order is served once: its proof stays' using errcode = 'AN009';
  end if;
  if new.expires_at is distinct from old.expires_at and not exists (select from investigation.order_step s where s.order_id = new.id and s.kind = 'varied'
      and s.fact_xid = pg_current_xact_id()) then
    raise exception 'When an order ends is changed only by varying it' using errcode = 'AN009';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION investigation.guard_outcome()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  decided text[] := array['state', 'decided_at', 'decided_by', 'decided_by_name', 'decision_reason', 'warnings', 'fact_xid'];
  ranks text[] := array['constable', 'sergeant', 'inspector', 'chief-inspector'];
  gate record;
  known boolean;
  decider record;
begin
  select * into gate from investigation.outcome_gate(new.crime_id, new.code, platform.now());
  known := found;
  if tg_op = 'INSERT' then
    if new.state <> 'proposed' or new.decided_by is not null or new.proposed_by is distinct from platform.acting_who() then
      raise exception 'An outcome begins as somebody''s proposal' using errcode = 'AN007';
    end if;
    if not known then raise exception 'There is no outcome % today', new.code using errcode = 'AN007'; end if;
    return new;
  end if;
  if old.state <> 'proposed' or to_jsonb(new) - decided is distinct from to_jsonb(old) - decided then
    raise exception 'An outcome that was proposed is only ever decided, once' using errcode = 'AN007';
  end if;
  if new.state = 'proposed' then return new; end if;
  if new.decided_by is null or new.decided_by = new.proposed_by or new.decided_by is distinct from platform.acting_who() then
    raise exception 'Somebody else than who proposed an outcome decides it, themselves' using errcode = 'AN007';
  end if;
  if nullif(trim(new.decision_reason), '') is null then
    raise exception 'A decision on an outcome has its reason' using errcode = 'AN007';
  end if;
  if new.state = 'refused' then return new; end if;
  if not known then raise exception 'There is no outcome % today', new.code using errcode = 'AN007'; end if;
  select a.role, (select s.said ->> 'rank' from platform.force_row s where s.part = 'rank' and s.code = a.collar order by s.n limit 1) as rank
    into decider from platform.account a where a.id::text = new.decided_by and a.disabled_at is null;
  if decider.role is distinct from coalesce(gate.role, 'supervisor') then
    raise exception 'Whoever decided this is not its gate' using errcode = 'AN007';
  end if;
  if gate.rank is not null and coalesce(array_position(ranks, decider.rank), 0) < array_position(ranks, gate.rank) then
    raise exception 'Outcome % of this case is decided by % or above', new.code, gate.rank using errcode = 'AN007';
  end if;
  if gate.rank is null and nullif(trim(new.reference), '') is null then
    raise exception 'Outcome % is decided outside the force: its reference is its gate', new.code using errcode = 'AN007';
  end if;
  if exists (select from investigation.line_of_enquiry l where l.crime_id = new.crime_id and l.state = 'open') then
    raise exception 'No outcome is agreed over an open line of enquiry' using errcode = 'AN007';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION investigation.guard_owner()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if new.owner_id is not null and exists (select from platform.restricted_case r where r.case_id = new.case_id and r.lifted_at is null)
      and not exists (select from investigation.independent i where i.case_id = new.case_id and i.account_id = new.owner_id and i.part = 'investigator' and i.ended_at is null) then
    raise exception 'Professional standards name who investigates this' using errcode = 'AN013';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION investigation.guard_review()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  changing text[] := array['reviewer_id', 'reviewer_name', 'decision', 'decision_reason', 'decided_at', 'decided_by', 'decided_by_name', 'fact_xid'];
begin
  if old.decision is not null or to_jsonb(new) - changing is distinct from to_jsonb(old) - changing then
    raise exception 'A request for a review stays as it was made, and is decided once' using errcode = 'AN008';
  end if;
  if new.decision is null then return new; end if;
  if new.excluded is not null or new.decided_by is distinct from new.reviewer_id::text or new.decided_by is distinct from platform.acting_who() then
    raise exception 'A review is decided by its reviewer' using errcode = 'AN008';
  end if;
  if exists (select from investigation.outcome o where o.id = new.outcome_id and new.decided_by in (o.proposed_by, o.decided_by))
      or exists (select from investigation.crime c where c.id = new.crime_id and c.owner_id::text = new.decided_by) then
    raise exception 'Whoever had a part in a decision never reviews it' using errcode = 'AN008';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION investigation.hidden_material()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 20
 SET search_path TO ''
AS $function$
declare
  me uuid := case when platform.acting_who() ~ '^[0-9a-f-]{36}$' then platform.acting_who()::uuid end;
begin
  if platform.acting_role() in ('system', 'supervisor') or not exists (select from investigation.sensitive_material s where s.lifted_at is null) then
    return;
  end if;
  return query
    with officer_of as materialized (
      select o.crime_id from investigation.disclosure_officer o where o.account_id = me
        and not exists (select from investigation.disclosure_officer l where l.crime_id = o.crime_id and l.seq > o.seq))
    select s.material_id from investigation.sensitive_material s join investigation.crime c on c.id = s.crime_id
    where s.lifted_at is null and s.fact_xid <> pg_current_xact_id() and c.owner_id is distinct from me
      and not exists (select from officer_of o where o.crime_id = s.crime_id);
end $function$;

CREATE OR REPLACE FUNCTION investigation.keep_bail_case()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if exists (select from investigation.suspect_event e where e.suspect_id = new.id and e.event = 'bail') then
    raise exception 'Suspect % was bailed: whose kind of case it is stays as it is', new.id using errcode = 'AN005';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION investigation.keep_material()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  once text[] := case tg_table_name when 'document' then array['withdrawn_at', 'withdrawn_because', 'withdrawn_by_name']
    when 'document_hold' then array['decision', 'decision_words', 'decided_at', 'decided_by', 'decided_by_name']
    else array['lifted_at', 'lifted_because', 'lifted_by_name'] end || array['fact_xid'];
begin
  if to_jsonb(new) - once is distinct from to_jsonb(old) - once or to_jsonb(old) ->> once[1] is not null then
    raise exception 'What was recorded here is never changed' using errcode = 'AN011';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION investigation.keep_order_part()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  changing text[] := case tg_table_name when 'order_term' then array['to_at'] when 'order_breach' then array['crime', 'crime_number', 'crime_reason', 'crime_by_name']
    when 'order_telling' then array['told_at', 'told_how', 'told_words', 'told_by_name'] else array['person_id'] end || array['fact_xid'];
  done boolean := case tg_table_name when 'order_term' then to_jsonb(old) ->> 'to_at' is not null when 'order_breach' then to_jsonb(old) ->> 'crime' <> 'waits'
    when 'order_telling' then to_jsonb(old) ->> 'told_at' is not null else false end;
begin
  if done or to_jsonb(new) - changing is distinct from to_jsonb(old) - changing then
    raise exception 'What is recorded of an order is completed once, and stays' using errcode = 'AN009';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION investigation.keep_withdrawal()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  decided text[] := array['decision', 'decision_reason', 'answered', 'decided_at', 'decided_by', 'decided_by_name', 'fact_xid'];
begin
  if old.decision is not null or to_jsonb(new) - decided is distinct from to_jsonb(old) - decided then
    raise exception 'A withdrawal that was recorded is only ever decided, once' using errcode = 'AN006';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION investigation.last_day_of(start date, months integer)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case
    when extract(day from (m + interval '1 month' - interval '1 day')) < extract(day from start) then (m + interval '1 month' - interval '1 day')::date
    else (m + (extract(day from start)::int - 1) * interval '1 day')::date - 1 end
  from (select date_trunc('month', start::timestamp) + months * interval '1 month' as m) of_month
$function$;

CREATE OR REPLACE PROCEDURE investigation.need_to_know(IN target regclass, IN by_column text)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('create policy need_to_know on %1$s as restrictive to answerable_app
    using (%2$I is null or %2$I not in (select investigation.hidden_material()) or fact_xid = pg_current_xact_id()) with check (true)', target, by_column);
end $procedure$;

CREATE OR REPLACE FUNCTION investigation.not_independent(the_case uuid, the_account uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with them as (select a.* from platform.account a where a.id = the_account),
  about as (select s.* from platform.restricted_about s where s.case_id = the_case)
  select case
    when the_case in (select platform.hidden_cases()) then null
    when not exists (select from them t where t.disabled_at is null) then 'gone'
    when exists (select from them t, about s where s.collar = t.collar or lower(s.name) = lower(t.name)) then 'named'
    when exists (select from them t, about s where s.team = t.team) then 'team'
    when exists (select from them t, about s where t.team = any (s.line_teams)) then 'line'
    when exists (select from contact.contact c where c.case_id = the_case and c.handler_id = the_account)
      or exists (select from investigation.crime c where c.case_id = the_case and c.owner_id = the_account
        and not exists (select from investigation.independent i where i.case_id = the_case and i.account_id = the_account))
      or exists (select from investigation.allocation a where a.case_id = the_case and the_account in (a.from_owner, a.to_owner)
        and not exists (select from investigation.independent i where i.case_id = the_case and i.account_id = the_account))
      or exists (select from response.deployment d join response.resource r on r.id = d.resource_id join them t on t.team = r.team_id and t.role = 'response-officer' where d.case_id = the_case)
      then 'had-it'
    when not exists (select from about s) and not platform.holds_right(the_account::text, 'professional-standards') then 'nobody-known'
  end
$function$;

CREATE OR REPLACE FUNCTION investigation.only_disclosure_officer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if new."by" is distinct from (select o.account_id::text from investigation.disclosure_officer o where o.crime_id = new.crime_id order by o.seq desc limit 1) then
    raise exception 'What undermines or assists is decided by the disclosure officer of the case' using errcode = 'AN011';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION investigation.outcome_gate(the_crime uuid, the_code integer, at timestamp with time zone)
 RETURNS TABLE(role text, rank text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with found as (
    select o.said as outcome from platform.force_row o, (select to_char(at at time zone 'Europe/London', 'YYYY-MM-DD') as day) f
    where o.part = 'outcome' and o.code = the_code::text and the_code > 0 and o.said ->> 'from' <= f.day and (o.said ->> 'to' is null or f.day < o.said ->> 'to')),
  kind as (
    select o.said ->> 'sensitive' as reason from platform.force_row o
      where o.part = 'offence' and o.code = (select c.offence from investigation.crime c where c.id = the_crime)
    union all
    select t.said ->> 'sensitive' from platform.force_row t
      where t.part = 'incident-type' and t.code = (select i.incident_type from investigation.crime c join response.incident i on i.id = c.incident_id where c.id = the_crime)
    union all
    select 'enhanced-rights' where exists (select from investigation.crime_victim v where v.crime_id = the_crime and v.enhanced))
  select outcome -> 'gate' ->> 'role',
    case when exists (select from kind k where outcome -> 'gate' -> 'raisedFor' ? k.reason)
      then coalesce(outcome -> 'gate' ->> 'raisedTo', outcome -> 'gate' ->> 'rank') else outcome -> 'gate' ->> 'rank' end
  from found
$function$;

CREATE OR REPLACE FUNCTION investigation.place_order()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION investigation.put_upload(the_upload uuid, place integer, piece bytea)
 RETURNS void
 LANGUAGE sql
AS $function$
  select case when place = 0 then investigation.forget_uploads() end;
  insert into investigation.upload_piece (upload_id, n, bytes, by) values (the_upload, place, piece, platform.acting_who());
$function$;

CREATE OR REPLACE FUNCTION investigation.show_order(the_order uuid)
 RETURNS SETOF investigation.order_shown
 LANGUAGE plpgsql
 STABLE ROWS 1
AS $function$
begin
  return query select * from investigation.order_shown o where o.id = the_order;
end $function$;

CREATE OR REPLACE FUNCTION investigation.shut_documents()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 20
 SET search_path TO ''
AS $function$
  select h.document_id from investigation.document_hold h where h.kind = 'must-not-be-here' and h.decision is distinct from 'may-be-opened'
$function$;

CREATE OR REPLACE FUNCTION investigation.standards_waits(within interval)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select (platform.acting_role() = 'supervisor' or platform.acting_rights() && array['professional-standards', 'incident-manager']) and exists (select from platform.restricted_case r where r.lifted_at is null and r.at + within <= platform.now()
    and not exists (select from investigation.standards_look l where l.case_id = r.case_id))
$function$;

CREATE OR REPLACE FUNCTION investigation.words_asked(asked jsonb, most integer DEFAULT 60)
 RETURNS TABLE(word text, cases integer, others jsonb, total integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 8
 SET search_path TO ''
AS $function$
  with a as (select t.word, t.shorter, t.also from jsonb_to_recordset(asked) t (word text, shorter text[], also text[])),
  near as (
    select a.word as typed, k.word, k.sound, k.cases from a join investigation.known_word k on k.shorter && a.shorter where cardinality(a.shorter) > 0
    union
    select a.word, k.word, k.sound, k.cases from a join investigation.known_word k on k.sound = public.dmetaphone(a.word)
    where cardinality(a.shorter) > 0 and k.sound <> '' and cardinality(k.shorter) > 0),
  weighed as (
    select n.typed, n.word, n.cases, public.levenshtein(n.word, n.typed) as apart, n.sound = public.dmetaphone(n.typed) as alike
    from near n where n.word <> n.typed and n.cases > 0),
  ranked as (
    select w.*, row_number() over (partition by w.typed order by w.apart - (w.apart = 2 and length(w.word) = length(w.typed))::int - w.alike::int, w.cases desc, w.word) as place
    from weighed w where w.apart <= 4)
  select a.word, k.cases, coalesce((
      select jsonb_agg(jsonb_build_object('word', o.word, 'cases', o.cases, 'apart', o.apart, 'alike', o.alike)) from (
        select r.word, r.cases, r.apart, r.alike from ranked r where r.typed = a.word and r.place <= most
        union all
        select n.word, n.cases, 0, false from investigation.known_word n where n.word = any (a.also) and n.cases > 0) o), '[]'),
    greatest((select c.reltuples::integer from pg_catalog.pg_class c where c.oid = 'investigation.found_words'::pg_catalog.regclass), 0)
  from a left join investigation.known_word k on k.word = a.word
$function$;

CREATE OR REPLACE FUNCTION victim.digits_of(ways jsonb, not_to_know jsonb)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select coalesce(array_agg(distinct d.digits), '{}') from (
    select victim.last_digits(w ->> 'reach') as digits from jsonb_array_elements(ways || not_to_know) w) d where length(d.digits) = 10
$function$;

CREATE OR REPLACE FUNCTION victim.last_digits(reach text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN "right"(regexp_replace(reach, '\D'::text, ''::text, 'g'::text), 10);

CREATE OR REPLACE FUNCTION victim.portal_access_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE WHEN ((platform.acting_role() = 'portal'::text) AND (platform.acting_who() ~ '^portal:[0-9a-f-]{36}$'::text)) THEN (substr(platform.acting_who(), 8))::uuid ELSE NULL::uuid END;

CREATE OR REPLACE FUNCTION victim.portal_case()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select a.case_id from victim.portal_access a where a.id = victim.portal_access_id()
$function$;

CREATE OR REPLACE FUNCTION victim.portal_victim()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select a.victim_id from victim.portal_access a where a.id = victim.portal_access_id()
$function$;

CREATE OR REPLACE FUNCTION victim.refuse_unsafe_message()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION victim.said_of_number(the_number text)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select p.victim_id from victim.contact_plan p
    where length(victim.last_digits(the_number)) = 10 and victim.digits_of(p.ways, p.not_to_know) @> array[victim.last_digits(the_number)]
  union select s.victim_id from victim.safe_contact s
    where length(victim.last_digits(the_number)) = 10 and s.reach is not null and victim.last_digits(s.reach) = victim.last_digits(the_number)
$function$;

CREATE OR REPLACE FUNCTION accountability.counted_as(contact uuid)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select pg_catalog.hashtextextended(contact::text, k.key) from accountability.counting_key k
$function$;
