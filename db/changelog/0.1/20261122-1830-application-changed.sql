--liquibase formatted sql

--changeset miyar:application-changed-1
--comment: What was told can be put right, as whoever asks has seen it. cv_missed is whether a CV could not be taken in when somebody applied: they are asked for it later.
alter table application add column cv_missed boolean not null default false;
alter table application add column version int not null default 0;
