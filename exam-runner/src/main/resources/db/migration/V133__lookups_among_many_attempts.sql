-- Each of these looked at every attempt, or at every sheet: attempts that are kept long enough, that began since an
-- instant, that are deleted with what refers to them; sheets in the order in which they are counted.
create index attempts_by_closing on attempt (closed_at) where closed_at is not null;
create index attempts_by_start on attempt (started_at);
create index effects_on_attempt on ruling_effect (attempt_id);
create index disputes_on_attempt on dispute (attempt_id);
create index answer_sheets_by_closing on answer_sheet (closed_at, attempt_id);
create index answer_sheets_of on answer_sheet (learner_id, closed_at, attempt_id);
