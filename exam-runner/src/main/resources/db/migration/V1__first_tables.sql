-- Runs unchanged on SQLite and PostgreSQL: ids made in Java, instants as milliseconds since 1970 UTC.

create table learner (
    id           text   not null primary key check (length(id) = 36),
    display_name text   not null check (length(display_name) between 1 and 200),
    created_at   bigint not null
);

create table sign_in_token (
    token_hash text    not null primary key check (length(token_hash) = 64),
    expires_at bigint  not null,
    used_at    bigint
);

create table session (
    token_hash text   not null primary key check (length(token_hash) = 64),
    learner_id text   not null references learner (id),
    created_at bigint not null,
    expires_at bigint not null
);

-- The packs that attempts were started on, whole, so that an edited item changes no attempt.
create table pack_archive (
    revision  text   not null primary key check (length(revision) = 64),
    pack_id   text   not null check (length(pack_id) between 1 and 60),
    stored_at bigint not null,
    files     bytea  not null
);

create table attempt (
    id            text   not null primary key check (length(id) = 36),
    learner_id    text   not null references learner (id),
    pack_revision text   not null references pack_archive (revision),
    number        bigint not null check (number > 0),
    started_at    bigint not null,
    deadline      bigint not null,
    closed_at     bigint,
    unique (learner_id, number)
);

-- One running attempt a learner, whatever two tabs do at the same moment.
create unique index one_running_attempt on attempt (learner_id) where closed_at is null;
create index attempts_to_expire on attempt (deadline) where closed_at is null;

create table attempt_event (
    attempt_id  text   not null references attempt (id),
    sequence    bigint not null check (sequence > 0),
    event_id    text   not null check (length(event_id) between 8 and 64),
    recorded_at bigint not null,
    body        text   not null check (length(body) <= 20000),
    primary key (attempt_id, sequence),
    unique (attempt_id, event_id)
);
