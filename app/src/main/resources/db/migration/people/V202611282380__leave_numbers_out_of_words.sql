-- Staff numbers are looked for as they are, in whole or in part. What sounds like one, or resembles one, is nobody's
-- name; a large list would add a word a person, and each search would look through all of them.
create or replace function people.note_words(folded text[]) returns void
    language sql
    begin atomic
        insert into people.name_word (word, sound)
        select word, people.sound(word)
        from (select distinct word from unnest(folded) as name, unnest(people.words(name)) as word) said
        where word <> '' and word !~ '[0-9]'
          and not exists (select from people.name_word known where known.word = said.word)
        on conflict do nothing;
    end;

delete from people.name_word where word ~ '[0-9]';
