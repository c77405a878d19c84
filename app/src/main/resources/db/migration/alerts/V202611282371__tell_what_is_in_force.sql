-- What other rooms may ask in SQL: the real alerts in force at a moment, or about to be, as the desk says it.
create function alerts.in_force(at timestamptz) returns setof uuid
    language sql stable parallel safe as $$
    select a.id from alerts.alert a
    where a.real and not a.notice and (a.ends is null or a.ends > at) and a.received_at <= at
      and not exists (
          select from alerts.decision e where e.alert = a.id and e.kind <> 'VERIFIED' and e.at <= in_force.at)
$$;
