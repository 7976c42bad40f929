--liquibase formatted sql

--changeset miyar:application-number-1
--comment: Who has given the same number, for whatever opening.
create index application_by_number on application (phone);
