--liquibase formatted sql

--changeset miyar:agreement-1
--comment: What the places of the notice said when the person agreed to it. Together with notice_version, language and the instrument's version these give the text that was read, word for word. Empty where nobody was asked: a sitting that was taken over or simulated.
alter table sitting add column agreed_organisation varchar(200);
alter table sitting add column agreed_contact varchar(254);
alter table sitting add column agreed_months int;
