-- Letters of other scripts as Latin ones, without case and accents.
create function people.latin(words text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary,
        replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
            translate(lower(words),
                'ابتثجحدرزسصضطظعفقكکلمنهةوؤيیىئءأإآپچگ' || 'абвгдеёзийклмнопрстуфхцыэіїєґ' || 'αβγδεζηικλμνξοπρσςτυφχω'
                    || 'ـًٌٍَُِّْъь',
                'abtsjhdrzssdtzafqkklmnhhwwyyayaaaapcg' || 'abvgdeeziyklmnoprstufhcieiieg' || 'abgdeziiklmnxoprsstufho'),
            'ش', 'sh'), 'خ', 'kh'), 'ذ', 'dh'), 'غ', 'gh'),
            'ж', 'zh'), 'ч', 'ch'), 'ш', 'sh'), 'щ', 'sh'), 'ю', 'yu'), 'я', 'ya')));

-- How a word sounds, whoever spelt it: Mohamed, Mohammed, Muhammad and محمد sound alike. Consonants only, a first
-- vowel as `a`, doubles once; articles and what hangs on `Abd` fall away.
create function people.sound(word text) returns text
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
                'qczvgaeiouwy', 'kksfj'),
            'h$', ''),
        '(.)\1+', '\1', 'g'), '^0', 'a');

-- The words of a name, as `people.person.folded` has them, without articles; Abdulrahman is two words.
create function people.words(folded text) returns text[]
    language sql immutable strict parallel safe
    return string_to_array(
        translate(regexp_replace(folded, '\m(abd)[aeou]l[ -]*|\m[ae]l[ -]+', '\1 ', 'g'), '-''’.,', '  '), ' ');

-- Each word that is in any name, once. Names share most of their words: what a word sounds like or resembles is
-- looked for here, and persons by whole words.
create table people.name_word (
    word  text primary key,
    sound text not null
);
create index name_word_by_sound on people.name_word (sound);
create index name_word_by_letters on people.name_word using gin (word gin_trgm_ops);

create function people.note_words(folded text[]) returns void
    language sql
    begin atomic
        insert into people.name_word (word, sound)
        select word, people.sound(word)
        from (select distinct word from unnest(folded) as name, unnest(people.words(name)) as word) said
        where word <> '' and not exists (select from people.name_word known where known.word = said.word)
        on conflict do nothing;
    end;

create function people.note_new_words() returns trigger
    language plpgsql as $$
begin
    perform people.note_words(array(select distinct folded from added));
    return null;
end $$;

create function people.note_changed_words() returns trigger
    language plpgsql as $$
begin
    perform people.note_words(array[new.folded]);
    return null;
end $$;

create trigger note_new_words after insert on people.person
    referencing new table as added for each statement execute function people.note_new_words();
create trigger note_changed_words after update on people.person
    for each row when (old.folded is distinct from new.folded) execute function people.note_changed_words();

select people.note_words(array(select folded from people.person));

create index person_by_word on people.person using gin (people.words(folded));
create index channel_by_call_sign on people.channel using gin (people.folded(value) gin_trgm_ops) where kind = 'RADIO';

-- Whoever is meant by a name, a part of one, a number, a call sign or a telephone number, best first: 0 number or
-- call sign or telephone, 1 the very words, 2 parts of words, 3 sounds alike, 4 resembles. Runs as its owner and
-- applies the scope itself, because trigram indexes cannot be used under row-level security.
create function people.found(
    wanted        text,
    digits        text,                                                  -- a telephone number, or an empty text
    local_digits  text[],                                                -- the same without country and area
    gone          boolean,                                               -- those who left instead of those who are here
    everybody     boolean,
    organisations uuid[],
    zones         uuid[],
    persons       uuid[],
    most_similar  int                                                    -- persons of ranks 3 and 4 at most
) returns table (person uuid, rank int)
    language plpgsql stable security definer
    set search_path = ''
    set plan_cache_mode = force_custom_plan
as $$
declare
    said     text[] := array(
        select word from unnest(people.words(people.folded(wanted))) as word where word <> '' limit 10);
    patterns text[] := array(
        select '%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%'
        from regexp_split_to_table(people.folded(btrim(wanted)), '\s+') as word where word <> '' limit 10);
    whole    text := '%' || array_to_string(patterns, ' ') || '%';
    reach    text := ' and (p.left_at is not null) = $5 and ($6 or p.organisation = any($7) or p.zone = any($8)
        or p.id = any($9) or p.head_of_household = any($9))';
    parts    text;
    alike    text := '';
    sounds   text := '';
begin
    if cardinality(patterns) = 0 then return; end if;
    select string_agg(format('p.folded like $1[%s]', n), ' and ') into parts
    from generate_subscripts(patterns, 1) n;
    for n in 1 .. cardinality(said) loop
        alike := alike || format($q$ and people.words(p.folded) && array(
            select w.word from people.name_word w where w.sound = people.sound($2[%1$s]) and length(w.sound) > 1
            union
            select w.word from people.name_word w
            where w.word operator(public.%%) $2[%1$s] and public.similarity(w.word, $2[%1$s]) >= 0.4
            union
            select $2[%1$s])$q$, n);
        sounds := sounds || format($q$ and people.words(p.folded) && array(
            select w.word from people.name_word w where w.sound = people.sound($2[%1$s])
            union
            select $2[%1$s])$q$, n);
    end loop;
    return query execute '
        with exact as (
            select p.id, case when p.number = $10 then 0 when people.words(p.folded) @> $2 then 1 else 2 end as rank
            from people.person p where ' || parts || reach || '
            union all
            select p.id, 0 from people.channel c join people.person p on p.id = c.person
            where c.kind = ''RADIO'' and people.folded(c.value) like $3' || reach || case when digits = '' then '' else '
            union all
            select p.id, 0 from people.channel c join people.person p on p.id = c.person
            where c.kind in (''PHONE'', ''SATPHONE'') and people.digits(c.value) like ''%'' || $4 || ''%''' || reach || '
            union all
            select p.id, 0 from people.channel c join people.person p on p.id = c.person
            where c.kind in (''PHONE'', ''SATPHONE'') and people.digits(c.value) like any ($11)' || reach end || ')'
        || case when cardinality(said) = 0 or digits <> '' then '
        select id, min(rank) from exact group by id' else ',
        near as (
            select p.id, case when true' || sounds || ' then 3 else 4 end as rank
            from people.person p where true' || alike || reach || '
            order by rank, p.id limit $12)
        select id, min(rank) from (select * from exact union all select * from near) hit group by id' end
    using patterns, said, whole, digits, gone, everybody, organisations, zones, persons, btrim(wanted), local_digits,
        most_similar;
end $$;
