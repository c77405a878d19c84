-- Nothing of somebody who has no file can be withheld. Compared with those who are, nobody is neither among them nor
-- not, and a wall takes that for a no: whoever had any record withheld could invite nobody.
create or replace function platform.label_condition(walled regclass) returns text
    language plpgsql stable as $$
declare
    person name := case when walled::text = 'people.person' then 'id' else 'person' end;
    head   name;
    filled bool;
begin
    select attnotnull into filled from pg_attribute
    where attrelid = walled and attname = person and not attisdropped;
    if not found then
        return null;
    end if;
    select attname into head from pg_attribute
    where attrelid = walled and attname in ('head', 'head_of_household') and not attisdropped;
    return format('('
        || case when filled then '' else '%1$I is null or ' end
        || '%1$I <> all ((select platform.scoped(''withheld''))::uuid[])'
        || case when head is null then '' else ' or %2$I = any ((select platform.scoped(''persons''))::uuid[])' end
        || ')', person, head);
end $$;

do $$
begin
    execute 'alter policy guarded on people.invitation using ' || platform.label_condition('people.invitation');
    execute 'alter policy in_scope on people.invitation using'
        ' (organisation = any ((select platform.scoped(''organisations''))::uuid[]) and '
        || platform.label_condition('people.invitation') || ')';
end $$;
