-- Which hash function each seal was made with, so that later ones can be made with another.
alter table platform.audit_seal add column algorithm text not null default 'sha-256';
