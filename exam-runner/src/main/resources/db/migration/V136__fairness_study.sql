-- Comparisons of how items treat two cohorts. A row holds no learner: which cohorts, how many, and what came of it.
create table fairness_study (
    id                 text    not null primary key check (length(id) = 36),
    started_at         bigint  not null,
    pack_revision      text    not null references pack_archive (revision),
    focal_cohort       text    not null references cohort (id),
    reference_cohort   text    references cohort (id),
    outcome            text    not null check (outcome in ('running', 'done', 'refused')),
    problem            text    not null,
    focal_learners     integer not null,
    reference_learners integer not null,
    items              text    not null
);

-- One at a time.
create unique index one_fairness_study_at_a_time on fairness_study (outcome) where outcome = 'running';
