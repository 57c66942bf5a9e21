-- An order that is a part of no case is reviewed by itself: its review names it. No reference, since a review stays when what it was of is gone.
alter table investigation.retention_review add column order_id uuid;
create index retention_review_order on investigation.retention_review (order_id, at desc) where order_id is not null;
