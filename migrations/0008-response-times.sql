-- A grade set may start its clock when somebody is sent: until then there is no start and no promise running.
alter table response.incident alter column clock_started_at drop not null;
alter table response.incident add constraint incident_promise_has_start check (attend_by is null or clock_started_at is not null);

-- Times of a deployment are in order, whoever writes them; a skipped step has none. A clear unit says what came of it.
alter table response.deployment add constraint deployment_times_in_order check (
  (en_route_at is null or en_route_at >= assigned_at)
  and (at_scene_at is null or at_scene_at >= coalesce(en_route_at, assigned_at))
  and (cleared_at is null or cleared_at >= coalesce(at_scene_at, en_route_at, assigned_at)));
alter table response.deployment add constraint deployment_clear_has_result check ((cleared_at is null) = (result is null));
