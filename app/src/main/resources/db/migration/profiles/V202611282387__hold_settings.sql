-- What holds now of each setting, for conditions in SQL: written when somebody chooses and at each start. The nil
-- id stands for all organisations that chose nothing; what held before is in profiles.choice.
create table profiles.held_setting (
    organisation uuid not null,                        -- a people id
    setting      text not null,                        -- such as contact-stale-days
    value        int  not null,
    primary key (setting, organisation)
);

-- The value for an organisation; what the caller says where no profile was published yet.
create function profiles.setting(wanted text, of_organisation uuid, otherwise int) returns int
    language sql stable parallel safe
    return coalesce(
        (select value from profiles.held_setting where setting = wanted and organisation = of_organisation),
        (select value from profiles.held_setting
         where setting = wanted and organisation = '00000000-0000-0000-0000-000000000000'),
        otherwise);
