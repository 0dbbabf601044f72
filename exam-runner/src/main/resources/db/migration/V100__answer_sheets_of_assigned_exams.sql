-- Whether an attempt was given by an instructor, which is no exposure by chance. Sheets are made again from the log.
alter table answer_sheet add column assigned integer not null default 0 check (assigned in (0, 1));
delete from answer_sheet;
