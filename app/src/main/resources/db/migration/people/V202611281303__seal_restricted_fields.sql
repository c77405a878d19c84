-- Encrypted by the application; the key is never in the database. See docs/decisions.
create table people.restricted_field (
    person      uuid        not null references people.person,
    field       text        not null check (field in ('BLOOD_GROUP', 'MOBILITY_NEEDS', 'PROOF_OF_LIFE')),
    key         text        not null,                                    -- which key it is sealed with
    sealed      bytea       not null,                                    -- 12 bytes of nonce, ciphertext, 16 bytes of tag
    recorded_at timestamptz not null,
    primary key (person, field)
);
create index restricted_field_by_key on people.restricted_field (key);
