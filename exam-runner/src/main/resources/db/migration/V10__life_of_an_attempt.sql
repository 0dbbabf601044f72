-- What an attempt is for; and how many events its log has, so that whoever changes it can make sure that it is still
-- at the revision that the change was decided on.
alter table attempt add column kind text not null default 'exam' check (kind in ('exam', 'set'));
alter table attempt add column revision bigint not null default 1 check (revision > 0);

-- From now on "deadline" is when the server may close the attempt by itself; 9223372036854775807 means that the clock
-- does not: it has no time limit, or is paused.
update attempt set revision =
    (select count(*) from attempt_event where attempt_event.attempt_id = attempt.id);
