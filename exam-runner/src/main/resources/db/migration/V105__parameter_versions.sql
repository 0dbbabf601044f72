-- What a calibration learnt beside its items: the learners' mean and variance, and what labels turned out to be worth.
alter table calibration_run add column origin text not null default 'answers' check (origin in ('answers', 'file'));
alter table calibration_run add column scale text not null default '';

-- Calibrations that a person accepted, in their order. A version is never changed; attempts name the one they are
-- measured with.
create table parameter_version (
    number      integer not null primary key check (number > 0),
    exam        text    not null check (length(exam) between 1 and 200),
    run_id      text    not null unique references calibration_run (id),
    accepted_by text    not null references learner (id),
    accepted_at bigint  not null,
    declined    text    not null
);
create index versions_of_exam on parameter_version (exam, number);

-- Calibrations before this had a scale of their own, on which the bank's cut has no place.
update calibration_run set outcome = 'refused',
    problem = 'it was made before calibrations were linked to the scale of the bank; calibrate again'
where outcome = 'done';
