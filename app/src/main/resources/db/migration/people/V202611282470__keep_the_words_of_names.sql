-- Whoever looks for a common name compares the words of tens of thousands of names; taking each apart anew took most
-- of the time.
alter table people.person add column words text[]
    generated always as (people.words(people.folded(given_name || ' ' || family_name || ' ' || number))) stored;

drop index people.person_by_word;
create index person_by_word on people.person using gin (words);

-- Of thousands of words that resemble the one that was typed, those that resemble it most are enough. Trigrams are made
-- of Latin letters alone: parts of words in other letters are looked for among all words, which are fewer than names.
do $$
declare
    before text := pg_get_functiondef('people.found'::regproc);
    after  text := replace(replace(replace(before,
        'people.words(p.folded)', 'p.words'),
        'select w.word from people.name_word w
            where w.word operator(public.%%) $2[%1$s] and public.similarity(w.word, $2[%1$s]) >= 0.4',
        '(select w.word from people.name_word w
            where $2[%1$s] ~ ''[a-z0-9]'' and w.word operator(public.%%) $2[%1$s]
                and public.similarity(w.word, $2[%1$s]) >= 0.4
            order by public.similarity(w.word, $2[%1$s]) desc, w.word limit 100)'),
        'format(''p.folded like $1[%s]'', n)',
        'case when patterns[n] ~ ''[a-z0-9]'' or patterns[n] !~ ''[[:alpha:]]'' then format(''p.folded like $1[%s]'', n)
            else format(''p.words && array(select w.word from people.name_word w where w.word like $1[%s])'', n) end');
begin
    if position('p.words' in after) = 0 or position('limit 100)' in after) = 0 or position('[[:alpha:]]' in after) = 0 then
        raise exception 'people.found looks for words in another way than was thought';
    end if;
    execute after;
end $$;
