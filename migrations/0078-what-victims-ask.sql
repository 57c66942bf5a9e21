-- On which number somebody was spoken with, where a request was confirmed by phone.
alter table victim.portal_request add settled_rang text check (settled_rang is null or settled_how = 'phone');
