-- The number that sums are counted with is read by the counting itself and by nobody else.
alter table accountability.counting_key enable row level security;
alter table accountability.counting_key force row level security;
create policy owner_sees on accountability.counting_key to current_user using (true);
