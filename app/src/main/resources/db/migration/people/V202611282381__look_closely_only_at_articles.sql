-- The same words as before; only names that may hold an article are looked at closely, which is what takes long.
create or replace function people.words(folded text) returns text[]
    language sql immutable strict parallel safe
    return string_to_array(
        translate(
            case
                when folded like '%abd%' or folded like '%al %' or folded like '%el %' or folded like '%al-%'
                    or folded like '%el-%'
                    then regexp_replace(folded, '\m(abd)[aeou]l[ -]*|\m[ae]l[ -]+', '\1 ', 'g')
                else folded end,
            '-''’.,', '  '), ' ');
