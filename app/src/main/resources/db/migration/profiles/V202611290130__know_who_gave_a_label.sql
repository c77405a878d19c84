-- Who gave a label, whatever their name: two people may have one name. Of a label from before this column nobody is
-- the originator any more; whoever may release information lowers it.
alter table profiles.label add column originator text not null default '';
