-- What a server writes to find out whether it can.
create table readiness_probe (
    name text   not null primary key check (name = 'server'),
    at   bigint not null
);
