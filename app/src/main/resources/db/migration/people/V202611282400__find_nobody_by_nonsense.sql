-- The consonants of a word, as it is spelt: what `people.sound` hears before it takes letters for each other.
create function people.consonants(word text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(regexp_replace(
        regexp_replace(
            translate(
                replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
                    regexp_replace(
                        regexp_replace(people.latin(regexp_replace(word, '^ال', '')), '[^a-z0-9]', '', 'g'),
                        '^[aeiouwy]+', '0'),
                    'sch', 'x'), 'sh', 'x'), 'ch', 'x'), 'ph', 'f'), 'kh', 'k'), 'gh', 'g'), 'th', 't'), 'dh', 'd'),
                    'dj', 'j'), 'zh', 'j'), 'ck', 'k'),
                'aeiouwy', ''),
            'h$', ''),
        '(.)\1+', '\1', 'g'), '^0', 'a');

-- Whether somebody who typed a word may mean one that sounds alike. Two consonants alone say little: Saqqa, Zaki and any
-- nonsense of z and q have them in common, so there the letters have to be the same, or the words resemble each other.
-- No name has a letter three times in a row.
create function people.may_be_meant(known text, typed text) returns boolean
    language sql immutable strict parallel safe
    return typed !~ '(.)\1\1' and case length(people.sound(known))
        when 0 then false
        when 1 then false
        when 2 then people.consonants(known) = people.consonants(typed) or public.similarity(known, typed) >= 0.25
        else true end;

-- People are looked for by what may be meant.
do $$
declare
    before text := pg_get_functiondef('people.found'::regproc);
    after  text := replace(before,
        'w.sound = people.sound($2[%1$s]) and length(w.sound) > 1',
        'w.sound = people.sound($2[%1$s]) and people.may_be_meant(w.word, $2[%1$s])');
begin
    if after = before then
        raise exception 'people.found compares sounds in another way than was thought';
    end if;
    execute after;
end $$;
