-- Who may sign in with a password. An account without one was invited and has not chosen it yet.
create table login (
    learner_id    text   not null primary key references learner (id),
    login         text   not null unique check (length(login) between 1 and 200),
    password_hash text   check (length(password_hash) <= 400),
    changed_at    bigint not null
);

-- What someone may do beside learning.
create table account_role (
    learner_id text   not null references learner (id),
    role       text   not null check (role in ('instructor', 'author', 'operator')),
    since      bigint not null,
    primary key (learner_id, role)
);

-- A session ends at its end, or when it was not used for as long as it may idle.
alter table session add column seen_at bigint not null default 0;
alter table session add column idle_limit bigint not null default 9223372036854775807;

-- Attempts to sign in, by the hash of a login or of an address: what the limit counts.
create table sign_in_attempt (
    subject text   not null check (length(subject) = 64),
    at      bigint not null
);
create index sign_in_attempts_of on sign_in_attempt (subject, at);

-- One-time addresses at which an account chooses its password: after an invitation, or to replace a forgotten one.
create table password_link (
    token_hash text   not null primary key check (length(token_hash) = 64),
    learner_id text   not null references learner (id),
    issued_by  text   not null references learner (id),
    created_at bigint not null,
    expires_at bigint not null,
    ended_at   bigint
);
create index password_links_of on password_link (learner_id);

create table cohort (
    id          text   not null primary key check (length(id) = 36),
    name        text   not null check (length(name) between 1 and 200),
    created_at  bigint not null,
    archived_at bigint
);

create table cohort_instructor (
    cohort_id     text   not null references cohort (id),
    instructor_id text   not null references learner (id),
    since         bigint not null,
    primary key (cohort_id, instructor_id)
);
create index cohorts_taught_by on cohort_instructor (instructor_id);

create table cohort_member (
    cohort_id  text   not null references cohort (id),
    learner_id text   not null references learner (id),
    since      bigint not null,
    primary key (cohort_id, learner_id)
);
create index cohorts_of_member on cohort_member (learner_id);

-- How someone without an account joins a cohort: by a link that works once, or by a code that a class shares.
create table cohort_invitation (
    id         text   not null primary key check (length(id) = 36),
    cohort_id  text   not null references cohort (id),
    code_hash  text   not null unique check (length(code_hash) = 64),
    shown      text   check (length(shown) <= 40),
    uses_left  bigint not null check (uses_left >= 0),
    issued_by  text   not null references learner (id),
    created_at bigint not null,
    expires_at bigint not null,
    ended_at   bigint
);
create index invitations_of_cohort on cohort_invitation (cohort_id);

-- What people did that others may ask about. Rows are added and never changed.
create table audit_row (
    id     text   not null primary key check (length(id) = 36),
    at     bigint not null,
    actor  text   check (length(actor) <= 200),
    act    text   not null check (length(act) between 1 and 60),
    object text   check (length(object) <= 200),
    was    text   check (length(was) <= 4000),
    became text   check (length(became) <= 4000)
);
create index audit_rows_by_instant on audit_row (at, id);
