-- Whom the security arrangements cover is told by these too.
alter table people.person drop constraint person_category_check;
alter table people.person add constraint person_category_check check (category in (
    'INTERNATIONAL_STAFF', 'NATIONAL_STAFF', 'VOLUNTEER', 'UNIFORMED', 'EXPERT_ON_MISSION',
    'CONSULTANT', 'CONTRACTOR', 'INTERN', 'VISITOR', 'PARTNER', 'DEPENDANT'));

alter table people.invitation drop constraint invitation_category_check;
alter table people.invitation add constraint invitation_category_check check (category in (
    'INTERNATIONAL_STAFF', 'NATIONAL_STAFF', 'VOLUNTEER', 'UNIFORMED', 'EXPERT_ON_MISSION',
    'CONSULTANT', 'CONTRACTOR', 'INTERN', 'VISITOR', 'PARTNER'));
