-- How many events a session has: what two servers that share a database decide on.
alter table practice_session add column revision bigint not null default 0;

update practice_session
set revision = (select count(*) from practice_event where practice_event.session_id = practice_session.id);
