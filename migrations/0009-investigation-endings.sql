-- What an outcome quotes from outside the force, what its gate-holder was warned of and agreed all the same, and who
-- added and ended a line of enquiry by name. Null where a row is older than its column.
alter table investigation.outcome add column reference text;
alter table investigation.outcome add column warnings text[] not null default '{}';
alter table investigation.line_of_enquiry add column added_by_name text;
alter table investigation.line_of_enquiry add column ended_by text;
alter table investigation.line_of_enquiry add column ended_by_name text;
