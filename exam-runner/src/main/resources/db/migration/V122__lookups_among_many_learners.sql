-- Each of these is asked for a learner's page or a sign-in, and looked at every row before.
create index learners_by_creation on learner (created_at, id);
create index sessions_of on session (learner_id);
create index sessions_to_end on session (expires_at);
create index disputes_of on dispute (learner_id);
