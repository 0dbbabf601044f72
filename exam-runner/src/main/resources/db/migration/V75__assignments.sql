create table assignment (
    id         text   not null primary key check (length(id) = 36),
    cohort_id  text   not null references cohort (id),
    revision   bigint not null check (revision > 0),
    state      text   not null check (state in ('draft', 'assigned', 'withdrawn')),
    title      text   not null check (length(title) between 1 and 120),
    body       text   not null check (length(body) <= 40000),
    changed_by text   not null references learner (id),
    changed_at bigint not null
);
create index assignments_of_cohort on assignment (cohort_id);

-- Each revision as it was written; the latest is also the assignment's row.
create table assignment_revision (
    assignment_id text   not null references assignment (id),
    revision      bigint not null,
    state         text   not null,
    title         text   not null,
    body          text   not null,
    changed_by    text   not null references learner (id),
    changed_at    bigint not null,
    primary key (assignment_id, revision)
);

-- Each learner's part: what was planned for them, and what time they have beyond the others.
create table assigned (
    assignment_id text not null references assignment (id),
    learner_id    text not null references learner (id),
    plan          text check (length(plan) <= 40000),
    extra_time    text check (length(extra_time) <= 20),
    primary key (assignment_id, learner_id)
);
create index assigned_to on assigned (learner_id);

-- The assignment that an attempt is work on.
alter table attempt add column assignment_id text;
create index attempts_on_assignment on attempt (assignment_id);
