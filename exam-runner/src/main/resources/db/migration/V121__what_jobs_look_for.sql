-- Whether the answer sheet of an attempt is made of it as it is: each change of an attempt sets it back. With it, a job
-- finds the few attempts that it has to look at among millions.
alter table attempt add column sheeted integer not null default 0 check (sheeted in (0, 1));

update attempt set sheeted = 1 where exists (
    select 1 from answer_sheet
    where answer_sheet.attempt_id = attempt.id and answer_sheet.revision = attempt.revision);

create index attempts_to_sheet on attempt (id) where closed_at is not null and sheeted = 0;

-- Tells by a look at this index whether a sheet was added or changed.
create index answer_sheets_by_revision on answer_sheet (revision);
