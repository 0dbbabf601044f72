-- Secrets with which a program reads what its owner may read. They are shown once and kept as hashes.
create table api_token (
    id         text   not null primary key check (length(id) = 36),
    owner_id   text   not null references learner (id),
    name       text   not null check (length(name) between 1 and 100),
    token_hash text   not null unique check (length(token_hash) = 64),
    created_at bigint not null,
    expires_at bigint not null,
    ended_at   bigint
);
create index api_tokens_of on api_token (owner_id);
