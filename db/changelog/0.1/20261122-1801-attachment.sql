--liquibase formatted sql

--changeset miyar:letter-attachment-1
--comment: A small text that comes with a letter as a file, such as an appointment for a calendar. It goes with the letter.
alter table outbox_mail add column attachment_name varchar(60);
alter table outbox_mail add column attachment_type varchar(80);
alter table outbox_mail add column attachment varchar(4000);
create index outbox_by_attachment on outbox_mail (attachment_name);
