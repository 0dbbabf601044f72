-- A ruling on an item looks for the closed attempts of its pack, page by page.
create index closed_attempts_of_pack on attempt (pack_revision, id) where closed_at is not null;
