-- Calibrations of the bank by the answers of mock exams. A run keeps its parameters; another calibration is another run.
create table calibration_run (
    id            text    not null primary key check (length(id) = 36),
    started_at    bigint  not null,
    pack_revision text    not null references pack_archive (revision),
    outcome       text    not null check (outcome in ('running', 'done', 'refused')),
    finished_at   bigint  not null,
    learners      integer not null,
    left_out      integer not null,
    problem       text    not null,
    proposals     text    not null
);

-- One at a time.
create unique index one_calibration_at_a_time on calibration_run (outcome) where outcome = 'running';
