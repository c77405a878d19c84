create index audit_entry_actor on platform.audit_entry (actor_id, at desc) where actor_id is not null;
