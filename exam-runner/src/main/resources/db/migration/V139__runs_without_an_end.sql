-- Nobody asks when a calibration ended, and comparisons of groups never told it.
alter table calibration_run drop column finished_at;
