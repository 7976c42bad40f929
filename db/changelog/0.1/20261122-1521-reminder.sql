--liquibase formatted sql

--changeset miyar:reminder-1
--comment: A letter that calls an invitation to mind has a link of its own, since of the first only the hash is kept. Both open the same sitting and end together; reminded_at is when that was, once for each link that is made.
alter table invitation add column reminder_hash varbinary(32);
alter table invitation add column reminded_at datetime(6);
alter table invitation add constraint invitation_reminder_once unique (reminder_hash);
create index invitation_by_end on invitation (expires_at);
