-- A large list gathers what goes into the inverted indexes and merges it at the end, sorted, instead of every few
-- megabytes. Only the owner of an index may merge it.
create function people.settle_indexes() returns void
    language plpgsql security definer set search_path = '' as $$
begin
    perform pg_catalog.gin_clean_pending_list('people.person_by_text');
    perform pg_catalog.gin_clean_pending_list('people.person_by_word');
    perform pg_catalog.gin_clean_pending_list('people.channel_by_digits');
end $$;
