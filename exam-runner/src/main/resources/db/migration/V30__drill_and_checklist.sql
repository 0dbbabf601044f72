-- What learners did with their cards, append-only: the state of a deck is the fold of these events.
create table drill_event (
    learner_id  text   not null references learner (id),
    sequence    bigint not null check (sequence > 0),
    event_id    text   not null check (length(event_id) between 8 and 64),
    recorded_at bigint not null,
    body        text   not null check (length(body) <= 2000),
    primary key (learner_id, sequence),
    unique (learner_id, event_id)
);

-- The last checks before the exam that a learner has ticked.
create table checklist_tick (
    learner_id text   not null references learner (id),
    row_id     text   not null check (length(row_id) between 1 and 200),
    ticked_at  bigint not null,
    primary key (learner_id, row_id)
);
