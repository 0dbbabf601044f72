-- What each closed attempt says of its items, for item analysis; made from the log of events, and again when it grows.
create table answer_sheet (
    attempt_id    text   not null primary key references attempt (id),
    revision      bigint not null check (revision > 0),
    learner_id    text   not null references learner (id),
    pack_revision text   not null references pack_archive (revision),
    kind          text   not null check (kind in ('exam', 'set')),
    closed_at     bigint not null,
    ability       text   not null,
    answers       text   not null
);
