-- What the boilerplate check found in a review, shown to the reviewer before it was saved and to their manager after (boilerplate/).
-- Nothing is refused by it: `seen` says that the reviewer was shown it and saved the words as they were.
create table investigation.review_notice (
  review_id uuid primary key references investigation.review,
  case_id uuid not null,
  crime_id uuid not null references investigation.crime,
  reasons text[] not null check (cardinality(reasons) > 0),
  like_review_id uuid references investigation.review,
  likeness double precision check (likeness between 0 and 1),
  seen boolean not null,
  at timestamptz not null,
  by text not null,
  fact_xid xid8 not null default pg_current_xact_id(),
  constraint like_whole check ((like_review_id is null) = (likeness is null))
);
create index review_notice_at on investigation.review_notice (at desc);
call platform.case_table('investigation.review_notice');
revoke update, delete on investigation.review_notice from answerable_app;
create index review_by on investigation.review (by, at desc);
