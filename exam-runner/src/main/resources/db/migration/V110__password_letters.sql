-- Letters with a one-time address for choosing a password, which wait to be sent. The address is made when its letter is
-- sent, and only its hash is kept.
create table password_letter (
    id        text   not null primary key check (length(id) = 36),
    login     text   not null check (length(login) between 1 and 200),
    issued_by text   references learner (id),
    site      text   not null check (length(site) between 1 and 300),
    queued_at bigint not null,
    tries     bigint not null check (tries >= 0),
    due_at    bigint,
    ended_at  bigint,
    outcome   text   check (outcome in ('sent', 'nobody', 'given-up')),
    failure   text   check (length(failure) <= 400)
);
create index password_letters_due on password_letter (due_at) where due_at is not null;
