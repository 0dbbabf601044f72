create table practice_session (
    id            text   not null primary key check (length(id) = 36),
    learner_id    text   not null references learner (id),
    pack_revision text   not null references pack_archive (revision),
    number        bigint not null check (number > 0),
    started_at    bigint not null,
    ended_at      bigint,
    unique (learner_id, number)
);

-- One running session a learner: a new one ends the one before.
create unique index one_running_practice on practice_session (learner_id) where ended_at is null;

create table practice_event (
    session_id  text   not null references practice_session (id),
    sequence    bigint not null check (sequence > 0),
    recorded_at bigint not null,
    body        text   not null check (length(body) <= 20000),
    primary key (session_id, sequence)
);
