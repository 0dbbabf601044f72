-- When a bank is calibrated by itself. Whichever server moves the next instant on carries that run out.
create table calibration_schedule (
    exam    text   not null primary key check (length(exam) between 1 and 200),
    every   text   not null check (every in ('never', 'night', 'week')),
    next_at bigint not null,
    set_by  text   not null references learner (id),
    set_at  bigint not null
);

-- How far a run under way is: expectation steps taken.
alter table calibration_run add column steps integer not null default 0;
