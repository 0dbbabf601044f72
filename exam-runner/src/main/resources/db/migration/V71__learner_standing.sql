-- What was last made of a learner's answers, so that a cohort is shown without measuring everybody again. It can be
-- thrown away: it is made again of the answers when its stamp no longer fits.
create table learner_standing (
    learner_id  text   not null primary key references learner (id),
    stamp       text   not null check (length(stamp) <= 200),
    computed_at bigint not null,
    body        text   not null check (length(body) <= 400000)
);
