-- What was decided on items whose key was disputed; the last on an item that decided something new is in force.
create table item_ruling (
    id             text   not null primary key check (length(id) = 36),
    item           text   not null check (length(item) between 1 and 200),
    pack_revision  text   not null references pack_archive (revision),
    kind           text   not null check (kind in ('keep', 'correct', 'accept', 'drop')),
    accepted       text   not null check (length(accepted) <= 20000),
    reason         text   not null check (length(reason) between 1 and 400),
    ruled_by       text   not null references learner (id),
    ruled_at       bigint not null,
    sequence       bigint not null unique,
    carried_out_at bigint
);
create index rulings_of_pack on item_ruling (pack_revision, sequence);

create table dispute (
    id            text   not null primary key check (length(id) = 36),
    learner_id    text   not null references learner (id),
    attempt_id    text   not null references attempt (id),
    place         bigint not null check (place > 0),
    item          text   not null check (length(item) between 1 and 200),
    pack_revision text   not null references pack_archive (revision),
    reason        text   not null check (length(reason) between 1 and 1000),
    opened_at     bigint not null,
    withdrawn_at  bigint,
    ruling_id     text   references item_ruling (id)
);

-- One open report of a learner on an item, whatever two tabs do at the same moment.
create unique index one_open_dispute on dispute (learner_id, item) where withdrawn_at is null and ruling_id is null;
create index disputes_on_item on dispute (item, pack_revision);

-- The attempts that a ruling marked otherwise.
create table ruling_effect (
    ruling_id     text   not null references item_ruling (id),
    attempt_id    text   not null references attempt (id),
    learner_id    text   not null references learner (id),
    number        bigint not null,
    points_before bigint not null,
    out_of_before bigint not null,
    points        bigint not null,
    out_of        bigint not null,
    primary key (ruling_id, attempt_id)
);
create index effects_on_learner on ruling_effect (learner_id);
