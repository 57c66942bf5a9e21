-- A line of a call lies in the call's own case, and what a person said of it in the victim's. The one must not keep the other from being erased when its time has
-- come: what was decided stays under the line's id, which tells nobody anything once the line is gone.
alter table victim.heard_line drop constraint heard_line_line_id_fkey;
