-- What was decided on the statuses of items; the last change of an item that was not undone is in force. A pack says
-- nothing of statuses: an item without a change is operational.
create table item_status_decision (
    sequence   bigint not null primary key check (sequence > 0),
    exam       text   not null check (length(exam) between 1 and 200),
    item       text   not null check (length(item) between 1 and 200),
    was        text   not null check (was in ('draft', 'pretest', 'operational', 'retired')),
    became     text   not null check (became in ('draft', 'pretest', 'operational', 'retired')),
    outcome    text   not null check (outcome in ('changed', 'declined', 'undone')),
    reason     text   not null check (length(reason) between 1 and 400),
    run_id     text   references calibration_run (id),
    decided_by text   not null references learner (id),
    decided_at bigint not null
);
create index status_decisions_of_item on item_status_decision (exam, item, sequence);
