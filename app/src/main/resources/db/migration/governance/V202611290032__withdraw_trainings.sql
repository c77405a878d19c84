-- A training that was recorded by mistake is withdrawn, with a reason: it stays, marked, and counts no more.
alter table governance.training
    add column withdrawn_at      timestamptz,
    add column withdrawn_by      text,
    add column withdrawal_reason text check (length(withdrawal_reason) between 1 and 500),
    add constraint training_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null)
        and (withdrawn_at is null) = (withdrawal_reason is null));
