-- The sealer looks for what is newer than the last sealed transaction, every second.
create index audit_entry_txid on platform.audit_entry (txid, id);
