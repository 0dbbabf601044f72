-- Who signs in by a provider (OpenID Connect): whose account a subject of an issuer is.
create table provider_identity (
    issuer     text   not null check (length(issuer) between 1 and 300),
    subject    text   not null check (length(subject) between 1 and 255),
    learner_id text   not null references learner (id),
    since      bigint not null,
    primary key (issuer, subject)
);
create index provider_identities_of on provider_identity (learner_id);

-- Returns from a provider that were used up, so that none works twice.
create table provider_return (
    state_hash text   not null primary key check (length(state_hash) = 64),
    at         bigint not null
);
