-- The start of a session names the items that it holds back: of a large bank more than 20,000 letters.
create table practice_event_longer (
    session_id  text   not null references practice_session (id),
    sequence    bigint not null check (sequence > 0),
    recorded_at bigint not null,
    body        text   not null check (length(body) <= 200000),
    primary key (session_id, sequence)
);
insert into practice_event_longer (session_id, sequence, recorded_at, body)
    select session_id, sequence, recorded_at, body from practice_event;
drop table practice_event;
alter table practice_event_longer rename to practice_event;
