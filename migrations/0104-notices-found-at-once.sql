-- Which update told a notice is asked for each notice whenever a victim or a crime is looked at. Left to gather, the newest entries of this index were read through from
-- one end to the other for each of these (4 ms, against a tenth): each entry is put in its place at once.
alter index victim.update_notices set (fastupdate = off);
