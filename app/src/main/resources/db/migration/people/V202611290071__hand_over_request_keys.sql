-- The keys of requests are kept in one table for all rooms. What was asked is no longer digested as it was: a request
-- of before, sent again with its key, is refused, and nothing is made twice.
insert into platform.request_key (actor, operation, key, digest, made, at)
select by, 'POST /api/v1/people', key, digest, person, at from people.repeated_request
union all
select by, 'POST /api/v1/people/{id}/presence', key, digest, entry, at from people.presence_request
union all
select by, 'POST /api/v1/people/invitations', key, digest, invitation, at from people.invitation_request;

drop table people.repeated_request;
drop table people.presence_request;
drop table people.invitation_request;
