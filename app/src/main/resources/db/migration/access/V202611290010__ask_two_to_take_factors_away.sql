-- Taking the second factor of an account away that has a grave role or a clearance takes two administrators too:
-- else the second factor guards such an account from everybody but whoever administers alone.
alter table access.role_grant
    drop constraint role_grant_kind_check,
    add constraint role_grant_kind_check check (kind in ('ROLES', 'PASSWORD', 'FACTOR'));
