-- The schema that the migrations make, written by HousePapersTest; do not edit.

create table access.account (
    id                       uuid not null,
    username                 text not null,
    name                     text not null,
    password_hash            text,
    password_changed_at      timestamp with time zone not null,
    must_change_password     boolean not null,
    person                   uuid,
    roles                    text[] not null,
    organisations            uuid[] not null,
    zones                    uuid[] not null,
    language                 text,
    created_at               timestamp with time zone not null,
    last_sign_in_at          timestamp with time zone,
    disabled_at              timestamp with time zone,
    countries                text[] default '{}'::text[] not null,
    clearance                integer default 0 not null,
    kind                     text default 'PERSON'::text not null,
    pending_since            timestamp with time zone,
    mail                     text,
    clearance_letter         text,
    clearance_noticed        date,
    clearance_from           date,
    clearance_until          date,
    constraint account_pkey PRIMARY KEY (id),
    constraint account_check CHECK (((clearance_letter IS NULL) = (clearance_from IS NULL))),
    constraint account_check1 CHECK (((clearance_letter IS NULL) = (clearance_until IS NULL))),
    constraint account_check2 CHECK ((clearance_from <= clearance_until)),
    constraint account_clearance_check CHECK (((clearance >= 0) AND (clearance <= 9))),
    constraint account_clearance_letter_check CHECK (((length(clearance_letter) >= 1) AND (length(clearance_letter) <= 200))),
    constraint account_kind_check CHECK ((kind = ANY (ARRAY['PERSON'::text, 'SERVICE'::text, 'EMERGENCY'::text]))),
    constraint account_language_check CHECK ((language = ANY (ARRAY['en'::text, 'fr'::text, 'ar'::text]))),
    constraint account_name_check CHECK ((name <> ''::text)),
    constraint account_username_check CHECK ((username = lower(username))),
    constraint account_username_key UNIQUE (username),
    constraint programs_are_nobody CHECK (((kind = 'PERSON'::text) OR (person IS NULL))),
    constraint programs_have_no_password CHECK (((kind = 'PERSON'::text) OR (password_hash IS NULL)))
);
CREATE INDEX account_pending ON access.account USING btree (pending_since) WHERE (pending_since IS NOT NULL);
CREATE INDEX account_person ON access.account USING btree (person) WHERE (person IS NOT NULL);

create table access.api_token (
    id                       uuid not null,
    account                  uuid not null,
    label                    text not null,
    hash                     bytea not null,
    created_at               timestamp with time zone not null,
    expires_at               timestamp with time zone,
    last_used_at             timestamp with time zone,
    revoked_at               timestamp with time zone,
    duties                   text[],
    organisations            uuid[],
    constraint api_token_pkey PRIMARY KEY (id),
    constraint api_token_account_fkey FOREIGN KEY (account) REFERENCES access.account(id),
    constraint api_token_hash_check CHECK ((length(hash) = 32)),
    constraint api_token_hash_key UNIQUE (hash),
    constraint api_token_label_check CHECK ((label <> ''::text))
);
CREATE INDEX api_token_account ON access.api_token USING btree (account);

create table access.demanded_factor (
    role                     text not null,
    demanded_by              text not null,
    demanded_at              timestamp with time zone not null,
    constraint demanded_factor_pkey PRIMARY KEY (role)
);

create table access.emergency_key (
    id                       uuid not null,
    hash                     bytea not null,
    made_at                  timestamp with time zone not null,
    made_by                  text not null,
    withdrawn_at             timestamp with time zone,
    used_at                  timestamp with time zone,
    used_name                text,
    used_reason              text,
    network                  text,
    reviewed_at              timestamp with time zone,
    reviewed_by              text,
    review                   text,
    made_by_account          uuid,
    constraint emergency_key_pkey PRIMARY KEY (id),
    constraint emergency_key_check CHECK ((((used_at IS NULL) = (used_name IS NULL)) AND ((used_at IS NULL) = (used_reason IS NULL)))),
    constraint emergency_key_check1 CHECK ((((reviewed_at IS NULL) = (review IS NULL)) AND ((reviewed_at IS NULL) = (reviewed_by IS NULL)))),
    constraint emergency_key_check2 CHECK (((reviewed_at IS NULL) OR (used_at IS NOT NULL))),
    constraint emergency_key_hash_check CHECK ((length(hash) = 32)),
    constraint emergency_key_hash_key UNIQUE (hash)
);

create table access.identity (
    issuer                   text not null,
    subject                  text not null,
    account                  uuid not null,
    linked_at                timestamp with time zone not null,
    last_used_at             timestamp with time zone not null,
    constraint identity_pkey PRIMARY KEY (issuer, subject),
    constraint identity_account_fkey FOREIGN KEY (account) REFERENCES access.account(id)
);
CREATE INDEX identity_account ON access.identity USING btree (account);

create table access.known_device (
    hash                     bytea not null,
    account                  uuid not null,
    last_used_at             timestamp with time zone not null,
    constraint known_device_pkey PRIMARY KEY (hash, account),
    constraint known_device_account_fkey FOREIGN KEY (account) REFERENCES access.account(id),
    constraint known_device_hash_check CHECK ((length(hash) = 32))
);
CREATE INDEX known_device_account ON access.known_device USING btree (account, last_used_at);

create table access.opener (
    account                  uuid not null,
    holder                   uuid not null,
    half                     text not null,
    held_at                  timestamp with time zone not null,
    constraint opener_pkey PRIMARY KEY (account, holder, half),
    constraint opener_account_fkey FOREIGN KEY (account) REFERENCES access.account(id),
    constraint opener_half_check CHECK ((half = ANY (ARRAY['PASSWORD'::text, 'FACTOR'::text])))
);

create table access.opening (
    id                       uuid not null,
    account                  uuid not null,
    name                     text not null,
    organisation             uuid not null,
    code                     text not null,
    person                   uuid,
    reason                   text not null,
    opened_at                timestamp with time zone not null,
    ends_at                  timestamp with time zone not null,
    ended_at                 timestamp with time zone,
    reviewed_at              timestamp with time zone,
    reviewed_by              text,
    reviewer                 uuid,
    justified                boolean,
    finding                  text,
    share                    uuid,
    persons                  uuid[] default '{}'::uuid[] not null,
    constraint opening_pkey PRIMARY KEY (id),
    constraint opening_account_fkey FOREIGN KEY (account) REFERENCES access.account(id),
    constraint opening_check CHECK ((opened_at < ends_at)),
    constraint opening_check1 CHECK ((((reviewed_at IS NULL) = (reviewed_by IS NULL)) AND ((reviewed_at IS NULL) = (justified IS NULL)) AND ((reviewed_at IS NULL) = (finding IS NULL)))),
    constraint opening_check2 CHECK ((reviewer <> account)),
    constraint opening_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 500))),
    constraint opening_share_fkey FOREIGN KEY (share) REFERENCES access.share(id)
);
CREATE INDEX opening_by_account ON access.opening USING btree (account, ends_at DESC);
CREATE INDEX opening_to_review ON access.opening USING btree (opened_at) WHERE ((reviewed_at IS NULL) AND (share IS NULL));

create table access.passkey (
    id                       bytea not null,
    account                  uuid not null,
    label                    text not null,
    public_key               bytea not null,
    signature_count          bigint not null,
    user_verified            boolean not null,
    transports               text[] not null,
    backup_eligible          boolean not null,
    backed_up                boolean not null,
    attestation              bytea,
    client_data              bytea,
    created_at               timestamp with time zone not null,
    last_used_at             timestamp with time zone not null,
    constraint passkey_pkey PRIMARY KEY (id),
    constraint passkey_account_fkey FOREIGN KEY (account) REFERENCES access.account(id),
    constraint passkey_label_check CHECK ((label <> ''::text))
);
CREATE INDEX passkey_account ON access.passkey USING btree (account);

create table access.recovery_code (
    account                  uuid not null,
    hash                     bytea not null,
    used_at                  timestamp with time zone,
    constraint recovery_code_pkey PRIMARY KEY (account, hash),
    constraint recovery_code_account_fkey FOREIGN KEY (account) REFERENCES access.account(id),
    constraint recovery_code_hash_check CHECK ((length(hash) = 32))
);

create table access.role_grant (
    id                       uuid not null,
    account                  uuid not null,
    roles                    text[] not null,
    organisations            uuid[] not null,
    zones                    uuid[] not null,
    countries                text[] not null,
    clearance                integer not null,
    asked_at                 timestamp with time zone not null,
    asked_by                 text not null,
    asker                    uuid not null,
    decided_at               timestamp with time zone,
    decided_by               text,
    decider                  uuid,
    granted                  boolean,
    kind                     text default 'ROLES'::text not null,
    clearance_letter         text,
    clearance_noticed        date,
    clearance_from           date,
    clearance_until          date,
    constraint role_grant_pkey PRIMARY KEY (id),
    constraint role_grant_account_fkey FOREIGN KEY (account) REFERENCES access.account(id),
    constraint role_grant_check CHECK ((((decided_at IS NULL) = (decided_by IS NULL)) AND ((decided_at IS NULL) = (decider IS NULL)) AND ((decided_at IS NULL) = (granted IS NULL)))),
    constraint role_grant_check1 CHECK (((NOT granted) OR ((decider <> asker) AND (decider <> account)))),
    constraint role_grant_clearance_letter_check CHECK (((length(clearance_letter) >= 1) AND (length(clearance_letter) <= 200))),
    constraint role_grant_kind_check CHECK ((kind = ANY (ARRAY['ROLES'::text, 'PASSWORD'::text, 'FACTOR'::text]))),
    constraint role_grant_roles_check CHECK ((cardinality(roles) > 0))
);
CREATE INDEX role_grant_asked ON access.role_grant USING btree (asked_at DESC);
CREATE UNIQUE INDEX role_grant_waiting ON access.role_grant USING btree (account, kind) WHERE (decided_at IS NULL);

create table access.second_factor (
    account                  uuid not null,
    secret                   bytea not null,
    offered_at               timestamp with time zone not null,
    confirmed_at             timestamp with time zone,
    last_step                bigint default 0 not null,
    key                      text not null,
    ahead                    integer default 0 not null,
    doubted                  integer,
    constraint second_factor_pkey PRIMARY KEY (account),
    constraint second_factor_account_fkey FOREIGN KEY (account) REFERENCES access.account(id)
);
CREATE INDEX second_factor_key ON access.second_factor USING btree (key);

create table access.session (
    id                       uuid not null,
    account                  uuid not null,
    method                   text not null,
    device                   text not null,
    network                  text not null,
    began_at                 timestamp with time zone not null,
    last_seen_at             timestamp with time zone not null,
    ended_at                 timestamp with time zone,
    ended_by                 text,
    provider_session         text,
    constraint session_pkey PRIMARY KEY (id),
    constraint session_account_fkey FOREIGN KEY (account) REFERENCES access.account(id),
    constraint session_check CHECK (((ended_by IS NULL) = (ended_at IS NULL))),
    constraint session_method_check CHECK ((method = ANY (ARRAY['PASSWORD'::text, 'PASSWORD_AND_CODE'::text, 'PASSKEY'::text, 'SINGLE_SIGN_ON'::text, 'EMERGENCY_KEY'::text])))
);
CREATE INDEX session_account ON access.session USING btree (account, began_at DESC);
CREATE INDEX session_network ON access.session USING btree (account, network, began_at);
CREATE INDEX session_of_provider ON access.session USING btree (provider_session) WHERE ((provider_session IS NOT NULL) AND (ended_at IS NULL));

create table access.share (
    id                       uuid not null,
    organisation             uuid not null,
    code                     text not null,
    to_organisation          uuid not null,
    to_code                  text not null,
    country                  text,
    reason                   text not null,
    shared_at                timestamp with time zone not null,
    shared_by                text not null,
    until                    timestamp with time zone not null,
    revoked_at               timestamp with time zone,
    revoked_by               text,
    constraint share_pkey PRIMARY KEY (id),
    constraint share_check CHECK ((organisation <> to_organisation)),
    constraint share_check1 CHECK (((shared_at < until) AND (until <= (shared_at + '366 days'::interval)))),
    constraint share_check2 CHECK (((revoked_at IS NULL) = (revoked_by IS NULL))),
    constraint share_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
    constraint share_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 500)))
);
CREATE INDEX share_by_giver ON access.share USING btree (organisation, until);
CREATE INDEX share_by_receiver ON access.share USING btree (to_organisation, until);

create table access.web_session (
    primary_id               character(36) not null,
    session_id               character(36) not null,
    creation_time            bigint not null,
    last_access_time         bigint not null,
    max_inactive_interval    integer not null,
    expiry_time              bigint not null,
    principal_name           character varying(100),
    names_before             character(36)[] default '{}'::bpchar[] not null,
    constraint web_session_pkey PRIMARY KEY (primary_id),
    constraint web_session_session_id_key UNIQUE (session_id)
);
CREATE INDEX web_session_expiry ON access.web_session USING btree (expiry_time);
CREATE INDEX web_session_principal ON access.web_session USING btree (principal_name);

create table access.web_session_attributes (
    session_primary_id       character(36) not null,
    attribute_name           character varying(200) not null,
    attribute_bytes          bytea not null,
    constraint web_session_attributes_pkey PRIMARY KEY (session_primary_id, attribute_name),
    constraint web_session_attributes_session_primary_id_fkey FOREIGN KEY (session_primary_id) REFERENCES access.web_session(primary_id) ON DELETE CASCADE
);

create table alerts.alert (
    id                       uuid not null,
    identity                 bytea not null,
    identifier               text not null,
    sender                   text not null,
    sent                     timestamp with time zone not null,
    status                   text not null,
    msg_type                 text not null,
    scope                    text not null,
    source                   text,
    restriction              text,
    note                     text,
    "real"                   boolean not null,
    notice                   boolean not null,
    severity                 text not null,
    starts                   timestamp with time zone not null,
    ends                     timestamp with time zone,
    countries                text[] not null,
    unlocated                integer not null,
    received_at              timestamp with time zone not null,
    received_by              text not null,
    channel                  text not null,
    brought_by               text not null,
    folded                   text not null,
    constraint alert_pkey PRIMARY KEY (id),
    constraint alert_channel_check CHECK ((channel = ANY (ARRAY['PASTE'::text, 'UPLOAD'::text, 'API'::text, 'FEED'::text, 'FOLDER'::text, 'HAND'::text]))),
    constraint alert_check CHECK (((ends IS NULL) OR (starts < ends))),
    constraint alert_identity_check CHECK ((length(identity) = 32)),
    constraint alert_identity_key UNIQUE (identity),
    constraint alert_severity_check CHECK ((severity = ANY (ARRAY['EXTREME'::text, 'SEVERE'::text, 'MODERATE'::text, 'MINOR'::text, 'UNKNOWN'::text]))),
    constraint alert_unlocated_check CHECK ((unlocated >= 0))
);
CREATE INDEX alert_by_arrival ON alerts.alert USING btree (received_at DESC, id DESC);
CREATE INDEX alert_by_country ON alerts.alert USING gin (countries);
CREATE INDEX alert_by_name ON alerts.alert USING btree (sender, md5(identifier));
CREATE INDEX alert_by_text ON alerts.alert USING gin (folded gin_trgm_ops);
CREATE INDEX alert_in_force ON alerts.alert USING btree (ends NULLS FIRST) WHERE ("real" AND (NOT notice));

create table alerts.area (
    alert                    uuid not null,
    information              integer not null,
    number                   integer not null,
    description              text not null,
    surface                  text,
    placed_by                text not null,
    geocodes                 jsonb not null,
    constraint area_pkey PRIMARY KEY (alert, information, number),
    constraint area_alert_information_fkey FOREIGN KEY (alert, information) REFERENCES alerts.information(alert, number),
    constraint area_check CHECK (((surface IS NULL) = (placed_by = 'NONE'::text))),
    constraint area_placed_by_check CHECK ((placed_by = ANY (ARRAY['POLYGON'::text, 'CIRCLE'::text, 'GEOCODE'::text, 'NAME'::text, 'NONE'::text])))
);

create table alerts.decision (
    alert                    uuid not null,
    kind                     text not null,
    at                       timestamp with time zone not null,
    by                       text not null,
    reason                   text,
    because                  uuid,
    constraint decision_pkey PRIMARY KEY (alert, kind),
    constraint decision_alert_fkey FOREIGN KEY (alert) REFERENCES alerts.alert(id),
    constraint decision_because_fkey FOREIGN KEY (because) REFERENCES alerts.alert(id),
    constraint decision_kind_check CHECK ((kind = ANY (ARRAY['VERIFIED'::text, 'LIFTED'::text, 'SUPERSEDED'::text])))
);
CREATE UNIQUE INDEX decision_ends_once ON alerts.decision USING btree (alert) WHERE (kind <> 'VERIFIED'::text);

create table alerts.document (
    alert                    uuid not null,
    bytes                    bytea not null,
    charset                  text,
    constraint document_pkey PRIMARY KEY (alert),
    constraint document_alert_fkey FOREIGN KEY (alert) REFERENCES alerts.alert(id)
);

create table alerts.feed (
    id                       uuid not null,
    name                     text not null,
    kind                     text not null,
    address                  text not null,
    every_seconds            integer not null,
    enabled                  boolean not null,
    verified                 boolean not null,
    polled_at                timestamp with time zone,
    succeeded_at             timestamp with time zone,
    error                    text,
    error_detail             text default ''::text not null,
    failures                 integer default 0 not null,
    etag                     text,
    modified                 text,
    constraint feed_pkey PRIMARY KEY (id),
    constraint feed_address_check CHECK ((address <> ''::text)),
    constraint feed_every_seconds_check CHECK (((every_seconds >= 10) AND (every_seconds <= 86400))),
    constraint feed_kind_check CHECK ((kind = ANY (ARRAY['URL'::text, 'FOLDER'::text]))),
    constraint feed_name_check CHECK ((name <> ''::text)),
    constraint feed_name_key UNIQUE (name)
);

create table alerts.feed_entry (
    feed                     uuid not null,
    fingerprint              bytea not null,
    seen_at                  timestamp with time zone not null,
    name                     text not null,
    result                   text not null,
    reason                   text not null,
    constraint feed_entry_pkey PRIMARY KEY (feed, fingerprint),
    constraint feed_entry_feed_fkey FOREIGN KEY (feed) REFERENCES alerts.feed(id) ON DELETE CASCADE,
    constraint feed_entry_fingerprint_check CHECK ((length(fingerprint) = 32)),
    constraint feed_entry_result_check CHECK ((result = ANY (ARRAY['TAKEN'::text, 'REFUSED'::text, 'NO_ALERT'::text])))
);
CREATE INDEX feed_entry_by_time ON alerts.feed_entry USING btree (feed, seen_at DESC);

create table alerts.feed_retry (
    feed                     uuid not null,
    fingerprint              bytea not null,
    attempts                 integer not null,
    retry_at                 timestamp with time zone not null,
    constraint feed_retry_pkey PRIMARY KEY (feed, fingerprint),
    constraint feed_retry_attempts_check CHECK ((attempts > 0)),
    constraint feed_retry_feed_fkey FOREIGN KEY (feed) REFERENCES alerts.feed(id) ON DELETE CASCADE,
    constraint feed_retry_fingerprint_check CHECK ((length(fingerprint) = 32))
);

create table alerts.finding (
    alert                    uuid not null,
    number                   integer not null,
    code                     text not null,
    place                    text not null,
    details                  jsonb not null,
    constraint finding_pkey PRIMARY KEY (alert, number),
    constraint finding_alert_fkey FOREIGN KEY (alert) REFERENCES alerts.alert(id)
);

create table alerts.information (
    alert                    uuid not null,
    number                   integer not null,
    language                 text not null,
    event                    text not null,
    categories               text[] not null,
    severity                 text not null,
    urgency                  text not null,
    certainty                text not null,
    effective                timestamp with time zone,
    onset                    timestamp with time zone,
    expires                  timestamp with time zone,
    headline                 text,
    description              text,
    instruction              text,
    response_types           text[] not null,
    sender_name              text,
    web                      text,
    contact                  text,
    constraint information_pkey PRIMARY KEY (alert, number),
    constraint information_alert_fkey FOREIGN KEY (alert) REFERENCES alerts.alert(id)
);

create table alerts.reference (
    alert                    uuid not null,
    number                   integer not null,
    sender                   text not null,
    identifier               text not null,
    sent                     timestamp with time zone,
    constraint reference_pkey PRIMARY KEY (alert, number),
    constraint reference_alert_fkey FOREIGN KEY (alert) REFERENCES alerts.alert(id)
);
CREATE INDEX reference_by_name ON alerts.reference USING btree (sender, md5(identifier));

create table alerts.variant (
    alert                    uuid not null,
    fingerprint              bytea not null,
    received_at              timestamp with time zone not null,
    received_by              text not null,
    bytes                    bytea not null,
    constraint variant_pkey PRIMARY KEY (alert, fingerprint),
    constraint variant_alert_fkey FOREIGN KEY (alert) REFERENCES alerts.alert(id)
);

create table briefing.delivery (
    id                       uuid not null,
    schedule                 uuid not null,
    due_at                   timestamp with time zone not null,
    begun_at                 timestamp with time zone not null,
    state                    text not null,
    reason                   text,
    rows                     integer,
    stale                    integer,
    incomplete               integer,
    label                    text,
    name                     text,
    media_type               text,
    content                  bytea,
    question                 uuid,
    fetched_at               timestamp with time zone,
    made_for                 text,
    constraint delivery_pkey PRIMARY KEY (id),
    constraint delivery_check CHECK (((reason IS NOT NULL) = (state = 'FAILED'::text))),
    constraint delivery_check1 CHECK (((state <> 'SENT'::text) OR (question IS NOT NULL))),
    constraint delivery_check2 CHECK (((content IS NULL) OR (made_for IS NOT NULL))),
    constraint delivery_schedule_fkey FOREIGN KEY (schedule) REFERENCES briefing.schedule(id) ON DELETE CASCADE,
    constraint delivery_state_check CHECK ((state = ANY (ARRAY['MAKING'::text, 'SENT'::text, 'FAILED'::text])))
);
CREATE INDEX delivery_by_schedule ON briefing.delivery USING btree (schedule, begun_at DESC);
CREATE INDEX delivery_with_content ON briefing.delivery USING btree (begun_at) WHERE (content IS NOT NULL);

create table briefing.schedule (
    id                       uuid not null,
    account                  uuid not null,
    list                     text not null,
    filter                   text not null,
    rhythm                   text not null,
    day                      integer not null,
    at                       time without time zone not null,
    zone                     text not null,
    format                   text not null,
    created_by               text not null,
    creator                  uuid,
    created_at               timestamp with time zone not null,
    paused_at                timestamp with time zone,
    next_at                  timestamp with time zone not null,
    constraint schedule_pkey PRIMARY KEY (id),
    constraint schedule_check CHECK (((day >= 1) AND (day <=
CASE rhythm
    WHEN 'WEEKLY'::text THEN 7
    ELSE 28
END))),
    constraint schedule_format_check CHECK ((format = ANY (ARRAY['CSV'::text, 'XLSX'::text, 'PDF'::text]))),
    constraint schedule_list_check CHECK ((list = ANY (ARRAY['PERSONNEL'::text, 'DEPENDANTS'::text, 'AWARENESS'::text, 'BRIEFING'::text, 'TRAINING'::text, 'PREMISES'::text]))),
    constraint schedule_rhythm_check CHECK ((rhythm = ANY (ARRAY['WEEKLY'::text, 'MONTHLY'::text])))
);
CREATE INDEX schedule_by_account ON briefing.schedule USING btree (account);
CREATE INDEX schedule_due ON briefing.schedule USING btree (next_at) WHERE (paused_at IS NULL);

create table crisis.answer (
    number                   bigint generated always as identity not null,
    headcount                uuid not null,
    person                   uuid not null,
    status                   text not null,
    place                    text not null,
    words                    text not null,
    source                   text not null,
    speaker                  text not null,
    by_name                  text not null,
    channel                  text not null,
    how                      text not null,
    resolves                 boolean not null,
    nonce                    text not null,
    recorded_at              timestamp with time zone not null,
    hash                     bytea not null,
    constraint answer_pkey PRIMARY KEY (number),
    constraint answer_channel_check CHECK ((channel = ANY (ARRAY['MAIL_LINK'::text, 'CALL'::text, 'RADIO'::text, 'VISIT'::text, 'PAGE'::text, 'API'::text]))),
    constraint answer_hash_check CHECK ((length(hash) = 32)),
    constraint answer_headcount_person_fkey FOREIGN KEY (headcount, person) REFERENCES crisis.member(headcount, person),
    constraint answer_headcount_person_nonce_key UNIQUE (headcount, person, nonce),
    constraint answer_how_check CHECK ((length(how) <= 200)),
    constraint answer_nonce_check CHECK (((length(nonce) >= 1) AND (length(nonce) <= 200))),
    constraint answer_place_check CHECK ((length(place) <= 200)),
    constraint answer_source_check CHECK ((source = ANY (ARRAY['SELF'::text, 'HEAD_OF_HOUSEHOLD'::text, 'WARDEN'::text, 'FOCAL_POINT'::text, 'OFFICER'::text]))),
    constraint answer_status_check CHECK ((status = ANY (ARRAY['safe'::text, 'needsHelp'::text, 'injured'::text, 'missing'::text, 'notInArea'::text]))),
    constraint answer_words_check CHECK ((length(words) <= 1000))
);

create table crisis.ask (
    headcount                uuid not null,
    round                    integer not null,
    asked_at                 timestamp with time zone not null,
    asked                    integer not null,
    to_call                  integer,
    constraint ask_pkey PRIMARY KEY (headcount, round),
    constraint ask_check CHECK (((to_call >= 0) AND (to_call <= asked))),
    constraint ask_headcount_fkey FOREIGN KEY (headcount) REFERENCES crisis.headcount(id)
);

create table crisis.board_share (
    id                       uuid not null,
    headcount                uuid not null,
    organisation             uuid not null,
    code                     text not null,
    to_organisation          uuid not null,
    to_code                  text not null,
    reason                   text not null,
    shared_at                timestamp with time zone not null,
    shared_by                text not null,
    until                    timestamp with time zone not null,
    revoked_at               timestamp with time zone,
    revoked_by               text,
    constraint board_share_pkey PRIMARY KEY (id),
    constraint board_share_check CHECK ((organisation <> to_organisation)),
    constraint board_share_check1 CHECK (((shared_at < until) AND (until <= (shared_at + '92 days'::interval)))),
    constraint board_share_check2 CHECK (((revoked_at IS NULL) = (revoked_by IS NULL))),
    constraint board_share_headcount_fkey FOREIGN KEY (headcount) REFERENCES crisis.headcount(id),
    constraint board_share_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 500)))
);
CREATE INDEX board_share_by_giver ON crisis.board_share USING btree (organisation, until);
CREATE INDEX board_share_by_headcount ON crisis.board_share USING btree (headcount);
CREATE INDEX board_share_by_receiver ON crisis.board_share USING btree (to_organisation, until);

create table crisis.headcount (
    id                       uuid not null,
    title                    text not null,
    origin                   text not null,
    alert                    uuid,
    area                     text,
    confidences              text[] not null,
    exercise                 boolean not null,
    question                 uuid not null,
    words                    text not null,
    re_ask_minutes           integer[] not null,
    round                    integer default 1 not null,
    next_ask_at              timestamp with time zone,
    opened_at                timestamp with time zone not null,
    opened_by                text not null,
    expires_at               timestamp with time zone not null,
    snapshot_hash            bytea not null,
    idempotency_key          text not null,
    request_hash             bytea not null,
    closed_at                timestamp with time zone,
    closed_by                text,
    close_reason             text,
    seal                     bytea,
    version                  integer default 0 not null,
    seal_form                smallint default 1 not null,
    constraint headcount_pkey PRIMARY KEY (id),
    constraint headcount_check CHECK (((alert IS NOT NULL) = (origin = 'ALERT'::text))),
    constraint headcount_check1 CHECK (((origin <> 'LIST'::text) OR (area IS NULL))),
    constraint headcount_check2 CHECK ((expires_at > opened_at)),
    constraint headcount_check3 CHECK (((closed_by IS NOT NULL) = (closed_at IS NOT NULL))),
    constraint headcount_check4 CHECK (((close_reason IS NULL) OR (closed_at IS NOT NULL))),
    constraint headcount_check5 CHECK (((seal IS NOT NULL) = (closed_at IS NOT NULL))),
    constraint headcount_idempotency_key_key UNIQUE (idempotency_key),
    constraint headcount_origin_check CHECK ((origin = ANY (ARRAY['ALERT'::text, 'AREA'::text, 'LIST'::text]))),
    constraint headcount_question_key UNIQUE (question),
    constraint headcount_seal_form_check CHECK ((seal_form = ANY (ARRAY[1, 2]))),
    constraint headcount_snapshot_hash_check CHECK ((length(snapshot_hash) = 32)),
    constraint headcount_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);
CREATE INDEX headcount_opened ON crisis.headcount USING btree (opened_at DESC);
CREATE INDEX headcount_to_ask ON crisis.headcount USING btree (next_ask_at) WHERE ((next_ask_at IS NOT NULL) AND (closed_at IS NULL));

create table crisis.link_key (
    number                   integer not null,
    secret                   bytea not null,
    made_at                  timestamp with time zone not null,
    algorithm                text default 'sha-256'::text not null,
    constraint link_key_pkey PRIMARY KEY (number),
    constraint link_key_number_check CHECK (((number >= 1) AND (number <= 255))),
    constraint link_key_secret_check CHECK ((length(secret) = 32))
);

create table crisis.member (
    headcount                uuid not null,
    person                   uuid not null,
    registered               boolean not null,
    name                     text collate crisis.names not null,
    organisation             uuid not null,
    organisation_name        text collate crisis.names not null,
    category                 text not null,
    language                 text not null,
    zone                     uuid,
    head                     uuid,
    email                    text,
    phone                    text,
    place                    text,
    why                      text,
    known_from               text,
    confidence               text,
    added_at                 timestamp with time zone not null,
    added_by                 text not null,
    frozen                   bytea not null,
    status                   text default 'silent'::text not null,
    since                    timestamp with time zone not null,
    holding                  bigint,
    against                  bigint,
    chain                    bytea not null,
    help_since               timestamp with time zone,
    taken_by                 text,
    taken_at                 timestamp with time zone,
    excluded_at              timestamp with time zone,
    excluded_by              text,
    excluded_reason          text,
    urgency                  smallint generated always as (
CASE
    WHEN (excluded_at IS NOT NULL) THEN 9
    WHEN ((help_since IS NOT NULL) AND (taken_at IS NULL)) THEN 0
    WHEN (help_since IS NOT NULL) THEN 1
    WHEN (against IS NOT NULL) THEN 2
    WHEN (status = 'missing'::text) THEN 3
    WHEN (status = 'silent'::text) THEN 4
    WHEN (status = 'safe'::text) THEN 5
    ELSE 6
END) stored not null,
    presence_group           text,
    constraint member_pkey PRIMARY KEY (headcount, person),
    constraint member_chain_check CHECK ((length(chain) = 32)),
    constraint member_check CHECK (((holding IS NULL) = (status = 'silent'::text))),
    constraint member_check1 CHECK (((taken_at IS NULL) = (taken_by IS NULL))),
    constraint member_check2 CHECK (((excluded_by IS NULL) = (excluded_at IS NULL))),
    constraint member_check3 CHECK (((excluded_reason IS NULL) = (excluded_at IS NULL))),
    constraint member_confidence_check CHECK ((confidence = ANY (ARRAY['CERTAIN'::text, 'LIKELY'::text, 'POSSIBLE'::text]))),
    constraint member_frozen_check CHECK ((length(frozen) = 32)),
    constraint member_headcount_fkey FOREIGN KEY (headcount) REFERENCES crisis.headcount(id),
    constraint member_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300))),
    constraint member_presence_group_check CHECK ((presence_group = ANY (ARRAY['ARRIVING'::text, 'UNLOCATED'::text]))),
    constraint member_status_check CHECK ((status = ANY (ARRAY['safe'::text, 'needsHelp'::text, 'injured'::text, 'missing'::text, 'notInArea'::text, 'silent'::text])))
);
CREATE INDEX member_contradiction ON crisis.member USING btree (headcount) WHERE ((against IS NOT NULL) AND (excluded_at IS NULL));
CREATE INDEX member_head ON crisis.member USING btree (headcount, head) WHERE (head IS NOT NULL);
CREATE INDEX member_help ON crisis.member USING btree (headcount) WHERE (urgency = 0);
CREATE INDEX member_urgency ON crisis.member USING btree (headcount, urgency, since, name, person);

create table crisis.message (
    id                       uuid not null,
    headcount                uuid not null,
    kind                     text not null,
    words                    text not null,
    sent_at                  timestamp with time zone not null,
    sent_by                  text not null,
    sent_to                  integer not null,
    to_call                  integer,
    constraint message_pkey PRIMARY KEY (id),
    constraint message_check CHECK (((to_call >= 0) AND (to_call <= sent_to))),
    constraint message_headcount_fkey FOREIGN KEY (headcount) REFERENCES crisis.headcount(id),
    constraint message_kind_check CHECK ((kind = ANY (ARRAY['CORRECTION'::text, 'ALL_CLEAR'::text])))
);
CREATE INDEX message_headcount ON crisis.message USING btree (headcount, sent_at);

create table crisis.taking (
    headcount                uuid not null,
    person                   uuid not null,
    called_at                timestamp with time zone not null,
    taken_by                 text not null,
    taken_at                 timestamp with time zone not null,
    constraint taking_pkey PRIMARY KEY (headcount, person, taken_at),
    constraint taking_headcount_person_fkey FOREIGN KEY (headcount, person) REFERENCES crisis.member(headcount, person)
);

create table exposure.change (
    "position"               bigint generated always as identity not null,
    txid                     xid8 default pg_current_xact_id() not null,
    person                   uuid not null,
    at                       timestamp with time zone default now() not null,
    constraint change_pkey PRIMARY KEY ("position")
);
CREATE INDEX change_in_order ON exposure.change USING btree (txid, "position");

create table exposure.crossing (
    "position"               bigint generated always as identity not null,
    alert                    uuid not null,
    person                   uuid not null,
    before                   text,
    after                    text,
    at_first                 boolean not null,
    noticed_at               timestamp with time zone not null,
    constraint crossing_pkey PRIMARY KEY ("position"),
    constraint crossing_after_check CHECK ((after = ANY (ARRAY['CERTAIN'::text, 'LIKELY'::text, 'POSSIBLE'::text]))),
    constraint crossing_before_check CHECK ((before = ANY (ARRAY['CERTAIN'::text, 'LIKELY'::text, 'POSSIBLE'::text]))),
    constraint crossing_check CHECK ((before IS DISTINCT FROM after))
);
CREATE INDEX crossing_by_alert ON exposure.crossing USING btree (alert, person, "position");
CREATE INDEX crossing_in_order ON exposure.crossing USING btree (alert, "position" DESC);

create table exposure.first_comparison (
    alert                    uuid not null,
    at                       timestamp with time zone not null,
    constraint first_comparison_pkey PRIMARY KEY (alert)
);

create table exposure.first_look (
    alert                    uuid not null,
    at                       timestamp with time zone not null,
    constraint first_look_pkey PRIMARY KEY (alert)
);

create table exposure.foreseen (
    "position"               bigint generated always as identity not null,
    alert                    uuid not null,
    person                   uuid not null,
    plan                     uuid not null,
    before                   text,
    after                    text,
    starts                   timestamp with time zone not null,
    ends                     timestamp with time zone not null,
    at_first                 boolean not null,
    noticed_at               timestamp with time zone not null,
    constraint foreseen_pkey PRIMARY KEY ("position"),
    constraint foreseen_after_check CHECK ((after = ANY (ARRAY['CERTAIN'::text, 'LIKELY'::text, 'POSSIBLE'::text]))),
    constraint foreseen_before_check CHECK ((before = ANY (ARRAY['CERTAIN'::text, 'LIKELY'::text, 'POSSIBLE'::text]))),
    constraint foreseen_check CHECK ((starts < ends)),
    constraint foreseen_check1 CHECK (((before IS NOT NULL) OR (after IS NOT NULL)))
);
CREATE INDEX foreseen_in_order ON exposure.foreseen USING btree (alert, "position" DESC);
CREATE INDEX foreseen_newest ON exposure.foreseen USING btree (person, alert, plan, "position" DESC);

create table exposure.live_window (
    id                       uuid not null,
    person                   uuid not null,
    starts                   timestamp with time zone not null,
    ends                     timestamp with time zone not null,
    purpose                  text not null,
    opened_at                timestamp with time zone not null,
    closed_at                timestamp with time zone,
    constraint live_window_pkey PRIMARY KEY (id),
    constraint live_window_check CHECK ((starts < ends)),
    constraint live_window_purpose_check CHECK (((purpose <> ''::text) AND (length(purpose) <= 200)))
);
CREATE INDEX live_window_by_person ON exposure.live_window USING btree (person, starts);

create table exposure.position (
    id                       uuid not null,
    version                  integer not null,
    person                   uuid not null,
    place_label              text not null,
    country                  text not null,
    region                   text,
    longitude                double precision,
    latitude                 double precision,
    "precision"              text not null,
    starts                   timestamp with time zone not null,
    ends                     timestamp with time zone not null,
    withdrawn                boolean default false not null,
    recorded_at              timestamp with time zone not null,
    recorded_by              text not null,
    source                   text not null,
    accuracy                 integer default 0 not null,
    constraint position_pkey PRIMARY KEY (id, version),
    constraint position_accuracy_check CHECK (((accuracy >= 0) AND (accuracy <= 25000))),
    constraint position_check CHECK ((starts < ends)),
    constraint position_check1 CHECK (((longitude IS NULL) = (latitude IS NULL))),
    constraint position_check2 CHECK (((longitude IS NOT NULL) OR ("precision" <> ALL (ARRAY['POINT'::text, 'CITY'::text])))),
    constraint position_latitude_check CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
    constraint position_longitude_check CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))),
    constraint position_place_label_check CHECK ((place_label <> ''::text)),
    constraint position_precision_check CHECK (("precision" = ANY (ARRAY['POINT'::text, 'CITY'::text, 'REGION'::text, 'COUNTRY'::text]))),
    constraint position_source_check CHECK ((source = ANY (ARRAY['CHECK_IN'::text, 'ANSWER'::text, 'WARDEN'::text, 'OFFICER'::text, 'BADGE'::text, 'TRACKER'::text])))
);
CREATE INDEX position_by_end ON exposure."position" USING btree (ends);
CREATE INDEX position_by_person ON exposure."position" USING btree (person, starts);

create table governance.action_point (
    id                       uuid not null,
    body                     uuid not null,
    year                     integer not null,
    sequence                 integer not null,
    meeting                  uuid not null,
    words                    text not null,
    owner                    uuid not null,
    due                      date not null,
    recorded_at              timestamp with time zone not null,
    recorded_by              text not null,
    constraint action_point_pkey PRIMARY KEY (id),
    constraint action_point_body_fkey FOREIGN KEY (body) REFERENCES governance.body(id),
    constraint action_point_body_year_sequence_key UNIQUE (body, year, sequence),
    constraint action_point_meeting_fkey FOREIGN KEY (meeting) REFERENCES governance.meeting(id),
    constraint action_point_sequence_check CHECK ((sequence > 0)),
    constraint action_point_words_check CHECK ((words <> ''::text))
);
CREATE INDEX action_point_by_owner ON governance.action_point USING btree (owner);

create table governance.action_step (
    action_point             uuid not null,
    number                   integer not null,
    state                    text not null,
    note                     text default ''::text not null,
    due                      date not null,
    at                       timestamp with time zone not null,
    by                       text not null,
    constraint action_step_pkey PRIMARY KEY (action_point, number),
    constraint action_step_action_point_fkey FOREIGN KEY (action_point) REFERENCES governance.action_point(id),
    constraint action_step_check CHECK (((note <> ''::text) OR (state <> 'DROPPED'::text))),
    constraint action_step_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'DONE'::text, 'DROPPED'::text])))
);

create table governance.appointment (
    id                       uuid not null,
    person                   uuid not null,
    post                     text not null,
    zone                     uuid,
    organisation             uuid,
    starts                   timestamp with time zone not null,
    ends                     timestamp with time zone not null,
    country                  text,
    area                     text,
    letter                   text default ''::text not null,
    letter_date              date,
    appointed_by             text default ''::text not null,
    letter_file              uuid,
    administrative_to        text,
    technical_to             text,
    ended_at                 timestamp with time zone,
    end_reason               text default ''::text not null,
    abolished                boolean default false not null,
    withdrawn                boolean default false not null,
    version                  integer default 1 not null,
    recorded_at              timestamp with time zone default now() not null,
    recorded_by              text default ''::text not null,
    source                   text default ''::text not null,
    seat                     text generated always as (((((post || COALESCE(('.o-'::text || (organisation)::text), ''::text)) || COALESCE(('.z-'::text || (zone)::text), ''::text)) || COALESCE(('.c-'::text || country), ''::text)) || COALESCE(('.a-'::text || area), ''::text))) stored not null,
    constraint appointment_pkey PRIMARY KEY (id),
    constraint appointment_area_check CHECK ((area <> ''::text)),
    constraint appointment_check CHECK ((starts < ends)),
    constraint appointment_check1 CHECK (((zone IS NOT NULL) OR (post <> ALL (ARRAY['WARDEN'::text, 'DEPUTY_WARDEN'::text])))),
    constraint appointment_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
    constraint appointment_post_check CHECK ((post = ANY (ARRAY['DESIGNATED_OFFICIAL'::text, 'ALTERNATE_DESIGNATED_OFFICIAL'::text, 'SECURITY_MANAGEMENT_TEAM_MEMBER'::text, 'AREA_SECURITY_COORDINATOR'::text, 'CHIEF_SECURITY_ADVISER'::text, 'SECURITY_ADVISER'::text, 'CHIEF_SECURITY_OFFICER'::text, 'COUNTRY_FOCAL_POINT'::text, 'EXECUTIVE_HEAD'::text, 'SECURITY_FOCAL_POINT'::text, 'ALTERNATE_FOCAL_POINT'::text, 'WARDEN'::text, 'DEPUTY_WARDEN'::text, 'SUB_WARDEN'::text, 'CRISIS_CELL_MEMBER'::text, 'DUTY_OFFICER'::text]))),
    constraint appointment_zone_fkey FOREIGN KEY (zone) REFERENCES governance.zone(id),
    constraint sub_warden_has_zone CHECK (((zone IS NOT NULL) OR (post <> 'SUB_WARDEN'::text)))
);
CREATE INDEX appointment_by_person ON governance.appointment USING btree (person);
CREATE INDEX appointment_by_seat ON governance.appointment USING btree (seat);
CREATE INDEX appointment_by_zone ON governance.appointment USING btree (zone) WHERE (zone IS NOT NULL);

create table governance.appointment_version (
    id                       uuid not null,
    person                   uuid not null,
    post                     text not null,
    zone                     uuid,
    organisation             uuid,
    starts                   timestamp with time zone not null,
    ends                     timestamp with time zone not null,
    country                  text,
    area                     text,
    letter                   text not null,
    letter_date              date,
    appointed_by             text not null,
    letter_file              uuid,
    administrative_to        text,
    technical_to             text,
    ended_at                 timestamp with time zone,
    end_reason               text not null,
    abolished                boolean not null,
    withdrawn                boolean not null,
    version                  integer not null,
    recorded_at              timestamp with time zone not null,
    recorded_by              text not null,
    source                   text not null,
    seat                     text not null,
    constraint appointment_version_pkey PRIMARY KEY (id, version)
);

create table governance.authority_use (
    id                       uuid not null,
    authority                text not null,
    delegation               uuid,
    seat                     text not null,
    person                   uuid not null,
    subject                  text not null,
    at                       timestamp with time zone not null,
    constraint authority_use_pkey PRIMARY KEY (id),
    constraint authority_use_delegation_fkey FOREIGN KEY (delegation) REFERENCES governance.delegation(id)
);
CREATE INDEX authority_use_by_delegation ON governance.authority_use USING btree (delegation, at);

create table governance.body (
    id                       uuid not null,
    code                     text not null,
    name                     text not null,
    kind                     text not null,
    country                  text,
    posts                    text[] not null,
    chair                    text not null,
    secretary                uuid,
    quorum                   text not null,
    closed                   boolean default false not null,
    version                  integer default 1 not null,
    recorded_at              timestamp with time zone not null,
    recorded_by              text not null,
    constraint body_pkey PRIMARY KEY (id),
    constraint body_code_check CHECK ((code ~ '^[A-Z0-9-]{1,12}$'::text)),
    constraint body_code_key UNIQUE (code),
    constraint body_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
    constraint body_kind_check CHECK ((kind = ANY (ARRAY['SECURITY_MANAGEMENT_TEAM'::text, 'SECURITY_CELL'::text, 'FOCAL_POINT_GROUP'::text, 'OTHER'::text]))),
    constraint body_name_check CHECK ((name <> ''::text)),
    constraint body_posts_check CHECK ((cardinality(posts) > 0)),
    constraint body_quorum_check CHECK ((quorum = ANY (ARRAY['CHAIR_AND_MAJORITY'::text, 'MAJORITY'::text, 'NONE'::text])))
);

create table governance.consultation (
    id                       uuid not null,
    title                    text not null,
    question                 text not null,
    papers                   text default ''::text not null,
    country                  text,
    silence                  text not null,
    opened_at                timestamp with time zone not null,
    opened_by                text not null,
    deadline                 timestamp with time zone not null,
    state                    text not null,
    reason                   text default ''::text not null,
    version                  integer default 1 not null,
    constraint consultation_pkey PRIMARY KEY (id),
    constraint consultation_check CHECK ((deadline > opened_at)),
    constraint consultation_check1 CHECK (((reason <> ''::text) OR (state <> 'WITHDRAWN'::text))),
    constraint consultation_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
    constraint consultation_question_check CHECK ((question <> ''::text)),
    constraint consultation_silence_check CHECK ((silence = ANY (ARRAY['NOTHING'::text, 'AGREEMENT'::text]))),
    constraint consultation_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'CONSOLIDATED'::text, 'ADOPTED'::text, 'WITHDRAWN'::text]))),
    constraint consultation_title_check CHECK ((title <> ''::text))
);

create table governance.consultation_addressee (
    consultation             uuid not null,
    organisation             uuid not null,
    constraint consultation_addressee_pkey PRIMARY KEY (consultation, organisation),
    constraint consultation_addressee_consultation_fkey FOREIGN KEY (consultation) REFERENCES governance.consultation(id)
);
CREATE INDEX consultation_addressee_by_organisation ON governance.consultation_addressee USING btree (organisation);

create table governance.consultation_adoption (
    consultation             uuid not null,
    "position"               integer not null,
    year                     integer not null,
    sequence                 integer not null,
    person                   uuid not null,
    seat                     text not null,
    delegation               uuid,
    at                       timestamp with time zone not null,
    constraint consultation_adoption_pkey PRIMARY KEY (consultation),
    constraint consultation_adoption_consultation_position_fkey FOREIGN KEY (consultation, "position") REFERENCES governance.consultation_position(consultation, number),
    constraint consultation_adoption_delegation_fkey FOREIGN KEY (delegation) REFERENCES governance.delegation(id),
    constraint consultation_adoption_sequence_check CHECK ((sequence > 0)),
    constraint consultation_adoption_year_sequence_key UNIQUE (year, sequence)
);

create table governance.consultation_position (
    consultation             uuid not null,
    number                   integer not null,
    words                    text not null,
    by                       text not null,
    at                       timestamp with time zone not null,
    constraint consultation_position_pkey PRIMARY KEY (consultation, number),
    constraint consultation_position_consultation_fkey FOREIGN KEY (consultation) REFERENCES governance.consultation(id),
    constraint consultation_position_words_check CHECK ((words <> ''::text))
);

create table governance.consultation_reply (
    consultation             uuid not null,
    organisation             uuid not null,
    number                   integer not null,
    stance                   text not null,
    words                    text default ''::text not null,
    person                   uuid,
    capacity                 text not null,
    by                       text not null,
    at                       timestamp with time zone not null,
    document                 uuid,
    constraint consultation_reply_pkey PRIMARY KEY (consultation, organisation, number),
    constraint consultation_reply_capacity_check CHECK ((capacity <> ''::text)),
    constraint consultation_reply_check CHECK (((words <> ''::text) OR (stance = ANY (ARRAY['AGREE'::text, 'NO_POSITION'::text])))),
    constraint consultation_reply_consultation_organisation_fkey FOREIGN KEY (consultation, organisation) REFERENCES governance.consultation_addressee(consultation, organisation),
    constraint consultation_reply_document_fkey FOREIGN KEY (document) REFERENCES governance.letter_file(id),
    constraint consultation_reply_stance_check CHECK ((stance = ANY (ARRAY['AGREE'::text, 'AGREE_WITH_REMARKS'::text, 'DISAGREE'::text, 'NO_POSITION'::text])))
);

create table governance.counterpart (
    id                       uuid not null,
    kind                     text not null,
    name                     text not null,
    country                  text,
    keeper                   uuid,
    every_days               integer,
    notes                    text default ''::text not null,
    closed                   boolean default false not null,
    version                  integer default 1 not null,
    recorded_at              timestamp with time zone not null,
    recorded_by              text not null,
    constraint counterpart_pkey PRIMARY KEY (id),
    constraint counterpart_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
    constraint counterpart_every_days_check CHECK (((every_days >= 1) AND (every_days <= 1000))),
    constraint counterpart_kind_check CHECK ((kind = ANY (ARRAY['HOST_AUTHORITY'::text, 'POLICE'::text, 'ARMED_FORCES'::text, 'EMERGENCY_SERVICE'::text, 'EMBASSY'::text, 'INTERNATIONAL_ORGANISATION'::text, 'NGO_FORUM'::text, 'OTHER'::text]))),
    constraint counterpart_name_check CHECK ((name <> ''::text))
);

create table governance.counterpart_agreement (
    id                       uuid not null,
    counterpart              uuid not null,
    title                    text not null,
    reference                text default ''::text not null,
    signed_on                date,
    ends_on                  date,
    recorded_at              timestamp with time zone not null,
    recorded_by              text not null,
    constraint counterpart_agreement_pkey PRIMARY KEY (id),
    constraint counterpart_agreement_check CHECK ((ends_on >= signed_on)),
    constraint counterpart_agreement_counterpart_fkey FOREIGN KEY (counterpart) REFERENCES governance.counterpart(id),
    constraint counterpart_agreement_title_check CHECK ((title <> ''::text))
);
CREATE INDEX counterpart_agreement_by_counterpart ON governance.counterpart_agreement USING btree (counterpart);

create table governance.counterpart_contact (
    id                       uuid not null,
    counterpart              uuid not null,
    name                     text not null,
    function                 text default ''::text not null,
    phone                    text default ''::text not null,
    email                    text default ''::text not null,
    channel                  text default ''::text not null,
    recorded_at              timestamp with time zone not null,
    recorded_by              text not null,
    closed_at                timestamp with time zone,
    constraint counterpart_contact_pkey PRIMARY KEY (id),
    constraint counterpart_contact_check CHECK (((phone <> ''::text) OR (email <> ''::text) OR (channel <> ''::text))),
    constraint counterpart_contact_counterpart_fkey FOREIGN KEY (counterpart) REFERENCES governance.counterpart(id),
    constraint counterpart_contact_name_check CHECK ((name <> ''::text))
);
CREATE INDEX counterpart_contact_by_counterpart ON governance.counterpart_contact USING btree (counterpart);

create table governance.counterpart_log (
    counterpart              uuid not null,
    number                   integer not null,
    held_on                  date not null,
    channel                  text not null,
    with_whom                text default ''::text not null,
    words                    text not null,
    next_due                 date,
    recorded_at              timestamp with time zone not null,
    recorded_by              text not null,
    constraint counterpart_log_pkey PRIMARY KEY (counterpart, number),
    constraint counterpart_log_channel_check CHECK ((channel = ANY (ARRAY['MEETING'::text, 'PHONE'::text, 'MAIL'::text, 'RADIO'::text, 'OTHER'::text]))),
    constraint counterpart_log_counterpart_fkey FOREIGN KEY (counterpart) REFERENCES governance.counterpart(id),
    constraint counterpart_log_words_check CHECK ((words <> ''::text))
);

create table governance.decision (
    body                     uuid not null,
    year                     integer not null,
    sequence                 integer not null,
    meeting                  uuid not null,
    item                     integer not null,
    words                    text not null,
    at                       timestamp with time zone not null,
    by                       text not null,
    constraint decision_pkey PRIMARY KEY (body, year, sequence),
    constraint decision_body_fkey FOREIGN KEY (body) REFERENCES governance.body(id),
    constraint decision_meeting_fkey FOREIGN KEY (meeting) REFERENCES governance.meeting(id),
    constraint decision_meeting_item_fkey FOREIGN KEY (meeting, item) REFERENCES governance.meeting_item(meeting, number),
    constraint decision_sequence_check CHECK ((sequence > 0)),
    constraint decision_words_check CHECK ((words <> ''::text))
);
CREATE INDEX decision_by_meeting ON governance.decision USING btree (meeting);

create table governance.delegation (
    id                       uuid not null,
    authority                text not null,
    from_seat                text not null,
    to_seat                  text,
    to_person                uuid,
    organisations            uuid[] default '{}'::uuid[] not null,
    countries                text[] default '{}'::text[] not null,
    max_risk                 integer,
    max_usd                  numeric(15,2),
    sub_delegable            integer not null,
    starts                   timestamp with time zone not null,
    ends                     timestamp with time zone not null,
    parent                   uuid,
    letter                   text not null,
    revocable                boolean not null,
    recorded_at              timestamp with time zone not null,
    recorded_by              text not null,
    constraint delegation_pkey PRIMARY KEY (id),
    constraint delegation_check CHECK ((starts < ends)),
    constraint delegation_check1 CHECK (((to_seat IS NULL) <> (to_person IS NULL))),
    constraint delegation_max_risk_check CHECK (((max_risk >= 1) AND (max_risk <= 5))),
    constraint delegation_max_usd_check CHECK ((max_usd >= (0)::numeric)),
    constraint delegation_parent_fkey FOREIGN KEY (parent) REFERENCES governance.delegation(id),
    constraint delegation_sub_delegable_check CHECK (((sub_delegable >= 0) AND (sub_delegable <= 3)))
);
CREATE INDEX delegation_by_authority ON governance.delegation USING btree (authority, ends);

create table governance.delegation_revocation (
    delegation               uuid not null,
    at                       timestamp with time zone not null,
    by                       text not null,
    reason                   text not null,
    constraint delegation_revocation_pkey PRIMARY KEY (delegation),
    constraint delegation_revocation_delegation_fkey FOREIGN KEY (delegation) REFERENCES governance.delegation(id),
    constraint delegation_revocation_reason_check CHECK ((reason <> ''::text))
);

create table governance.dissent (
    body                     uuid not null,
    year                     integer not null,
    sequence                 integer not null,
    meeting                  uuid not null,
    attendee                 integer not null,
    reason                   text not null,
    constraint dissent_pkey PRIMARY KEY (body, year, sequence, attendee),
    constraint dissent_body_year_sequence_fkey FOREIGN KEY (body, year, sequence) REFERENCES governance.decision(body, year, sequence),
    constraint dissent_meeting_attendee_fkey FOREIGN KEY (meeting, attendee) REFERENCES governance.meeting_attendee(meeting, number),
    constraint dissent_reason_check CHECK ((reason <> ''::text))
);

create table governance.handover (
    id                       uuid not null,
    appointment              uuid not null,
    seat                     text not null,
    title                    text not null,
    parts                    jsonb not null,
    notes                    text default ''::text not null,
    written_at               timestamp with time zone not null,
    written_by               text not null,
    constraint handover_pkey PRIMARY KEY (id),
    constraint handover_appointment_fkey FOREIGN KEY (appointment) REFERENCES governance.appointment(id)
);
CREATE INDEX handover_by_appointment ON governance.handover USING btree (appointment, written_at);
CREATE INDEX handover_by_seat ON governance.handover USING btree (seat, written_at);

create table governance.handover_acknowledgement (
    handover                 uuid not null,
    person                   uuid not null,
    by                       text not null,
    at                       timestamp with time zone not null,
    constraint handover_acknowledgement_pkey PRIMARY KEY (handover),
    constraint handover_acknowledgement_handover_fkey FOREIGN KEY (handover) REFERENCES governance.handover(id)
);

create table governance.letter_file (
    id                       uuid not null,
    name                     text not null,
    media_type               text not null,
    content                  bytea not null,
    added_at                 timestamp with time zone not null,
    added_by                 text not null,
    constraint letter_file_pkey PRIMARY KEY (id),
    constraint letter_file_content_check CHECK (((octet_length(content) >= 1) AND (octet_length(content) <= 5242880))),
    constraint letter_file_media_type_check CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text]))),
    constraint letter_file_name_check CHECK ((name <> ''::text))
);

create table governance.link_key (
    number                   integer not null,
    secret                   bytea not null,
    made_at                  timestamp with time zone not null,
    algorithm                text default 'sha-256'::text not null,
    constraint link_key_pkey PRIMARY KEY (number),
    constraint link_key_number_check CHECK (((number >= 1) AND (number <= 255))),
    constraint link_key_secret_check CHECK ((octet_length(secret) = 32))
);

create table governance.meeting (
    id                       uuid not null,
    body                     uuid not null,
    number                   integer not null,
    title                    text not null,
    starts                   timestamp with time zone not null,
    place                    text default ''::text not null,
    state                    text not null,
    reason                   text default ''::text not null,
    settled_at               timestamp with time zone,
    settled_by               text,
    version                  integer default 1 not null,
    written_by               text,
    constraint meeting_pkey PRIMARY KEY (id),
    constraint meeting_body_fkey FOREIGN KEY (body) REFERENCES governance.body(id),
    constraint meeting_body_number_key UNIQUE (body, number),
    constraint meeting_check CHECK (((reason <> ''::text) OR (state <> 'CANCELLED'::text))),
    constraint meeting_check1 CHECK (((settled_at IS NULL) = (state = ANY (ARRAY['PLANNED'::text, 'HELD'::text])))),
    constraint meeting_number_check CHECK ((number > 0)),
    constraint meeting_state_check CHECK ((state = ANY (ARRAY['PLANNED'::text, 'CANCELLED'::text, 'HELD'::text, 'AGREED'::text]))),
    constraint meeting_title_check CHECK ((title <> ''::text)),
    constraint meeting_written_by_check CHECK ((written_by <> ''::text))
);

create table governance.meeting_attendee (
    meeting                  uuid not null,
    number                   integer not null,
    person                   uuid,
    name                     text default ''::text not null,
    seat                     text,
    function                 text default ''::text not null,
    capacity                 text not null,
    presence                 text not null,
    constraint meeting_attendee_pkey PRIMARY KEY (meeting, number),
    constraint meeting_attendee_capacity_check CHECK ((capacity = ANY (ARRAY['MEMBER'::text, 'ALTERNATE'::text, 'GUEST'::text]))),
    constraint meeting_attendee_check CHECK (((person IS NOT NULL) OR (name <> ''::text))),
    constraint meeting_attendee_check1 CHECK (((capacity = 'GUEST'::text) = (seat IS NULL))),
    constraint meeting_attendee_meeting_fkey FOREIGN KEY (meeting) REFERENCES governance.meeting(id),
    constraint meeting_attendee_presence_check CHECK ((presence = ANY (ARRAY['PRESENT'::text, 'APOLOGIES'::text, 'ABSENT'::text])))
);

create table governance.meeting_item (
    meeting                  uuid not null,
    number                   integer not null,
    title                    text not null,
    papers                   text default ''::text not null,
    minutes                  text default ''::text not null,
    constraint meeting_item_pkey PRIMARY KEY (meeting, number),
    constraint meeting_item_meeting_fkey FOREIGN KEY (meeting) REFERENCES governance.meeting(id),
    constraint meeting_item_title_check CHECK ((title <> ''::text))
);

create table governance.minutes_correction (
    meeting                  uuid not null,
    number                   integer not null,
    words                    text not null,
    at                       timestamp with time zone not null,
    by                       text not null,
    constraint minutes_correction_pkey PRIMARY KEY (meeting, number),
    constraint minutes_correction_meeting_fkey FOREIGN KEY (meeting) REFERENCES governance.meeting(id),
    constraint minutes_correction_words_check CHECK ((words <> ''::text))
);

create table governance.nomination (
    id                       uuid not null,
    organisation             uuid not null,
    post                     text not null,
    person                   uuid not null,
    constraint nomination_pkey PRIMARY KEY (id),
    constraint nomination_post_check CHECK ((post = ANY (ARRAY['SECURITY_FOCAL_POINT'::text, 'ALTERNATE_FOCAL_POINT'::text])))
);
CREATE INDEX nomination_by_organisation ON governance.nomination USING btree (organisation);
CREATE INDEX nomination_by_person ON governance.nomination USING btree (person);

create table governance.nomination_step (
    nomination               uuid not null,
    number                   integer not null,
    state                    text not null,
    reason                   text default ''::text not null,
    training_due             date,
    trained_on               date,
    appointment              uuid,
    seat                     text,
    delegation               uuid,
    channel                  text not null,
    by                       text not null,
    at                       timestamp with time zone not null,
    constraint nomination_step_pkey PRIMARY KEY (nomination, number),
    constraint nomination_step_appointment_fkey FOREIGN KEY (appointment) REFERENCES governance.appointment(id),
    constraint nomination_step_channel_check CHECK ((channel = ANY (ARRAY['page'::text, 'link'::text, 'api'::text]))),
    constraint nomination_step_check CHECK (((reason <> ''::text) OR (state <> ALL (ARRAY['REFUSED'::text, 'DECLINED'::text, 'WITHDRAWN'::text])))),
    constraint nomination_step_check1 CHECK (((state <> 'NOMINATED'::text) OR (seat IS NOT NULL))),
    constraint nomination_step_check2 CHECK (((state <> 'ACTIVE'::text) OR (appointment IS NOT NULL))),
    constraint nomination_step_delegation_fkey FOREIGN KEY (delegation) REFERENCES governance.delegation(id),
    constraint nomination_step_nomination_fkey FOREIGN KEY (nomination) REFERENCES governance.nomination(id),
    constraint nomination_step_state_check CHECK ((state = ANY (ARRAY['IDENTIFIED'::text, 'NOMINATED'::text, 'ACCEPTED'::text, 'TRAINED'::text, 'ACTIVE'::text, 'REFUSED'::text, 'DECLINED'::text, 'WITHDRAWN'::text])))
);

create table governance.training (
    id                       uuid not null,
    person                   uuid not null,
    course                   text not null,
    title                    text not null,
    trained_on               date not null,
    valid_until              date,
    trained_by               text not null,
    source                   text not null,
    recorded_at              timestamp with time zone not null,
    recorded_by              text not null,
    withdrawn_at             timestamp with time zone,
    withdrawn_by             text,
    withdrawal_reason        text,
    constraint training_pkey PRIMARY KEY (id),
    constraint training_check CHECK ((valid_until >= trained_on)),
    constraint training_course_check CHECK ((course = ANY (ARRAY['OFFICIALS'::text, 'FOCAL_POINTS'::text, 'WARDENS'::text, 'CRISIS_CELL'::text, 'PROFESSIONALS'::text]))),
    constraint training_source_check CHECK ((source = ANY (ARRAY['page'::text, 'api'::text, 'link'::text]))),
    constraint training_title_check CHECK ((length(title) <= 200)),
    constraint training_trained_by_check CHECK ((length(trained_by) <= 200)),
    constraint training_withdrawal_reason_check CHECK (((length(withdrawal_reason) >= 1) AND (length(withdrawal_reason) <= 500))),
    constraint training_withdrawn CHECK ((((withdrawn_at IS NULL) = (withdrawn_by IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL))))
);
CREATE INDEX training_of ON governance.training USING btree (person, course, recorded_at DESC);

create table governance.zone (
    id                       uuid not null,
    name                     text not null,
    organisation             uuid,
    area                     text not null,
    assembly_point           text,
    code                     text,
    ended_at                 timestamp with time zone,
    radio_channel            text default ''::text not null,
    mended                   text[] default '{}'::text[] not null,
    reason                   text default ''::text not null,
    version                  integer default 1 not null,
    recorded_at              timestamp with time zone default now() not null,
    recorded_by              text default ''::text not null,
    constraint zone_pkey PRIMARY KEY (id),
    constraint zone_by_code UNIQUE (code),
    constraint zone_code_check CHECK ((code <> ''::text)),
    constraint zone_name_check CHECK ((name <> ''::text))
);

create table governance.zone_point (
    id                       uuid not null,
    kind                     text not null,
    zones                    uuid[] not null,
    name                     text not null,
    longitude                double precision not null,
    latitude                 double precision not null,
    capacity                 integer,
    access                   text default ''::text not null,
    recorded_at              timestamp with time zone not null,
    recorded_by              text not null,
    closed_at                timestamp with time zone,
    closed_by                text,
    constraint zone_point_pkey PRIMARY KEY (id),
    constraint zone_point_capacity_check CHECK (((capacity >= 1) AND (capacity <= 1000000))),
    constraint zone_point_check CHECK (((closed_at IS NULL) = (closed_by IS NULL))),
    constraint zone_point_check1 CHECK (((kind = 'CONCENTRATION'::text) OR (cardinality(zones) = 1))),
    constraint zone_point_kind_check CHECK ((kind = ANY (ARRAY['ASSEMBLY'::text, 'CONCENTRATION'::text]))),
    constraint zone_point_latitude_check CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
    constraint zone_point_longitude_check CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))),
    constraint zone_point_name_check CHECK ((name <> ''::text)),
    constraint zone_point_zones_check CHECK ((cardinality(zones) > 0))
);
CREATE INDEX zone_point_by_zone ON governance.zone_point USING gin (zones);

create table governance.zone_version (
    id                       uuid not null,
    name                     text not null,
    organisation             uuid,
    area                     text not null,
    assembly_point           text,
    code                     text,
    ended_at                 timestamp with time zone,
    radio_channel            text not null,
    mended                   text[] not null,
    reason                   text not null,
    version                  integer not null,
    recorded_at              timestamp with time zone not null,
    recorded_by              text not null,
    constraint zone_version_pkey PRIMARY KEY (id, version)
);

create table notifications.message (
    id                       uuid default uuidv7() not null,
    question                 uuid not null,
    round                    integer not null,
    language                 text not null,
    person                   uuid not null,
    channel                  text not null,
    name                     text not null,
    address                  text,
    link                     text not null,
    organisation             uuid not null,
    zone                     uuid,
    head_of_household        uuid,
    priority                 smallint not null,
    state                    text not null,
    reason                   text,
    server_said              text,
    attempts                 integer default 0 not null,
    due_at                   timestamp with time zone not null,
    claimed_by               uuid,
    claimed_until            timestamp with time zone,
    queued_at                timestamp with time zone not null,
    handed_over_at           timestamp with time zone,
    answered_at              timestamp with time zone,
    since                    timestamp with time zone not null,
    constraint message_pkey PRIMARY KEY (id),
    constraint message_channel_check CHECK ((channel = 'EMAIL'::text)),
    constraint message_check CHECK (((reason IS NOT NULL) = (state = 'FAILED'::text))),
    constraint message_check1 CHECK (((claimed_by IS NULL) = (claimed_until IS NULL))),
    constraint message_check2 CHECK (((address IS NOT NULL) OR (state = ANY (ARRAY['FAILED'::text, 'STOPPED'::text])))),
    constraint message_question_round_language_fkey FOREIGN KEY (question, round, language) REFERENCES notifications.wording(question, round, language),
    constraint message_question_round_person_channel_key UNIQUE (question, round, person, channel),
    constraint message_state_check CHECK ((state = ANY (ARRAY['QUEUED'::text, 'HANDED_OVER'::text, 'DELIVERED'::text, 'READ'::text, 'ANSWERED'::text, 'FAILED'::text, 'STOPPED'::text])))
);
CREATE INDEX message_of_person ON notifications.message USING btree (person, queued_at DESC);
CREATE INDEX message_waiting ON notifications.message USING btree (priority, due_at, id) WHERE (state = 'QUEUED'::text);

create table notifications.question (
    id                       uuid not null,
    purpose                  text not null,
    about                    text not null,
    exercise                 boolean not null,
    asked_at                 timestamp with time zone not null,
    asked_by                 text not null,
    stopped_at               timestamp with time zone,
    constraint question_pkey PRIMARY KEY (id),
    constraint question_purpose_check CHECK ((purpose = ANY (ARRAY['HELP'::text, 'HEADCOUNT'::text, 'CORRECTION'::text, 'ALERT'::text, 'ALL_CLEAR'::text, 'DIGEST'::text])))
);
CREATE INDEX question_asked_at ON notifications.question USING btree (asked_at DESC);

create table notifications.wording (
    question                 uuid not null,
    round                    integer not null,
    language                 text not null,
    subject                  text not null,
    body                     text not null,
    constraint wording_pkey PRIMARY KEY (question, round, language),
    constraint wording_body_check CHECK (((length(body) >= 1) AND (length(body) <= 20000))),
    constraint wording_question_fkey FOREIGN KEY (question) REFERENCES notifications.question(id),
    constraint wording_round_check CHECK ((round >= 1)),
    constraint wording_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 200)))
);

create table people.change (
    "position"               bigint generated always as identity not null,
    txid                     xid8 default pg_current_xact_id() not null,
    person                   uuid not null,
    at                       timestamp with time zone default now() not null,
    constraint change_pkey PRIMARY KEY ("position")
);
CREATE INDEX change_in_order ON people.change USING btree (txid, "position");

create table people.channel (
    id                       uuid not null,
    person                   uuid not null,
    kind                     text not null,
    value                    text not null,
    preference               integer not null,
    verified_at              timestamp with time zone,
    verified_by              text,
    verified_how             text,
    constraint channel_pkey PRIMARY KEY (id),
    constraint channel_kind_check CHECK ((kind = ANY (ARRAY['EMAIL'::text, 'PHONE'::text, 'SATPHONE'::text, 'RADIO'::text]))),
    constraint channel_person_fkey FOREIGN KEY (person) REFERENCES people.person(id),
    constraint channel_person_kind_value_key UNIQUE (person, kind, value),
    constraint channel_value_check CHECK ((value <> ''::text)),
    constraint channel_verified_by_somebody CHECK (((verified_how IS NULL) OR (verified_at IS NOT NULL))),
    constraint channel_verified_how_check CHECK ((verified_how = ANY (ARRAY['CODE'::text, 'CALL'::text])))
);
CREATE INDEX channel_by_call_sign ON people.channel USING gin (people.folded(value) gin_trgm_ops) WHERE (kind = 'RADIO'::text);
CREATE INDEX channel_by_digits ON people.channel USING gin (people.digits(value) gin_trgm_ops) WHERE (kind = ANY (ARRAY['PHONE'::text, 'SATPHONE'::text]));

create table people.channel_code (
    channel                  uuid not null,
    hash                     bytea not null,
    expires                  timestamp with time zone not null,
    attempts                 integer default 0 not null,
    constraint channel_code_pkey PRIMARY KEY (channel),
    constraint channel_code_channel_fkey FOREIGN KEY (channel) REFERENCES people.channel(id) ON DELETE CASCADE,
    constraint channel_code_hash_check CHECK ((length(hash) = 32))
);

create table people.column_mapping (
    id                       uuid not null,
    organisation             uuid not null,
    source                   text not null,
    headings                 text[] not null,
    columns                  text[] not null,
    by                       text not null,
    at                       timestamp with time zone not null,
    used_at                  timestamp with time zone,
    version                  integer default 1 not null,
    constraint column_mapping_pkey PRIMARY KEY (id),
    constraint column_mapping_check CHECK ((cardinality(columns) = cardinality(headings))),
    constraint column_mapping_headings_check CHECK ((cardinality(headings) > 1)),
    constraint column_mapping_organisation_fkey FOREIGN KEY (organisation) REFERENCES people.organisation(id),
    constraint column_mapping_source_check CHECK (((source <> ''::text) AND (length(source) <= 60)))
);
CREATE UNIQUE INDEX column_mapping_by_source ON people.column_mapping USING btree (organisation, people.folded(source));

create table people.confirmation (
    id                       uuid not null,
    organisation             uuid not null,
    country                  text not null,
    station                  text not null,
    opened_at                timestamp with time zone not null,
    due_at                   timestamp with time zone not null,
    people                   integer not null,
    came                     integer not null,
    went                     integer not null,
    changed                  integer not null,
    counted_at               timestamp with time zone not null,
    asked                    integer,
    reminded_at              timestamp with time zone,
    confirmed_by             text,
    confirmed_at             timestamp with time zone,
    note                     text default ''::text not null,
    constraint confirmation_pkey PRIMARY KEY (id),
    constraint confirmation_check CHECK ((due_at > opened_at)),
    constraint confirmation_check1 CHECK (((confirmed_by IS NULL) = (confirmed_at IS NULL))),
    constraint confirmation_note_check CHECK ((length(note) <= 300)),
    constraint confirmation_organisation_fkey FOREIGN KEY (organisation) REFERENCES people.organisation(id)
);
CREATE INDEX confirmation_by_list ON people.confirmation USING btree (organisation, country, station, confirmed_at);
CREATE UNIQUE INDEX confirmation_open ON people.confirmation USING btree (organisation, country, station) WHERE (confirmed_at IS NULL);

create table people.confirmed_person (
    organisation             uuid not null,
    country                  text not null,
    station                  text not null,
    person                   uuid not null,
    details                  jsonb not null,
    confirmed_at             timestamp with time zone not null,
    constraint confirmed_person_pkey PRIMARY KEY (organisation, country, station, person),
    constraint confirmed_person_organisation_fkey FOREIGN KEY (organisation) REFERENCES people.organisation(id),
    constraint confirmed_person_person_fkey FOREIGN KEY (person) REFERENCES people.person(id)
);
CREATE INDEX confirmed_person_by_person ON people.confirmed_person USING btree (person);

create table people.course_taken (
    id                       uuid not null,
    person                   uuid not null,
    course                   text not null,
    taken_on                 date not null,
    valid_until              date,
    title                    text not null,
    given_by                 text not null,
    place                    text not null,
    country                  text not null,
    source                   text not null,
    recorded_at              timestamp with time zone not null,
    recorded_by              text not null,
    withdrawn_at             timestamp with time zone,
    withdrawn_by             text,
    withdrawal_reason        text,
    constraint course_taken_pkey PRIMARY KEY (id),
    constraint course_taken_check CHECK ((valid_until >= taken_on)),
    constraint course_taken_check1 CHECK (((country <> ''::text) = (course = 'BRIEFING'::text))),
    constraint course_taken_check2 CHECK ((((withdrawn_at IS NULL) = (withdrawn_by IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL)))),
    constraint course_taken_country_check CHECK (((country = ''::text) OR (country ~ '^[A-Z]{2}$'::text))),
    constraint course_taken_course_check CHECK ((course = ANY (ARRAY['AWARENESS'::text, 'FIELD'::text, 'FIRST_AID'::text, 'BRIEFING'::text]))),
    constraint course_taken_given_by_check CHECK ((length(given_by) <= 200)),
    constraint course_taken_person_fkey FOREIGN KEY (person) REFERENCES people.person(id),
    constraint course_taken_place_check CHECK ((length(place) <= 200)),
    constraint course_taken_source_check CHECK ((source = ANY (ARRAY['page'::text, 'api'::text, 'import'::text]))),
    constraint course_taken_title_check CHECK ((length(title) <= 200)),
    constraint course_taken_withdrawal_reason_check CHECK (((length(withdrawal_reason) >= 1) AND (length(withdrawal_reason) <= 500)))
);
CREATE INDEX course_taken_by_course ON people.course_taken USING btree (course, person) WHERE (withdrawn_at IS NULL);
CREATE INDEX course_taken_by_person ON people.course_taken USING btree (person, taken_on DESC);

create table people.data_copy (
    id                       uuid not null,
    person                   uuid not null,
    asked_at                 timestamp with time zone not null,
    asked_by                 text not null,
    reason                   text not null,
    language                 text not null,
    parts                    integer not null,
    parts_done               integer default 0 not null,
    claimed_at               timestamp with time zone,
    trouble                  text,
    done_at                  timestamp with time zone,
    expires_at               timestamp with time zone,
    archive                  bytea,
    fetched_at               timestamp with time zone,
    asker                    uuid,
    constraint data_copy_pkey PRIMARY KEY (id),
    constraint data_copy_check CHECK (((parts_done >= 0) AND (parts_done <= parts))),
    constraint data_copy_check1 CHECK (((done_at IS NULL) = (expires_at IS NULL))),
    constraint data_copy_check2 CHECK (((archive IS NULL) OR (done_at IS NOT NULL))),
    constraint data_copy_parts_check CHECK ((parts > 0)),
    constraint data_copy_person_fkey FOREIGN KEY (person) REFERENCES people.person(id)
);
CREATE INDEX data_copy_by_person ON people.data_copy USING btree (person, asked_at DESC);
CREATE INDEX data_copy_to_make ON people.data_copy USING btree (asked_at) WHERE (done_at IS NULL);

create table people.duplicate (
    id                       uuid not null,
    person                   uuid not null,
    other                    uuid not null,
    reasons                  text[] not null,
    found_at                 timestamp with time zone not null,
    found_by                 text not null,
    state                    text default 'OPEN'::text not null,
    leads                    uuid,
    decided_by               text,
    decided_at               timestamp with time zone,
    note                     text default ''::text not null,
    version                  integer default 1 not null,
    constraint duplicate_pkey PRIMARY KEY (id),
    constraint duplicate_check CHECK (((leads = person) OR (leads = other))),
    constraint duplicate_check1 CHECK ((person < other)),
    constraint duplicate_check2 CHECK (((state = 'SAME'::text) = (leads IS NOT NULL))),
    constraint duplicate_check3 CHECK (((state = 'OPEN'::text) = (decided_at IS NULL))),
    constraint duplicate_note_check CHECK ((length(note) <= 300)),
    constraint duplicate_other_fkey FOREIGN KEY (other) REFERENCES people.person(id),
    constraint duplicate_person_fkey FOREIGN KEY (person) REFERENCES people.person(id),
    constraint duplicate_person_other_key UNIQUE (person, other),
    constraint duplicate_reasons_check CHECK ((reasons <> '{}'::text[])),
    constraint duplicate_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'SAME'::text, 'DIFFERENT'::text])))
);
CREATE INDEX duplicate_by_other ON people.duplicate USING btree (other);
CREATE INDEX duplicate_open ON people.duplicate USING btree (found_at) WHERE (state = 'OPEN'::text);
CREATE UNIQUE INDEX duplicate_follows_one ON people.duplicate USING btree ((
CASE
    WHEN (leads = person) THEN other
    ELSE person
END)) WHERE (state = 'SAME'::text);

create table people.duplicate_request (
    id                       uuid not null,
    person                   uuid not null,
    note                     text not null,
    asked_by                 text not null,
    asked_at                 timestamp with time zone not null,
    answer                   text default ''::text not null,
    settled_by               text,
    settled_at               timestamp with time zone,
    constraint duplicate_request_pkey PRIMARY KEY (id),
    constraint duplicate_request_answer_check CHECK ((length(answer) <= 300)),
    constraint duplicate_request_check CHECK (((settled_by IS NULL) = (settled_at IS NULL))),
    constraint duplicate_request_note_check CHECK (((length(note) >= 1) AND (length(note) <= 300))),
    constraint duplicate_request_person_fkey FOREIGN KEY (person) REFERENCES people.person(id)
);
CREATE INDEX duplicate_request_open ON people.duplicate_request USING btree (asked_at) WHERE (settled_at IS NULL);

create table people.emergency_contact (
    id                       uuid not null,
    person                   uuid not null,
    "position"               integer not null,
    name                     text not null,
    relation                 text not null,
    language                 text not null,
    phone                    text,
    other_phone              text,
    email                    text,
    recorded_at              timestamp with time zone not null,
    constraint emergency_contact_pkey PRIMARY KEY (id),
    constraint emergency_contact_check CHECK (((phone IS NOT NULL) OR (other_phone IS NOT NULL) OR (email IS NOT NULL))),
    constraint emergency_contact_name_check CHECK (((name <> ''::text) AND (length(name) <= 140))),
    constraint emergency_contact_person_fkey FOREIGN KEY (person) REFERENCES people.person(id),
    constraint emergency_contact_relation_check CHECK ((length(relation) <= 60))
);
CREATE INDEX emergency_contact_by_person ON people.emergency_contact USING btree (person, "position");

create table people.file_change (
    id                       uuid not null,
    person                   uuid not null,
    at                       timestamp with time zone not null,
    changes                  text not null,
    constraint file_change_pkey PRIMARY KEY (id),
    constraint file_change_person_fkey FOREIGN KEY (person) REFERENCES people.person(id)
);
CREATE INDEX file_change_by_person ON people.file_change USING btree (person, at DESC);

create table people.invitation (
    id                       uuid not null,
    organisation             uuid not null,
    unit                     uuid,
    category                 text not null,
    purpose                  text not null,
    until                    date,
    name                     text not null,
    email                    text,
    language                 text not null,
    invited_by               text not null,
    invited_at               timestamp with time zone not null,
    expires_at               timestamp with time zone not null,
    hash                     bytea not null,
    mailed_at                timestamp with time zone,
    state                    text default 'SENT'::text not null,
    answered_at              timestamp with time zone,
    answer                   text,
    decided_by               text,
    decided_at               timestamp with time zone,
    reason                   text,
    person                   uuid,
    constraint invitation_pkey PRIMARY KEY (id),
    constraint invitation_category_check CHECK ((category = ANY (ARRAY['INTERNATIONAL_STAFF'::text, 'NATIONAL_STAFF'::text, 'VOLUNTEER'::text, 'UNIFORMED'::text, 'EXPERT_ON_MISSION'::text, 'CONSULTANT'::text, 'CONTRACTOR'::text, 'INTERN'::text, 'VISITOR'::text, 'PARTNER'::text]))),
    constraint invitation_check CHECK ((expires_at > invited_at)),
    constraint invitation_check1 CHECK (((state = 'ANSWERED'::text) = (answer IS NOT NULL))),
    constraint invitation_check2 CHECK (((state = ANY (ARRAY['CONFIRMED'::text, 'REFUSED'::text, 'REVOKED'::text])) = (decided_at IS NOT NULL))),
    constraint invitation_check3 CHECK (((state = 'CONFIRMED'::text) = (person IS NOT NULL))),
    constraint invitation_check4 CHECK (((state = 'REFUSED'::text) = (reason IS NOT NULL))),
    constraint invitation_hash_check CHECK ((length(hash) = 32)),
    constraint invitation_hash_key UNIQUE (hash),
    constraint invitation_name_check CHECK ((length(name) <= 140)),
    constraint invitation_organisation_fkey FOREIGN KEY (organisation) REFERENCES people.organisation(id),
    constraint invitation_person_fkey FOREIGN KEY (person) REFERENCES people.person(id),
    constraint invitation_purpose_check CHECK ((length(purpose) <= 140)),
    constraint invitation_state_check CHECK ((state = ANY (ARRAY['SENT'::text, 'ANSWERED'::text, 'CONFIRMED'::text, 'REFUSED'::text, 'REVOKED'::text]))),
    constraint invitation_unit_fkey FOREIGN KEY (unit) REFERENCES people.unit(id)
);
CREATE INDEX invitation_by_hash ON people.invitation USING btree (SUBSTRING(hash FROM 1 FOR 4));
CREATE INDEX invitation_by_time ON people.invitation USING btree (invited_at DESC);
CREATE INDEX invitation_to_decide ON people.invitation USING btree (answered_at) WHERE (state = 'ANSWERED'::text);

create table people.list_import (
    id                       uuid not null,
    list                     text not null,
    source                   text not null,
    by                       text not null,
    at                       timestamp with time zone not null,
    idempotency_key          text,
    digest                   bytea not null,
    outcome                  text not null,
    constraint list_import_pkey PRIMARY KEY (id),
    constraint list_import_list_by_idempotency_key_key UNIQUE (list, by, idempotency_key),
    constraint list_import_list_check CHECK ((list = ANY (ARRAY['PEOPLE'::text, 'TRIPS'::text, 'PREMISES'::text, 'ZONES'::text, 'POSTS'::text, 'PRESENCE'::text, 'COURSES'::text])))
);
CREATE INDEX list_import_by_time ON people.list_import USING btree (at DESC);

create table people.name_word (
    word                     text not null,
    sound                    text not null,
    constraint name_word_pkey PRIMARY KEY (word)
);
CREATE INDEX name_word_by_letters ON people.name_word USING gin (word gin_trgm_ops);
CREATE INDEX name_word_by_sound ON people.name_word USING btree (sound);

create table people.organisation (
    id                       uuid not null,
    code                     text not null,
    name                     text not null,
    parent                   uuid,
    ended_at                 timestamp with time zone,
    version                  integer default 1 not null,
    constraint organisation_pkey PRIMARY KEY (id),
    constraint organisation_code_check CHECK ((code <> ''::text)),
    constraint organisation_code_key UNIQUE (code),
    constraint organisation_name_check CHECK ((name <> ''::text)),
    constraint organisation_no_parent_of_itself CHECK ((parent <> id)),
    constraint organisation_parent_fkey FOREIGN KEY (parent) REFERENCES people.organisation(id)
);

create table people.person (
    id                       uuid not null,
    organisation             uuid not null,
    number                   text not null,
    given_name               text not null,
    family_name              text not null,
    category                 text not null,
    language                 text not null,
    head_of_household        uuid,
    zone                     uuid,
    recorded_at              timestamp with time zone not null,
    source                   text not null,
    left_at                  timestamp with time zone,
    folded                   text generated always as (people.folded(((((given_name || ' '::text) || family_name) || ' '::text) || number))) stored,
    unit                     uuid,
    more_languages           text[] default '{}'::text[] not null,
    contract                 text,
    contract_from            date,
    contract_until           date,
    seconding_state          text,
    clearance                text default 'UNKNOWN'::text not null,
    clearance_until          date,
    relation                 text,
    recognised               boolean default true not null,
    version                  integer default 1 not null,
    same_as                  uuid,
    forgotten_at             timestamp with time zone,
    words                    text[] generated always as (people.words(people.folded(((((given_name || ' '::text) || family_name) || ' '::text) || number)))) stored,
    constraint person_pkey PRIMARY KEY (id),
    constraint person_category_check CHECK ((category = ANY (ARRAY['INTERNATIONAL_STAFF'::text, 'NATIONAL_STAFF'::text, 'VOLUNTEER'::text, 'UNIFORMED'::text, 'EXPERT_ON_MISSION'::text, 'CONSULTANT'::text, 'CONTRACTOR'::text, 'INTERN'::text, 'VISITOR'::text, 'PARTNER'::text, 'DEPENDANT'::text]))),
    constraint person_check CHECK (((given_name <> ''::text) OR (family_name <> ''::text))),
    constraint person_check1 CHECK ((head_of_household <> id)),
    constraint person_clearance_check CHECK ((clearance = ANY (ARRAY['CLEARED'::text, 'NOT_CLEARED'::text, 'UNKNOWN'::text]))),
    constraint person_contract_check CHECK ((contract = ANY (ARRAY['PERMANENT'::text, 'FIXED_TERM'::text, 'TEMPORARY'::text, 'SECONDED'::text, 'CONSULTANCY'::text, 'INTERNSHIP'::text, 'VOLUNTEER'::text, 'OTHER'::text]))),
    constraint person_contract_ends_after_it_starts CHECK ((contract_from <= contract_until)),
    constraint person_head_of_household_fkey FOREIGN KEY (head_of_household) REFERENCES people.person(id),
    constraint person_name_length CHECK (((length(given_name) <= 140) AND (length(family_name) <= 140))),
    constraint person_not_led_by_itself CHECK ((same_as <> id)),
    constraint person_number_check CHECK ((number <> ''::text)),
    constraint person_organisation_fkey FOREIGN KEY (organisation) REFERENCES people.organisation(id),
    constraint person_organisation_number_key UNIQUE (organisation, number),
    constraint person_relation_check CHECK ((relation = ANY (ARRAY['SPOUSE'::text, 'CHILD'::text, 'PARENT'::text, 'SIBLING'::text, 'OTHER'::text]))),
    constraint person_relation_has_head CHECK (((relation IS NULL) OR (head_of_household IS NOT NULL))),
    constraint person_same_as_fkey FOREIGN KEY (same_as) REFERENCES people.person(id),
    constraint person_unit_fkey FOREIGN KEY (unit) REFERENCES people.unit(id)
);
CREATE INDEX person_by_head ON people.person USING btree (head_of_household) WHERE (head_of_household IS NOT NULL);
CREATE INDEX person_by_name ON people.person USING btree (family_name COLLATE people.names, given_name COLLATE people.names, id) WHERE (left_at IS NULL);
CREATE INDEX person_by_same_as ON people.person USING btree (same_as) WHERE (same_as IS NOT NULL);
CREATE INDEX person_by_text ON people.person USING gin (folded gin_trgm_ops);
CREATE INDEX person_by_unit ON people.person USING btree (unit) WHERE (unit IS NOT NULL);
CREATE INDEX person_by_word ON people.person USING gin (words);
CREATE INDEX person_by_zone ON people.person USING btree (zone) WHERE (zone IS NOT NULL);

create table people.presence (
    id                       uuid not null,
    version                  integer not null,
    person                   uuid not null,
    kind                     text not null,
    place_label              text,
    country                  text,
    region                   text,
    longitude                double precision,
    latitude                 double precision,
    "precision"              text,
    starts                   timestamp with time zone not null,
    ends                     timestamp with time zone not null,
    zone                     text not null,
    withdrawn                boolean default false not null,
    recorded_at              timestamp with time zone not null,
    recorded_by              text not null,
    source                   text not null,
    constraint presence_pkey PRIMARY KEY (id, version),
    constraint presence_check CHECK ((starts < ends)),
    constraint presence_check1 CHECK ((((place_label IS NULL) = (country IS NULL)) AND ((place_label IS NULL) = ("precision" IS NULL)))),
    constraint presence_check2 CHECK (((longitude IS NULL) = (latitude IS NULL))),
    constraint presence_check3 CHECK (((longitude IS NOT NULL) OR ("precision" IS NULL) OR ("precision" <> ALL (ARRAY['POINT'::text, 'CITY'::text])))),
    constraint presence_kind_check CHECK ((kind = ANY (ARRAY['DUTY'::text, 'LEAVE'::text, 'TELEWORK'::text, 'MISSION'::text]))),
    constraint presence_latitude_check CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
    constraint presence_longitude_check CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))),
    constraint presence_person_fkey FOREIGN KEY (person) REFERENCES people.person(id),
    constraint presence_place_label_check CHECK ((place_label <> ''::text)),
    constraint presence_precision_check CHECK (("precision" = ANY (ARRAY['POINT'::text, 'CITY'::text, 'REGION'::text, 'COUNTRY'::text]))),
    constraint presence_zone_check CHECK ((zone <> ''::text))
);
CREATE INDEX presence_by_country ON people.presence USING btree (country, person) WHERE (country IS NOT NULL);
CREATE INDEX presence_by_end ON people.presence USING btree (ends);
CREATE INDEX presence_by_person ON people.presence USING btree (person, starts);

create table people.proposal (
    id                       uuid not null,
    person                   uuid not null,
    kind                     text not null,
    wanted                   text not null,
    proposed_by              text not null,
    proposed_at              timestamp with time zone not null,
    state                    text default 'WAITING'::text not null,
    decided_by               text,
    decided_at               timestamp with time zone,
    reason                   text,
    constraint proposal_pkey PRIMARY KEY (id),
    constraint proposal_check CHECK (((state = 'WAITING'::text) = (decided_at IS NULL))),
    constraint proposal_check1 CHECK (((state = 'REFUSED'::text) = (reason IS NOT NULL))),
    constraint proposal_kind_check CHECK ((kind = ANY (ARRAY['DETAILS'::text, 'DEPENDANT'::text]))),
    constraint proposal_person_fkey FOREIGN KEY (person) REFERENCES people.person(id),
    constraint proposal_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'ACCEPTED'::text, 'REFUSED'::text, 'WITHDRAWN'::text])))
);
CREATE INDEX proposal_by_person ON people.proposal USING btree (person, proposed_at DESC);
CREATE INDEX proposal_waiting ON people.proposal USING btree (proposed_at) WHERE (state = 'WAITING'::text);

create table people.provisioned (
    person                   uuid not null,
    organisation             uuid not null,
    user_name                text not null,
    external_id              text,
    types                    jsonb default '{}'::jsonb not null,
    version                  integer default 1 not null,
    created_at               timestamp with time zone not null,
    changed_at               timestamp with time zone not null,
    deleted_at               timestamp with time zone,
    constraint provisioned_pkey PRIMARY KEY (person),
    constraint provisioned_external_id_check CHECK ((length(external_id) <= 254)),
    constraint provisioned_organisation_fkey FOREIGN KEY (organisation) REFERENCES people.organisation(id),
    constraint provisioned_person_fkey FOREIGN KEY (person) REFERENCES people.person(id),
    constraint provisioned_user_name_check CHECK (((user_name <> ''::text) AND (length(user_name) <= 254)))
);
CREATE INDEX provisioned_by_external_id ON people.provisioned USING btree (organisation, external_id);
CREATE UNIQUE INDEX provisioned_by_name ON people.provisioned USING btree (organisation, lower(user_name)) WHERE (deleted_at IS NULL);

create table people.restricted_field (
    person                   uuid not null,
    field                    text not null,
    key                      text not null,
    sealed                   bytea not null,
    recorded_at              timestamp with time zone not null,
    constraint restricted_field_pkey PRIMARY KEY (person, field),
    constraint restricted_field_field_check CHECK ((field = ANY (ARRAY['BLOOD_GROUP'::text, 'MOBILITY_NEEDS'::text, 'PROOF_OF_LIFE'::text]))),
    constraint restricted_field_person_fkey FOREIGN KEY (person) REFERENCES people.person(id)
);
CREATE INDEX restricted_field_by_key ON people.restricted_field USING btree (key);

create table people.station (
    id                       uuid not null,
    version                  integer not null,
    person                   uuid not null,
    kind                     text not null,
    place_label              text not null,
    country                  text not null,
    region                   text,
    longitude                double precision,
    latitude                 double precision,
    "precision"              text not null,
    starts                   timestamp with time zone not null,
    ends                     timestamp with time zone not null,
    withdrawn                boolean default false not null,
    recorded_at              timestamp with time zone not null,
    recorded_by              text not null,
    source                   text not null,
    constraint station_pkey PRIMARY KEY (id, version),
    constraint station_check CHECK ((starts < ends)),
    constraint station_check1 CHECK (((longitude IS NULL) = (latitude IS NULL))),
    constraint station_check2 CHECK (((longitude IS NOT NULL) OR ("precision" <> ALL (ARRAY['POINT'::text, 'CITY'::text])))),
    constraint station_kind_check CHECK ((kind = ANY (ARRAY['DUTY_STATION'::text, 'RESIDENCE'::text]))),
    constraint station_latitude_check CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
    constraint station_longitude_check CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))),
    constraint station_person_fkey FOREIGN KEY (person) REFERENCES people.person(id),
    constraint station_place_label_check CHECK ((place_label <> ''::text)),
    constraint station_precision_check CHECK (("precision" = ANY (ARRAY['POINT'::text, 'CITY'::text, 'REGION'::text, 'COUNTRY'::text])))
);
CREATE INDEX station_by_country ON people.station USING btree (country, person);
CREATE INDEX station_by_person ON people.station USING btree (person);

create table people.unit (
    id                       uuid not null,
    organisation             uuid not null,
    parent                   uuid,
    name                     text not null,
    ended_at                 timestamp with time zone,
    version                  integer default 1 not null,
    external_id              text,
    constraint unit_pkey PRIMARY KEY (id),
    constraint unit_check CHECK ((parent <> id)),
    constraint unit_external_id_check CHECK ((length(external_id) <= 254)),
    constraint unit_name_check CHECK (((name <> ''::text) AND (length(name) <= 140))),
    constraint unit_organisation_fkey FOREIGN KEY (organisation) REFERENCES people.organisation(id),
    constraint unit_parent_fkey FOREIGN KEY (parent) REFERENCES people.unit(id)
);
CREATE INDEX unit_by_parent ON people.unit USING btree (parent) WHERE (parent IS NOT NULL);
CREATE UNIQUE INDEX unit_by_name ON people.unit USING btree (organisation, people.folded(name)) WHERE (ended_at IS NULL);

create table people.upload (
    id                       uuid not null,
    list                     text not null,
    name                     text not null,
    content                  bytea not null,
    choices                  text not null,
    by                       text not null,
    at                       timestamp with time zone not null,
    constraint upload_pkey PRIMARY KEY (id),
    constraint upload_list_check CHECK ((list = ANY (ARRAY['PEOPLE'::text, 'TRIPS'::text, 'PREMISES'::text, 'ZONES'::text, 'POSTS'::text, 'PRESENCE'::text, 'COURSES'::text])))
);

create table platform.audit_entry (
    id                       bigint generated always as identity not null,
    txid                     xid8 default pg_current_xact_id() not null,
    at                       timestamp with time zone not null,
    actor                    text not null,
    kind                     text not null,
    actor_id                 uuid,
    deed                     text not null,
    subject                  text not null,
    details                  text not null,
    constraint audit_entry_pkey PRIMARY KEY (id),
    constraint audit_entry_kind_check CHECK ((kind = ANY (ARRAY['ACCOUNT'::text, 'API_TOKEN'::text, 'ANSWER_LINK'::text, 'SYSTEM_JOB'::text])))
);
CREATE INDEX audit_entry_actor ON platform.audit_entry USING btree (actor_id, at DESC) WHERE (actor_id IS NOT NULL);
CREATE INDEX audit_entry_at ON platform.audit_entry USING btree (at DESC);
CREATE INDEX audit_entry_subject ON platform.audit_entry USING btree (subject, at DESC);

create table platform.audit_forwarding (
    receiver                 text not null,
    number                   bigint default 0 not null,
    taken_at                 timestamp with time zone,
    attempts                 integer default 0 not null,
    next_at                  timestamp with time zone not null,
    trouble                  text,
    constraint audit_forwarding_pkey PRIMARY KEY (receiver),
    constraint audit_forwarding_check CHECK (((attempts = 0) = (trouble IS NULL)))
);

create table platform.audit_root (
    day                      date not null,
    number                   bigint not null,
    root                     bytea not null,
    taken_at                 timestamp with time zone not null,
    constraint audit_root_pkey PRIMARY KEY (day),
    constraint audit_root_root_check CHECK ((length(root) = 32))
);

create table platform.audit_root_sending (
    day                      date not null,
    place                    text not null,
    attempts                 integer default 0 not null,
    next_at                  timestamp with time zone not null,
    sent_at                  timestamp with time zone,
    proof                    text,
    trouble                  text,
    constraint audit_root_sending_pkey PRIMARY KEY (day, place),
    constraint audit_root_sending_check CHECK (((sent_at IS NULL) = (proof IS NULL))),
    constraint audit_root_sending_day_fkey FOREIGN KEY (day) REFERENCES platform.audit_root(day)
);

create table platform.audit_seal (
    number                   bigint not null,
    entry                    bigint not null,
    hash                     bytea not null,
    algorithm                text default 'sha-256'::text not null,
    constraint audit_seal_pkey PRIMARY KEY (number),
    constraint audit_seal_entry_fkey FOREIGN KEY (entry) REFERENCES platform.audit_entry(id),
    constraint audit_seal_entry_key UNIQUE (entry),
    constraint audit_seal_hash_check CHECK ((length(hash) = 32))
);

create table platform.event_publication (
    id                       uuid not null,
    listener_id              text not null,
    event_type               text not null,
    serialized_event         text not null,
    publication_date         timestamp with time zone not null,
    completion_date          timestamp with time zone,
    status                   text,
    completion_attempts      integer,
    last_resubmission_date   timestamp with time zone,
    constraint event_publication_pkey PRIMARY KEY (id)
);
CREATE INDEX event_publication_by_completion ON platform.event_publication USING btree (completion_date);
CREATE INDEX event_publication_by_hash ON platform.event_publication USING hash (serialized_event);

create table platform.installation (
    only_row                 boolean not null,
    mode                     text not null,
    constraint installation_pkey PRIMARY KEY (only_row),
    constraint installation_mode_check CHECK ((mode = ANY (ARRAY['DEMO'::text, 'SERVE'::text]))),
    constraint installation_only_row_check CHECK (only_row)
);

create table platform.look (
    person                   uuid not null,
    hour                     timestamp with time zone not null,
    actor                    text not null,
    kind                     text not null,
    actor_id                 uuid default '00000000-0000-0000-0000-000000000000'::uuid not null,
    capacity                 text not null,
    deed                     text not null,
    subject                  text not null,
    reason                   text not null,
    organisation             uuid not null,
    first_at                 timestamp with time zone not null,
    last_at                  timestamp with time zone not null,
    times                    integer not null,
    constraint look_pkey PRIMARY KEY (person, hour, actor_id, deed, subject, reason, actor),
    constraint look_times_check CHECK ((times > 0))
);
CREATE INDEX look_by_organisation ON platform.look USING btree (organisation, last_at DESC);
CREATE INDEX look_by_person ON platform.look USING btree (person, last_at DESC);

create table platform.look_mark (
    only_row                 boolean default true not null,
    sealed                   bigint not null,
    constraint look_mark_pkey PRIMARY KEY (only_row),
    constraint look_mark_only_row_check CHECK (only_row)
);

create table platform.look_withholding (
    id                       uuid not null,
    person                   uuid not null,
    actor_id                 uuid not null,
    reason                   text not null,
    until                    timestamp with time zone not null,
    asked_at                 timestamp with time zone not null,
    asked_by                 text not null,
    asker                    uuid not null,
    confirmed_at             timestamp with time zone,
    confirmed_by             text,
    confirmer                uuid,
    ended_at                 timestamp with time zone,
    constraint look_withholding_pkey PRIMARY KEY (id),
    constraint look_withholding_check CHECK (((asked_at < until) AND (until <= (asked_at + '90 days'::interval)))),
    constraint look_withholding_check1 CHECK (((confirmer <> asker) AND (confirmer <> actor_id) AND (asker <> actor_id))),
    constraint look_withholding_check2 CHECK (((confirmed_at IS NULL) = (confirmer IS NULL))),
    constraint look_withholding_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 500)))
);
CREATE INDEX look_withholding_by_person ON platform.look_withholding USING btree (person, until);

create table platform.request_key (
    id                       bigint generated always as identity not null,
    actor                    text not null,
    operation                text not null,
    key                      text not null,
    digest                   bytea not null,
    made                     uuid not null,
    at                       timestamp with time zone not null,
    constraint request_key_pkey PRIMARY KEY (id),
    constraint request_key_actor_operation_key_key UNIQUE (actor, operation, key),
    constraint request_key_digest_check CHECK ((length(digest) = 32))
);
CREATE INDEX request_key_by_made ON platform.request_key USING btree (made);
CREATE INDEX request_key_by_time ON platform.request_key USING btree (at);

create table premises.change (
    "position"               bigint generated always as identity not null,
    txid                     xid8 default pg_current_xact_id() not null,
    person                   uuid not null,
    at                       timestamp with time zone default now() not null,
    constraint change_pkey PRIMARY KEY ("position")
);
CREATE INDEX change_in_order ON premises.change USING btree (txid, "position");

create table premises.occupant (
    premises                 uuid not null,
    person                   uuid not null,
    since                    timestamp with time zone not null,
    constraint occupant_pkey PRIMARY KEY (premises, person),
    constraint occupant_premises_fkey FOREIGN KEY (premises) REFERENCES premises.premises(id)
);
CREATE INDEX occupant_by_person ON premises.occupant USING btree (person);

create table premises.premises (
    id                       uuid not null,
    name                     text not null,
    kind                     text not null,
    organisation             uuid not null,
    place_label              text not null,
    country                  text not null,
    region                   text,
    longitude                double precision,
    latitude                 double precision,
    "precision"              text not null,
    capacity                 integer,
    number                   text,
    address                  text,
    closed_at                timestamp with time zone,
    constraint premises_pkey PRIMARY KEY (id),
    constraint premises_by_number UNIQUE (organisation, number),
    constraint premises_capacity_check CHECK ((capacity >= 0)),
    constraint premises_check CHECK (((longitude IS NULL) = (latitude IS NULL))),
    constraint premises_check1 CHECK (((longitude IS NOT NULL) OR ("precision" <> ALL (ARRAY['POINT'::text, 'CITY'::text])))),
    constraint premises_kind_check CHECK ((kind = ANY (ARRAY['HEADQUARTERS'::text, 'OFFICE'::text, 'WAREHOUSE'::text, 'GUEST_HOUSE'::text, 'CLINIC'::text, 'SCHOOL'::text, 'CAMP'::text, 'WORKSHOP'::text, 'OTHER'::text]))),
    constraint premises_latitude_check CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
    constraint premises_longitude_check CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))),
    constraint premises_name_check CHECK ((name <> ''::text)),
    constraint premises_number_check CHECK ((number <> ''::text)),
    constraint premises_place_label_check CHECK ((place_label <> ''::text)),
    constraint premises_precision_check CHECK (("precision" = ANY (ARRAY['POINT'::text, 'CITY'::text, 'REGION'::text, 'COUNTRY'::text])))
);
CREATE INDEX premises_by_name ON premises.premises USING btree (name COLLATE premises.names, id);
CREATE INDEX premises_by_position ON premises.premises USING btree (latitude, longitude);

create table profiles.choice (
    organisation             uuid not null,
    number                   integer not null,
    profile                  text not null,
    version                  text not null,
    settings                 text[] not null,
    starts                   timestamp with time zone not null,
    recorded_at              timestamp with time zone not null,
    recorded_by              text not null,
    words                    text[] default '{}'::text[] not null,
    constraint choice_pkey PRIMARY KEY (organisation, number),
    constraint choice_profile_version_fkey FOREIGN KEY (profile, version) REFERENCES profiles.edition(profile, version)
);

create table profiles.edition (
    profile                  text not null,
    version                  text not null,
    text                     text not null,
    published_at             timestamp with time zone not null,
    constraint edition_pkey PRIMARY KEY (profile, version),
    constraint edition_profile_check CHECK ((profile <> ''::text)),
    constraint edition_version_check CHECK ((version ~ '^[0-9]{4}\.[0-9]{1,3}$'::text))
);

create table profiles.held_setting (
    organisation             uuid not null,
    setting                  text not null,
    value                    integer not null,
    constraint held_setting_pkey PRIMARY KEY (setting, organisation)
);

create table profiles.label (
    subject                  uuid not null,
    number                   integer not null,
    profile                  text not null,
    version                  text not null,
    code                     text not null,
    rank                     smallint not null,
    reason                   text not null,
    recorded_at              timestamp with time zone not null,
    recorded_by              text not null,
    ordinary                 smallint default 0 not null,
    originator               text default ''::text not null,
    named                    uuid[],
    constraint label_pkey PRIMARY KEY (subject, number),
    constraint label_named_check CHECK ((cardinality(named) > 0)),
    constraint label_ordinary_check CHECK (((ordinary >= 0) AND (ordinary <= 3))),
    constraint label_profile_version_fkey FOREIGN KEY (profile, version) REFERENCES profiles.edition(profile, version),
    constraint label_rank_check CHECK (((rank >= 0) AND (rank <= 3))),
    constraint label_reason_check CHECK ((length(reason) <= 500))
);

create table profiles.legal_hold (
    id                       uuid not null,
    subject                  uuid not null,
    reason                   text not null,
    placed_at                timestamp with time zone not null,
    placed_by                text not null,
    placer                   text not null,
    lifted_at                timestamp with time zone,
    lifted_by                text,
    lift_reason              text,
    kind                     text,
    constraint legal_hold_pkey PRIMARY KEY (id),
    constraint legal_hold_check CHECK ((((lifted_at IS NULL) = (lifted_by IS NULL)) AND ((lifted_at IS NULL) = (lift_reason IS NULL)))),
    constraint legal_hold_kind_check CHECK ((kind <> ''::text)),
    constraint legal_hold_reason_check CHECK (((length(reason) >= 5) AND (length(reason) <= 300)))
);
CREATE UNIQUE INDEX legal_hold_in_force ON profiles.legal_hold USING btree (subject) WHERE (lifted_at IS NULL);

create table profiles.purge_run (
    rule                     text not null,
    at                       timestamp with time zone not null,
    trouble                  text,
    constraint purge_run_pkey PRIMARY KEY (rule)
);

create table profiles.purge_statement (
    number                   bigint not null,
    rule                     text not null,
    period                   integer not null,
    rows                     bigint not null,
    ids_hash                 bytea not null,
    oldest                   timestamp with time zone not null,
    newest                   timestamp with time zone not null,
    held                     bigint not null,
    at                       timestamp with time zone not null,
    hash                     bytea not null,
    constraint purge_statement_pkey PRIMARY KEY (number),
    constraint purge_statement_check CHECK ((oldest <= newest)),
    constraint purge_statement_hash_check CHECK ((length(hash) = 32)),
    constraint purge_statement_ids_hash_check CHECK ((length(ids_hash) = 32)),
    constraint purge_statement_rows_check CHECK ((rows > 0))
);

create table profiles.shortening (
    id                       uuid not null,
    organisation             uuid not null,
    setting                  text not null,
    days_before              integer not null,
    days                     integer not null,
    asked_at                 timestamp with time zone not null,
    asked_by                 text not null,
    asker                    text not null,
    confirmed_at             timestamp with time zone,
    confirmed_by             text,
    confirmer                text,
    constraint shortening_pkey PRIMARY KEY (id),
    constraint shortening_check CHECK ((days < days_before)),
    constraint shortening_check1 CHECK ((confirmer <> asker)),
    constraint shortening_check2 CHECK ((((confirmed_at IS NULL) = (confirmed_by IS NULL)) AND ((confirmed_at IS NULL) = (confirmer IS NULL))))
);
CREATE INDEX shortening_waiting ON profiles.shortening USING btree (setting, organisation) WHERE (confirmed_at IS NULL);

create table travel.change (
    "position"               bigint generated always as identity not null,
    txid                     xid8 default pg_current_xact_id() not null,
    person                   uuid not null,
    at                       timestamp with time zone default now() not null,
    constraint change_pkey PRIMARY KEY ("position")
);
CREATE INDEX change_in_order ON travel.change USING btree (txid, "position");

create table travel.leg (
    id                       uuid not null,
    version                  integer not null,
    trip                     uuid not null,
    person                   uuid not null,
    place_label              text not null,
    country                  text not null,
    region                   text,
    longitude                double precision,
    latitude                 double precision,
    "precision"              text not null,
    starts                   timestamp with time zone not null,
    ends                     timestamp with time zone not null,
    cancelled                boolean default false not null,
    recorded_at              timestamp with time zone not null,
    recorded_by              text not null,
    source                   text not null,
    constraint leg_pkey PRIMARY KEY (id, version),
    constraint leg_check CHECK ((starts < ends)),
    constraint leg_check1 CHECK (((longitude IS NULL) = (latitude IS NULL))),
    constraint leg_check2 CHECK (((longitude IS NOT NULL) OR ("precision" <> ALL (ARRAY['POINT'::text, 'CITY'::text])))),
    constraint leg_latitude_check CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
    constraint leg_longitude_check CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))),
    constraint leg_place_label_check CHECK ((place_label <> ''::text)),
    constraint leg_precision_check CHECK (("precision" = ANY (ARRAY['POINT'::text, 'CITY'::text, 'REGION'::text, 'COUNTRY'::text]))),
    constraint leg_trip_fkey FOREIGN KEY (trip) REFERENCES travel.trip(id)
);
CREATE INDEX leg_by_country ON travel.leg USING btree (country, starts);
CREATE INDEX leg_by_end ON travel.leg USING btree (ends);
CREATE INDEX leg_by_person ON travel.leg USING btree (person);
CREATE INDEX leg_by_start ON travel.leg USING btree (starts);
CREATE INDEX leg_by_trip ON travel.leg USING btree (trip);

create table travel.trip (
    id                       uuid not null,
    person                   uuid not null,
    reference                text not null,
    source                   text not null,
    recorded_at              timestamp with time zone not null,
    constraint trip_pkey PRIMARY KEY (id),
    constraint trip_reference_check CHECK ((reference <> ''::text)),
    constraint trip_source_reference_person_key UNIQUE (source, reference, person)
);
CREATE INDEX trip_by_person ON travel.trip USING btree (person);
create policy everybody on alerts.alert for all to safeconduct_everybody using (true) with check ();
create policy guarded on alerts.alert for all to safeconduct_guarded using ((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on alerts.alert for all to safeconduct_app using ((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy everybody on crisis.answer for all to safeconduct_everybody using (true) with check ();
create policy guarded on crisis.answer for all to safeconduct_guarded using ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on crisis.answer for all to safeconduct_app using (((EXISTS ( SELECT
   FROM crisis.member m
  WHERE ((m.headcount = answer.headcount) AND (m.person = answer.person)))) AND (person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])))) with check ();
create policy everybody on crisis.member for all to safeconduct_everybody using (true) with check ();
create policy guarded on crisis.member for all to safeconduct_guarded using (((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])) OR (head = ANY (( SELECT platform.scoped('persons'::text) AS scoped)::uuid[])))) with check ();
create policy in_area on crisis.member for all to safeconduct_area using (((person IN ( SELECT platform.persons_within() AS persons_within)) AND ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])) OR (head = ANY (( SELECT platform.scoped('persons'::text) AS scoped)::uuid[]))))) with check ();
create policy in_scope on crisis.member for all to safeconduct_app using ((((organisation = ANY (( SELECT platform.scoped('organisations'::text) AS scoped)::uuid[])) OR (zone = ANY (( SELECT platform.scoped('zones'::text) AS scoped)::uuid[])) OR (person = ANY (( SELECT platform.scoped('persons'::text) AS scoped)::uuid[])) OR (head = ANY (( SELECT platform.scoped('persons'::text) AS scoped)::uuid[]))) AND ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])) OR (head = ANY (( SELECT platform.scoped('persons'::text) AS scoped)::uuid[]))))) with check ();
create policy everybody on crisis.taking for all to safeconduct_everybody using (true) with check ();
create policy guarded on crisis.taking for all to safeconduct_guarded using ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on crisis.taking for all to safeconduct_app using (((EXISTS ( SELECT
   FROM crisis.member m
  WHERE ((m.headcount = taking.headcount) AND (m.person = taking.person)))) AND (person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])))) with check ();
create policy everybody on exposure.crossing for all to safeconduct_everybody using (true) with check ();
create policy guarded on exposure.crossing for all to safeconduct_guarded using ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on exposure.crossing for all to safeconduct_app using ((EXISTS ( SELECT
   FROM people.person p
  WHERE (p.id = crossing.person)))) with check ();
create policy everybody on exposure.foreseen for all to safeconduct_everybody using (true) with check ();
create policy guarded on exposure.foreseen for all to safeconduct_guarded using ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on exposure.foreseen for all to safeconduct_app using ((EXISTS ( SELECT
   FROM people.person p
  WHERE (p.id = foreseen.person)))) with check ();
create policy everybody on exposure.live_window for all to safeconduct_everybody using (true) with check ();
create policy guarded on exposure.live_window for all to safeconduct_guarded using ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on exposure.live_window for all to safeconduct_app using ((EXISTS ( SELECT
   FROM people.person p
  WHERE (p.id = live_window.person)))) with check ();
create policy everybody on exposure.position for all to safeconduct_everybody using (true) with check ();
create policy guarded on exposure.position for all to safeconduct_guarded using ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on exposure.position for all to safeconduct_app using ((EXISTS ( SELECT
   FROM people.person p
  WHERE (p.id = "position".person)))) with check ();
create policy everybody on governance.action_point for all to safeconduct_everybody using (true) with check ();
create policy guarded on governance.action_point for all to safeconduct_guarded using (((meeting <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])) AND (body <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])))) with check ();
create policy in_scope on governance.action_point for all to safeconduct_app using (((meeting <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])) AND (body <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])))) with check ();
create policy everybody on governance.appointment for all to safeconduct_everybody using (true) with check ();
create policy guarded on governance.appointment for all to safeconduct_guarded using ((((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])) OR COALESCE((person = ANY (( SELECT platform.scoped('persons'::text) AS scoped)::uuid[])), false)) AND ((zone IS NULL) OR (zone <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))))) with check ();
create policy in_scope on governance.appointment for all to safeconduct_app using ((((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])) OR COALESCE((person = ANY (( SELECT platform.scoped('persons'::text) AS scoped)::uuid[])), false)) AND ((zone IS NULL) OR (zone <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))))) with check ();
create policy everybody on governance.appointment_version for all to safeconduct_everybody using (true) with check ();
create policy guarded on governance.appointment_version for all to safeconduct_guarded using ((((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])) OR COALESCE((person = ANY (( SELECT platform.scoped('persons'::text) AS scoped)::uuid[])), false)) AND ((zone IS NULL) OR (zone <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))))) with check ();
create policy in_scope on governance.appointment_version for all to safeconduct_app using ((((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])) OR COALESCE((person = ANY (( SELECT platform.scoped('persons'::text) AS scoped)::uuid[])), false)) AND ((zone IS NULL) OR (zone <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))))) with check ();
create policy everybody on governance.body for all to safeconduct_everybody using (true) with check ();
create policy guarded on governance.body for all to safeconduct_guarded using ((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on governance.body for all to safeconduct_app using ((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy everybody on governance.consultation for all to safeconduct_everybody using (true) with check ();
create policy guarded on governance.consultation for all to safeconduct_guarded using ((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on governance.consultation for all to safeconduct_app using ((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy everybody on governance.counterpart for all to safeconduct_everybody using (true) with check ();
create policy guarded on governance.counterpart for all to safeconduct_guarded using ((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on governance.counterpart for all to safeconduct_app using ((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy everybody on governance.decision for all to safeconduct_everybody using (true) with check ();
create policy guarded on governance.decision for all to safeconduct_guarded using (((meeting <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])) AND (body <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])))) with check ();
create policy in_scope on governance.decision for all to safeconduct_app using (((meeting <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])) AND (body <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])))) with check ();
create policy everybody on governance.delegation for all to safeconduct_everybody using (true) with check ();
create policy guarded on governance.delegation for all to safeconduct_guarded using (((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])) OR COALESCE((to_person = ANY (( SELECT platform.scoped('persons'::text) AS scoped)::uuid[])), false))) with check ();
create policy in_scope on governance.delegation for all to safeconduct_app using (((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])) OR COALESCE((to_person = ANY (( SELECT platform.scoped('persons'::text) AS scoped)::uuid[])), false))) with check ();
create policy everybody on governance.handover for all to safeconduct_everybody using (true) with check ();
create policy guarded on governance.handover for all to safeconduct_guarded using ((appointment <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on governance.handover for all to safeconduct_app using ((appointment <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy everybody on governance.meeting for all to safeconduct_everybody using (true) with check ();
create policy guarded on governance.meeting for all to safeconduct_guarded using (((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])) AND (body <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])))) with check ();
create policy in_scope on governance.meeting for all to safeconduct_app using (((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])) AND (body <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])))) with check ();
create policy everybody on governance.nomination for all to safeconduct_everybody using (true) with check ();
create policy guarded on governance.nomination for all to safeconduct_guarded using (((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])) OR COALESCE((person = ANY (( SELECT platform.scoped('persons'::text) AS scoped)::uuid[])), false))) with check ();
create policy in_scope on governance.nomination for all to safeconduct_app using (((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])) OR COALESCE((person = ANY (( SELECT platform.scoped('persons'::text) AS scoped)::uuid[])), false))) with check ();
create policy everybody on governance.training for all to safeconduct_everybody using (true) with check ();
create policy guarded on governance.training for all to safeconduct_guarded using ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on governance.training for all to safeconduct_app using ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy everybody on governance.zone for all to safeconduct_everybody using (true) with check ();
create policy guarded on governance.zone for all to safeconduct_guarded using ((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on governance.zone for all to safeconduct_app using ((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy everybody on governance.zone_point for all to safeconduct_everybody using (true) with check ();
create policy guarded on governance.zone_point for all to safeconduct_guarded using ((NOT (zones <@ ( SELECT platform.scoped('withheld'::text) AS scoped)))) with check ();
create policy in_scope on governance.zone_point for all to safeconduct_app using ((NOT (zones <@ ( SELECT platform.scoped('withheld'::text) AS scoped)))) with check ();
create policy everybody on governance.zone_version for all to safeconduct_everybody using (true) with check ();
create policy guarded on governance.zone_version for all to safeconduct_guarded using ((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on governance.zone_version for all to safeconduct_app using ((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy everybody on notifications.message for all to safeconduct_everybody using (true) with check ();
create policy guarded on notifications.message for all to safeconduct_guarded using (((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])) OR (head_of_household = ANY (( SELECT platform.scoped('persons'::text) AS scoped)::uuid[])))) with check ();
create policy in_area on notifications.message for all to safeconduct_area using (((person IN ( SELECT platform.persons_within() AS persons_within)) AND ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])) OR (head_of_household = ANY (( SELECT platform.scoped('persons'::text) AS scoped)::uuid[]))))) with check ();
create policy in_scope on notifications.message for all to safeconduct_app using ((((organisation = ANY (( SELECT platform.scoped('organisations'::text) AS scoped)::uuid[])) OR (zone = ANY (( SELECT platform.scoped('zones'::text) AS scoped)::uuid[])) OR (person = ANY (( SELECT platform.scoped('persons'::text) AS scoped)::uuid[])) OR (head_of_household = ANY (( SELECT platform.scoped('persons'::text) AS scoped)::uuid[]))) AND ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])) OR (head_of_household = ANY (( SELECT platform.scoped('persons'::text) AS scoped)::uuid[]))))) with check ();
create policy everybody on people.channel for all to safeconduct_everybody using (true) with check ();
create policy guarded on people.channel for all to safeconduct_guarded using ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on people.channel for all to safeconduct_app using ((EXISTS ( SELECT
   FROM people.person p
  WHERE (p.id = channel.person)))) with check ();
create policy everybody on people.confirmed_person for all to safeconduct_everybody using (true) with check ();
create policy guarded on people.confirmed_person for all to safeconduct_guarded using ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on people.confirmed_person for all to safeconduct_app using ((EXISTS ( SELECT
   FROM people.person p
  WHERE (p.id = confirmed_person.person)))) with check ();
create policy everybody on people.course_taken for all to safeconduct_everybody using (true) with check ();
create policy guarded on people.course_taken for all to safeconduct_guarded using ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on people.course_taken for all to safeconduct_app using ((EXISTS ( SELECT
   FROM people.person p
  WHERE (p.id = course_taken.person)))) with check ();
create policy everybody on people.data_copy for all to safeconduct_everybody using (true) with check ();
create policy guarded on people.data_copy for all to safeconduct_guarded using ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on people.data_copy for all to safeconduct_app using ((EXISTS ( SELECT
   FROM people.person p
  WHERE (p.id = data_copy.person)))) with check ();
create policy everybody on people.duplicate for all to safeconduct_everybody using (true) with check ();
create policy guarded on people.duplicate for all to safeconduct_guarded using ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on people.duplicate for all to safeconduct_app using (((EXISTS ( SELECT
   FROM people.person p
  WHERE (p.id = duplicate.person))) AND (EXISTS ( SELECT
   FROM people.person p
  WHERE (p.id = duplicate.other))))) with check ();
create policy everybody on people.duplicate_request for all to safeconduct_everybody using (true) with check ();
create policy guarded on people.duplicate_request for all to safeconduct_guarded using ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on people.duplicate_request for all to safeconduct_app using ((EXISTS ( SELECT
   FROM people.person p
  WHERE (p.id = duplicate_request.person)))) with check ();
create policy everybody on people.emergency_contact for all to safeconduct_everybody using (true) with check ();
create policy guarded on people.emergency_contact for all to safeconduct_guarded using ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on people.emergency_contact for all to safeconduct_app using ((EXISTS ( SELECT
   FROM people.person p
  WHERE (p.id = emergency_contact.person)))) with check ();
create policy everybody on people.file_change for all to safeconduct_everybody using (true) with check ();
create policy guarded on people.file_change for all to safeconduct_guarded using ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on people.file_change for all to safeconduct_app using ((EXISTS ( SELECT
   FROM people.person p
  WHERE (p.id = file_change.person)))) with check ();
create policy everybody on people.invitation for all to safeconduct_everybody using (true) with check ();
create policy guarded on people.invitation for all to safeconduct_guarded using (((person IS NULL) OR (person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])))) with check ();
create policy in_scope on people.invitation for all to safeconduct_app using (((organisation = ANY (( SELECT platform.scoped('organisations'::text) AS scoped)::uuid[])) AND ((person IS NULL) OR (person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))))) with check ();
create policy everybody on people.person for all to safeconduct_everybody using (true) with check ();
create policy guarded on people.person for all to safeconduct_guarded using (((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])) OR (head_of_household = ANY (( SELECT platform.scoped('persons'::text) AS scoped)::uuid[])))) with check ();
create policy in_area on people.person for all to safeconduct_area using (((id IN ( SELECT platform.persons_within() AS persons_within)) AND ((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])) OR (head_of_household = ANY (( SELECT platform.scoped('persons'::text) AS scoped)::uuid[]))))) with check ();
create policy in_scope on people.person for all to safeconduct_app using ((((organisation = ANY (( SELECT platform.scoped('organisations'::text) AS scoped)::uuid[])) OR (zone = ANY (( SELECT platform.scoped('zones'::text) AS scoped)::uuid[])) OR (id = ANY (( SELECT platform.scoped('persons'::text) AS scoped)::uuid[])) OR (head_of_household = ANY (( SELECT platform.scoped('persons'::text) AS scoped)::uuid[]))) AND ((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])) OR (head_of_household = ANY (( SELECT platform.scoped('persons'::text) AS scoped)::uuid[]))))) with check ();
create policy everybody on people.presence for all to safeconduct_everybody using (true) with check ();
create policy guarded on people.presence for all to safeconduct_guarded using ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on people.presence for all to safeconduct_app using ((EXISTS ( SELECT
   FROM people.person p
  WHERE (p.id = presence.person)))) with check ();
create policy everybody on people.proposal for all to safeconduct_everybody using (true) with check ();
create policy guarded on people.proposal for all to safeconduct_guarded using ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on people.proposal for all to safeconduct_app using ((EXISTS ( SELECT
   FROM people.person p
  WHERE (p.id = proposal.person)))) with check ();
create policy everybody on people.provisioned for all to safeconduct_everybody using (true) with check ();
create policy guarded on people.provisioned for all to safeconduct_guarded using ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on people.provisioned for all to safeconduct_app using ((EXISTS ( SELECT
   FROM people.person p
  WHERE (p.id = provisioned.person)))) with check ();
create policy everybody on people.restricted_field for all to safeconduct_everybody using (true) with check ();
create policy guarded on people.restricted_field for all to safeconduct_guarded using ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on people.restricted_field for all to safeconduct_app using ((EXISTS ( SELECT
   FROM people.person p
  WHERE (p.id = restricted_field.person)))) with check ();
create policy everybody on people.station for all to safeconduct_everybody using (true) with check ();
create policy guarded on people.station for all to safeconduct_guarded using ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on people.station for all to safeconduct_app using ((EXISTS ( SELECT
   FROM people.person p
  WHERE (p.id = station.person)))) with check ();
create policy everybody on platform.look for all to safeconduct_everybody using (true) with check ();
create policy guarded on platform.look for all to safeconduct_guarded using ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on platform.look for all to safeconduct_app using ((EXISTS ( SELECT
   FROM people.person p
  WHERE (p.id = look.person)))) with check ();
create policy everybody on platform.look_withholding for all to safeconduct_everybody using (true) with check ();
create policy guarded on platform.look_withholding for all to safeconduct_guarded using ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on platform.look_withholding for all to safeconduct_app using ((EXISTS ( SELECT
   FROM people.person p
  WHERE (p.id = look_withholding.person)))) with check ();
create policy everybody on premises.occupant for all to safeconduct_everybody using (true) with check ();
create policy guarded on premises.occupant for all to safeconduct_guarded using ((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on premises.occupant for all to safeconduct_app using ((EXISTS ( SELECT
   FROM people.person p
  WHERE (p.id = occupant.person)))) with check ();
create policy everybody on premises.premises for all to safeconduct_everybody using (true) with check ();
create policy guarded on premises.premises for all to safeconduct_guarded using ((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy in_scope on premises.premises for all to safeconduct_app using ((id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[]))) with check ();
create policy everybody on travel.leg for all to safeconduct_everybody using (true) with check ();
create policy guarded on travel.leg for all to safeconduct_guarded using (((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])) AND (trip <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])))) with check ();
create policy in_scope on travel.leg for all to safeconduct_app using (((EXISTS ( SELECT
   FROM people.person p
  WHERE (p.id = leg.person))) AND (trip <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])))) with check ();
create policy everybody on travel.trip for all to safeconduct_everybody using (true) with check ();
create policy guarded on travel.trip for all to safeconduct_guarded using (((person <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])) AND (id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])))) with check ();
create policy in_scope on travel.trip for all to safeconduct_app using (((EXISTS ( SELECT
   FROM people.person p
  WHERE (p.id = trip.person))) AND (id <> ALL (( SELECT platform.scoped('withheld'::text) AS scoped)::uuid[])))) with check ();
CREATE OR REPLACE FUNCTION access.keep_new_name()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    if new.session_id = any (old.names_before) then
        new.session_id := old.session_id;
    elsif new.session_id <> old.session_id then
        new.names_before := old.session_id || old.names_before;
    end if;
    return new;
end $function$
;
CREATE OR REPLACE FUNCTION alerts.folded(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN lower(unaccent('unaccent'::regdictionary, words))
;
CREATE OR REPLACE FUNCTION alerts.in_force(at timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
    select a.id from alerts.alert a
    where a.real and not a.notice and (a.ends is null or a.ends > at) and a.received_at <= at
      and not exists (
          select from alerts.decision e where e.alert = a.id and e.kind <> 'VERIFIED' and e.at <= in_force.at)
$function$
;
CREATE OR REPLACE FUNCTION governance.count_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    new.version := old.version + 1;
    return new;
end $function$
;
CREATE OR REPLACE FUNCTION governance.counts_until(valid_until date, course text, trained_on date, organisation uuid)
 RETURNS date
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE(valid_until, CASE course WHEN 'FOCAL_POINTS'::text THEN ((trained_on + make_interval(months => profiles.setting('focal-training-months'::text, organisation, 36))))::date ELSE NULL::date END)
;
CREATE OR REPLACE FUNCTION governance.keep_agreed_meeting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    if old.state in ('AGREED', 'CANCELLED') then
        raise exception 'the minutes of meeting % are agreed and fixed', old.id using errcode = 'check_violation';
    end if;
    return new;
end $function$
;
CREATE OR REPLACE FUNCTION governance.keep_agreed_minutes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    if exists (select from governance.meeting m where m.id = new.meeting and m.state in ('AGREED', 'CANCELLED')) then
        raise exception 'the minutes of meeting % are agreed and fixed', new.meeting using errcode = 'check_violation';
    end if;
    return new;
end $function$
;
CREATE OR REPLACE FUNCTION governance.keep_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    insert into governance.appointment_version select new.*;
    return null;
end $function$
;
CREATE OR REPLACE FUNCTION governance.keep_zone_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    insert into governance.zone_version select new.*;
    return null;
end $function$
;
CREATE OR REPLACE FUNCTION people.consonants(word text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN regexp_replace(regexp_replace(regexp_replace(translate(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(regexp_replace(regexp_replace(people.latin(regexp_replace(word, '^ال'::text, ''::text)), '[^a-z0-9]'::text, ''::text, 'g'::text), '^[aeiouwy]+'::text, '0'::text), 'sch'::text, 'x'::text), 'sh'::text, 'x'::text), 'ch'::text, 'x'::text), 'ph'::text, 'f'::text), 'kh'::text, 'k'::text), 'gh'::text, 'g'::text), 'th'::text, 't'::text), 'dh'::text, 'd'::text), 'dj'::text, 'j'::text), 'zh'::text, 'j'::text), 'ck'::text, 'k'::text), 'aeiouwy'::text, ''::text), 'h$'::text, ''::text), '(.)\1+'::text, '\1'::text, 'g'::text), '^0'::text, 'a'::text)
;
CREATE OR REPLACE FUNCTION people.course_months(course text, organisation uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE course WHEN 'AWARENESS'::text THEN profiles.setting('awareness-training-months'::text, organisation, 0) WHEN 'FIELD'::text THEN profiles.setting('field-training-months'::text, organisation, 36) WHEN 'FIRST_AID'::text THEN profiles.setting('first-aid-training-months'::text, organisation, 36) WHEN 'BRIEFING'::text THEN profiles.setting('briefing-months'::text, organisation, 12) ELSE 0 END
;
CREATE OR REPLACE FUNCTION people.course_until(valid_until date, taken_on date, months integer)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN COALESCE(valid_until, CASE WHEN (months > 0) THEN ((taken_on + make_interval(months => months)))::date ELSE NULL::date END)
;
CREATE OR REPLACE FUNCTION people.digits(number text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN ltrim(regexp_replace(replace(number, '(0)'::text, ''::text), '[^0-9]'::text, ''::text, 'g'::text), '0'::text)
;
CREATE OR REPLACE FUNCTION people.folded(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN lower(unaccent('unaccent'::regdictionary, words))
;
CREATE OR REPLACE FUNCTION people.found(wanted text, digits text, local_digits text[], gone boolean, everybody boolean, organisations uuid[], zones uuid[], persons uuid[], most_similar integer)
 RETURNS TABLE(person uuid, rank integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
declare
    said     text[] := array(
        select word from unnest(people.words(people.folded(wanted))) as word where word <> '' limit 10);
    patterns text[] := array(
        select '%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%'
        from regexp_split_to_table(people.folded(btrim(wanted)), '\s+') as word where word <> '' limit 10);
    whole    text := '%' || array_to_string(patterns, ' ') || '%';
    reach    text := ' and (p.left_at is not null) = $5 and ($6 or p.organisation = any($7) or p.zone = any($8)
        or p.id = any($9) or p.head_of_household = any($9) or p.id in (select platform.persons_within()))';
    parts    text;
    alike    text := '';
    sounds   text := '';
begin
    if cardinality(patterns) = 0 then return; end if;
    select string_agg(case when patterns[n] ~ '[a-z0-9]' or patterns[n] !~ '[[:alpha:]]' then format('p.folded like $1[%s]', n)
            else format('p.words && array(select w.word from people.name_word w where w.word like $1[%s])', n) end, ' and ') into parts
    from generate_subscripts(patterns, 1) n;
    for n in 1 .. cardinality(said) loop
        alike := alike || format($q$ and p.words && array(
            select w.word from people.name_word w where w.sound = people.sound($2[%1$s]) and people.may_be_meant(w.word, $2[%1$s])
            union
            (select w.word from people.name_word w
            where $2[%1$s] ~ '[a-z0-9]' and (select count(*) from exact) < $12 and w.word operator(public.%%) $2[%1$s]
                and public.similarity(w.word, $2[%1$s]) >= 0.4
            order by public.similarity(w.word, $2[%1$s]) desc, w.word limit 100)
            union
            select $2[%1$s])$q$, n);
        sounds := sounds || format($q$ and p.words && array(
            select w.word from people.name_word w where w.sound = people.sound($2[%1$s])
            union
            select $2[%1$s])$q$, n);
    end loop;
    return query execute '
        with exact as (
            select p.id, case when p.number = $10 then 0 when p.words @> $2 then 1 else 2 end as rank
            from people.person p where ' || parts || reach || '
            union all
            select p.id, 0 from people.channel c join people.person p on p.id = c.person
            where c.kind = ''RADIO'' and people.folded(c.value) like $3' || reach || case when digits = '' then '' else '
            union all
            select p.id, case when length($4) < 7 then 2 else 0 end from people.channel c join people.person p on p.id = c.person
            where c.kind in (''PHONE'', ''SATPHONE'') and people.digits(c.value) like ''%'' || $4 || ''%''' || reach || '
            union all
            select p.id, 0 from people.channel c join people.person p on p.id = c.person
            where c.kind in (''PHONE'', ''SATPHONE'') and people.digits(c.value) like any ($11)' || reach end || ')'
        || case when cardinality(said) = 0 or digits <> '' then '
        select id, min(rank) from exact group by id' else ',
        near as (
            select p.id, case when true' || sounds || ' then 3 else 4 end as rank
            from people.person p where true' || alike || reach || '
            order by rank, p.id limit $12)
        select id, min(rank) from (select * from exact union all select * from near) hit group by id' end
    using patterns, said, whole, digits, gone, everybody, organisations, zones, persons, btrim(wanted), local_digits,
        most_similar;
end $function$
;
CREATE OR REPLACE FUNCTION people.gaps(at timestamp with time zone, of_persons uuid[])
 RETURNS TABLE(person uuid, no_channel boolean, channel_unverified boolean, channel_stale boolean, residence_unknown boolean, no_emergency_contact boolean, list_unconfirmed boolean)
 LANGUAGE sql
 STABLE
AS $function$
    with asked as materialized (
        select p.id, p.organisation, p.head_of_household as head from people.person p
        where of_persons is null
        union all
        select p.id, p.organisation, p.head_of_household
        from (select distinct id from unnest(of_persons) as each (id)) one join people.person p on p.id = one.id),
    meant as materialized (
        select id from asked union select head from asked where head is not null),
    reached as materialized (
        select c.person, max(c.verified_at) as verified_at
        from people.channel c join meant m on m.id = c.person group by c.person),
    told as materialized (
        select distinct e.person from people.emergency_contact e join meant m on m.id = e.person),
    newest as materialized (
        select distinct on (s.id) s.id, s.person, s.kind, s.country, s.place_label, s.longitude, s.starts, s.ends,
            s.withdrawn
        from people.station s join meant m on m.id = s.person
        order by s.id, s.version desc),
    living as materialized (
        select distinct n.person from newest n
        where n.kind = 'RESIDENCE' and not n.withdrawn and n.starts <= at and n.ends > at
          and (n.longitude is not null or n.country <> '')),
    working as materialized (
        select distinct on (n.person) n.person,
            n.country || '/' || btrim(split_part(n.place_label, ',', 1)) as list
        from newest n
        where n.kind = 'DUTY_STATION' and not n.withdrawn and n.starts <= at and n.ends > at
        order by n.person, n.starts desc, n.id),
    overdue as materialized (
        select distinct q.organisation, q.country || '/' || q.station as list
        from people.confirmation q where q.confirmed_at is null and q.due_at < at),
    patience as materialized (
        select a.organisation, at - make_interval(days => profiles.setting('contact-stale-days', a.organisation, 180))
            as since
        from (select distinct organisation from asked) a)
    select a.id,
        own.person is null and heads.person is null,
        (own.person is not null or heads.person is not null) and coalesce(own.verified_at, heads.verified_at) is null,
        coalesce(greatest(own.verified_at, heads.verified_at) < patience.since, false),
        living.person is null,
        mine.person is null and theirs.person is null,
        overdue.list is not null
    from asked a
    join patience on patience.organisation = a.organisation
    left join reached own on own.person = a.id
    left join reached heads on heads.person = a.head
    left join told mine on mine.person = a.id
    left join told theirs on theirs.person = a.head
    left join living on living.person = a.id
    left join working on working.person = coalesce(a.head, a.id)
    left join overdue on overdue.organisation = a.organisation and overdue.list = coalesce(working.list, '/')
$function$
;
CREATE OR REPLACE FUNCTION people.keep_forgotten()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    raise exception 'the file % was emptied for good', old.id using errcode = 'check_violation';
end $function$
;
CREATE OR REPLACE FUNCTION people.latin(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN lower(unaccent('unaccent'::regdictionary, replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(translate(lower(words), ((('ابتثجحدرزسصضطظعفقكکلمنهةوؤيیىئءأإآپچگ'::text || 'абвгдеёзийклмнопрстуфхцыэіїєґ'::text) || 'αβγδεζηικλμνξοπρσςτυφχω'::text) || 'ـًٌٍَُِّْъь'::text), (('abtsjhdrzssdtzafqkklmnhhwwyyayaaaapcg'::text || 'abvgdeeziyklmnoprstufhcieiieg'::text) || 'abgdeziiklmnxoprsstufho'::text)), 'ش'::text, 'sh'::text), 'خ'::text, 'kh'::text), 'ذ'::text, 'dh'::text), 'غ'::text, 'gh'::text), 'ж'::text, 'zh'::text), 'ч'::text, 'ch'::text), 'ш'::text, 'sh'::text), 'щ'::text, 'sh'::text), 'ю'::text, 'yu'::text), 'я'::text, 'ya'::text)))
;
CREATE OR REPLACE FUNCTION people.may_be_meant(known text, typed text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN ((typed !~ '(.)\1\1'::text) AND CASE length(people.sound(known)) WHEN 0 THEN false WHEN 1 THEN false WHEN 2 THEN ((people.consonants(known) = people.consonants(typed)) OR (similarity(known, typed) >= (0.25)::double precision)) ELSE true END)
;
CREATE OR REPLACE FUNCTION people.note_changed_words()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    perform people.note_words(array[new.folded]);
    return null;
end $function$
;
CREATE OR REPLACE FUNCTION people.note_new_words()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    perform people.note_words(array(select distinct folded from added));
    return null;
end $function$
;
CREATE OR REPLACE FUNCTION people.note_words(folded text[])
 RETURNS void
 LANGUAGE sql
BEGIN ATOMIC
 INSERT INTO people.name_word (word, sound)  SELECT said.word,
             people.sound(said.word) AS sound
            FROM ( SELECT DISTINCT word.word
                    FROM unnest(note_words.folded) name(name),
                     LATERAL unnest(people.words(name.name)) word(word)) said
           WHERE ((said.word <> ''::text) AND (said.word !~ '[0-9]'::text) AND (NOT (EXISTS ( SELECT
                    FROM people.name_word known
                   WHERE (known.word = said.word))))) ON CONFLICT DO NOTHING;
END
;
CREATE OR REPLACE FUNCTION people.on_list(at timestamp with time zone, of_organisation uuid)
 RETURNS TABLE(person uuid, organisation uuid, country text, station text, details jsonb)
 LANGUAGE sql
 STABLE
AS $function$
    with here as materialized (
        select p.id, p.organisation, p.given_name, p.family_name, p.number, p.category, p.unit, p.contract_until,
            coalesce(p.head_of_household, p.id) as works_as
        from people.person p
        where p.left_at is null and (of_organisation is null or p.organisation = of_organisation)),
    meant as materialized (
        select id from here union select works_as from here),
    newest as materialized (
        select distinct on (s.id) s.id, s.person, s.kind, s.country, s.place_label, s.starts, s.ends, s.withdrawn
        from people.station s join meant m on m.id = s.person
        order by s.id, s.version desc),
    now_at as materialized (
        select distinct on (n.person, n.kind) n.person, n.kind, n.country, n.place_label
        from newest n
        where not n.withdrawn and n.starts <= at and n.ends > at
        order by n.person, n.kind, n.starts desc, n.id),
    reached as materialized (
        select c.person, string_agg(c.value, ', ' order by c.preference, c.kind, c.value) as channels
        from people.channel c join here h on h.id = c.person
        group by c.person)
    select h.id, h.organisation, coalesce(duty.country, ''),
        coalesce(btrim(split_part(duty.place_label, ',', 1)), ''),
        jsonb_strip_nulls(jsonb_build_object(
            'name', btrim(h.given_name || ' ' || h.family_name),
            'number', h.number,
            'category', h.category,
            'unit', u.name,
            'contractUntil', h.contract_until,
            'channels', reached.channels,
            'residence', lives.place_label))
    from here h
    left join people.unit u on u.id = h.unit
    left join now_at duty on duty.person = h.works_as and duty.kind = 'DUTY_STATION'
    left join now_at lives on lives.person = h.id and lives.kind = 'RESIDENCE'
    left join reached on reached.person = h.id
$function$
;
CREATE OR REPLACE FUNCTION people.settle_indexes()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
    perform pg_catalog.gin_clean_pending_list('people.person_by_text');
    perform pg_catalog.gin_clean_pending_list('people.person_by_word');
    perform pg_catalog.gin_clean_pending_list('people.channel_by_digits');
end $function$
;
CREATE OR REPLACE FUNCTION people.sound(word text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN regexp_replace(regexp_replace(regexp_replace(translate(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(regexp_replace(regexp_replace(people.latin(regexp_replace(word, '^ال'::text, ''::text)), '[^a-z0-9]'::text, ''::text, 'g'::text), '^[aeiouwy]+'::text, '0'::text), 'sch'::text, 'x'::text), 'sh'::text, 'x'::text), 'ch'::text, 'x'::text), 'ph'::text, 'f'::text), 'kh'::text, 'k'::text), 'gh'::text, 'g'::text), 'th'::text, 't'::text), 'dh'::text, 'd'::text), 'dj'::text, 'j'::text), 'zh'::text, 'j'::text), 'ck'::text, 'k'::text), 'qczvgaeiouwy'::text, 'kksfj'::text), 'h$'::text, ''::text), '(.)\1+'::text, '\1'::text, 'g'::text), '^0'::text, 'a'::text)
;
CREATE OR REPLACE FUNCTION people.words(folded text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN string_to_array(translate(CASE WHEN ((folded ~~ '%abd%'::text) OR (folded ~~ '%al %'::text) OR (folded ~~ '%el %'::text) OR (folded ~~ '%al-%'::text) OR (folded ~~ '%el-%'::text)) THEN regexp_replace(folded, '\m(abd)[aeou]l[ -]*|\m[ae]l[ -]+'::text, '\1 '::text, 'g'::text) ELSE folded END, '-''’.,'::text, '  '::text), ' '::text)
;
CREATE OR REPLACE FUNCTION platform.acting_for(called text)
 RETURNS TABLE(id uuid)
 LANGUAGE sql
 STABLE
AS $function$
    with account as (
        select a.id from access.account a left join people.subject p on p.person = a.person
        where a.organisations && (select array_agg(o.id) from platform.organisation_named(called) o)
           or p.organisation in (select o.id from platform.organisation_named(called) o))
    select account.id from account
    union all select t.id from access.api_token t join account on account.id = t.account
$function$
;
CREATE OR REPLACE PROCEDURE platform.guard(IN walled regclass)
 LANGUAGE plpgsql
AS $procedure$
declare
    condition text := platform.label_condition(walled);
    asks      boolean;
begin
    select coalesce(bool_or(pg_get_expr(polqual, polrelid) like '%people.person %'), false) into asks
    from pg_policy where polrelid = walled;
    if condition is not null and not asks then
        call platform.narrow(walled, condition);
    end if;
    execute format('create policy guarded on %s to safeconduct_guarded using (%s)', walled, coalesce(condition, 'true'));
end $procedure$
;
CREATE OR REPLACE PROCEDURE platform.guard_records(IN labelled regclass, IN id_column name)
 LANGUAGE plpgsql
AS $procedure$
declare
    condition text := format('(%I <> all ((select platform.scoped(''withheld''))::uuid[]))', id_column);
begin
    if exists (select from pg_policy where polrelid = labelled) then
        call platform.narrow(labelled, condition);
        return;
    end if;
    execute format('alter table %s enable row level security', labelled);
    execute format('create policy in_scope on %s to safeconduct_app using (%s)', labelled, condition);
    execute format('create policy everybody on %s to safeconduct_everybody using (true)', labelled);
    execute format('create policy guarded on %s to safeconduct_guarded using (%s)', labelled, condition);
end $procedure$
;
CREATE OR REPLACE PROCEDURE platform.guard_rows(IN labelled regclass, IN condition text)
 LANGUAGE plpgsql
AS $procedure$
begin
    if exists (select from pg_policy where polrelid = labelled) then
        call platform.narrow(labelled, condition);
        return;
    end if;
    execute format('alter table %s enable row level security', labelled);
    execute format('create policy in_scope on %s to safeconduct_app using (%s)', labelled, condition);
    execute format('create policy everybody on %s to safeconduct_everybody using (true)', labelled);
    execute format('create policy guarded on %s to safeconduct_guarded using (%s)', labelled, condition);
end $procedure$
;
CREATE OR REPLACE FUNCTION platform.ids_named(subject text, details text)
 RETURNS SETOF uuid
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    select distinct named.id::uuid
    from platform.told(details) as said (told) cross join lateral (
        select subject as id
        union all select told ->> 'person'
        union all select jsonb_array_elements_text(
            case jsonb_typeof(told -> 'people') when 'array' then told -> 'people' else '[]'::jsonb end)) named
    where length(named.id) = 36 and named.id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
$function$
;
CREATE OR REPLACE FUNCTION platform.is_withheld(looked_at uuid, looker uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
    select exists (
        select from platform.look_withholding w
        where w.person = looked_at and w.confirmed_at is not null and w.ended_at is null and w.until > now()
          and (w.actor_id = looker
              or exists (select from access.api_token t where t.id = looker and t.account = w.actor_id)))
$function$
;
CREATE OR REPLACE FUNCTION platform.label_condition(walled regclass)
 RETURNS text
 LANGUAGE plpgsql
 STABLE
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION platform.looked_after_by(called text)
 RETURNS TABLE(id uuid)
 LANGUAGE sql
 STABLE
AS $function$
    select p.person from people.subject p
    where p.organisation in (select o.id from platform.organisation_named(called) o)
    union all select o.id from platform.organisation_named(called) o
$function$
;
CREATE OR REPLACE PROCEDURE platform.narrow(IN walled regclass, IN condition text)
 LANGUAGE plpgsql
AS $procedure$
declare
    gate record;
begin
    for gate in
        select polname, pg_get_expr(polqual, polrelid) as qual from pg_policy
        where polrelid = walled and polname <> 'everybody'
    loop
        execute format('alter policy %I on %s using ((%s) and %s)', gate.polname, walled, gate.qual, condition);
    end loop;
end $procedure$
;
CREATE OR REPLACE FUNCTION platform.open_if_any(id_column name)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
    select format('(%1$I is null or %1$I <> all ((select platform.scoped(''withheld''))::uuid[]))', id_column)
$function$
;
CREATE OR REPLACE FUNCTION platform.open_or_own(person name)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
    select format('(id <> all ((select platform.scoped(''withheld''))::uuid[])'
        ' or coalesce(%I = any ((select platform.scoped(''persons''))::uuid[]), false))', person)
$function$
;
CREATE OR REPLACE FUNCTION platform.organisation_named(called text)
 RETURNS TABLE(id uuid)
 LANGUAGE sql
 STABLE
AS $function$
    select o.id from people.organisation o where lower(o.code) = lower(called) or o.id::text = lower(called)
$function$
;
CREATE OR REPLACE FUNCTION platform.persons_within()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
    countries text[] := nullif(current_setting('safeconduct.countries', true), '')::text[];
begin
    if coalesce(cardinality(countries), 0) = 0 then
        return;
    end if;
    return query
        with based as (
            select s.person from people.station s
            where s.country = any (countries) and not s.withdrawn and s.ends > now()
              and not exists (select from people.station newer where newer.id = s.id and newer.version > s.version))
        select person from based
        union
        select p.id from people.person p join based on based.person = p.head_of_household
        union
        select e.person from people.presence e
        where e.country = any (countries) and not e.withdrawn and e.ends > now()
          and not exists (select from people.presence newer where newer.id = e.id and newer.version > e.version)
        union
        select l.person from travel.leg l
        where l.country = any (countries) and not l.cancelled and l.ends > now()
          and not exists (select from travel.leg newer where newer.id = l.id and newer.version > l.version)
        union
        select c.person from exposure.position c
        where c.country = any (countries) and not c.withdrawn and c.ends > now()
          and not exists (select from exposure.position newer where newer.id = c.id and newer.version > c.version);
end $function$
;
CREATE OR REPLACE FUNCTION platform.scoped(part text)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting(('safeconduct.'::text || part), true), ''::text))::uuid[]
;
CREATE OR REPLACE FUNCTION platform.told(details text)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    select cast(replace(details, '\u0000', '\ufffd') as jsonb)
$function$
;
CREATE OR REPLACE PROCEDURE platform.wall(IN walled regclass, IN condition text)
 LANGUAGE plpgsql
AS $procedure$
begin
    execute format('alter table %s enable row level security', walled);
    execute format('create policy in_scope on %s to safeconduct_app using (%s)', walled, condition);
    execute format('create policy everybody on %s to safeconduct_everybody using (true)', walled);
    call platform.guard(walled);
end $procedure$
;
CREATE OR REPLACE PROCEDURE platform.wall_by_person(IN walled regclass)
 LANGUAGE plpgsql
AS $procedure$
begin
    call platform.wall(walled, format('exists (select from people.person p where p.id = %s.person)', walled));
end $procedure$
;
CREATE OR REPLACE PROCEDURE platform.wall_by_ties(IN walled regclass, IN organisation name, IN zone name, IN person name, IN head name)
 LANGUAGE plpgsql
AS $procedure$
begin
    call platform.wall(walled, format(
        '%1$I = any ((select platform.scoped(''organisations''))::uuid[])'
        ' or %2$I = any ((select platform.scoped(''zones''))::uuid[])'
        ' or %3$I = any ((select platform.scoped(''persons''))::uuid[])'
        ' or %4$I = any ((select platform.scoped(''persons''))::uuid[])',
        organisation, zone, person, head));
    execute format('create policy in_area on %s to safeconduct_area using (%I in (select platform.persons_within()) and %s)',
        walled, person, platform.label_condition(walled));
end $procedure$
;
CREATE OR REPLACE FUNCTION profiles.setting(wanted text, of_organisation uuid, otherwise integer)
 RETURNS integer
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((SELECT held_setting.value FROM profiles.held_setting WHERE ((held_setting.setting = setting.wanted) AND (held_setting.organisation = setting.of_organisation))), (SELECT held_setting.value FROM profiles.held_setting WHERE ((held_setting.setting = setting.wanted) AND (held_setting.organisation = '00000000-0000-0000-0000-000000000000'::uuid))), otherwise)
;
