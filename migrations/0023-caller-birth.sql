-- What a caller says of when they were born, as it was said: 'fourth of March 85' is kept, and read when somebody is looked for.
alter table contact.contact add column caller_birth text;
