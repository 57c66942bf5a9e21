-- What is known of a caller asks for eight tables more where an order stands behind it. Most callers have none: a function sets nothing up until it is called.
-- By the rights of whoever asks: what they may not see is not there.
create function investigation.show_order(the_order uuid) returns setof investigation.order_shown language plpgsql stable rows 1 as $$
begin
  return query select * from investigation.order_shown o where o.id = the_order;
end $$;
