-- A telephone number without what stands between its digits, its trunk (0) and the zeros in front.
create function people.digits(number text) returns text
    language sql immutable strict parallel safe
    return ltrim(regexp_replace(replace(number, '(0)', ''), '[^0-9]', '', 'g'), '0');

create index channel_by_digits on people.channel using gin (people.digits(value) gin_trgm_ops)
    where kind in ('PHONE', 'SATPHONE');
