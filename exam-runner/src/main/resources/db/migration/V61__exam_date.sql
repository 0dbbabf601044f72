-- The day on which a learner sits the real exam, as they say.
create table exam_date (
    learner_id text not null primary key references learner (id),
    exam_on    text not null check (length(exam_on) = 10)
);
