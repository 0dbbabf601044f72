-- Which of the servers that share a database does a job, and until when nobody else does.
create table job_lease (
    job        text   not null primary key check (length(job) between 1 and 60),
    holder     text   not null check (length(holder) = 36),
    held_until bigint not null
);
