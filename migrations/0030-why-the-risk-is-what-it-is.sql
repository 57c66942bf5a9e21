-- Why the risk is as high as it is, and why it could not be told (contact.md section 2: risk with its reasons).
alter table contact.assessment add column risk_reason text not null default '';
