--liquibase formatted sql

--changeset miyar:audit-1
--comment: Append-only. actor_id is null for the system, for applicants acting by invitation and for unknown callers (actor_kind says which).
create table audit_event (
    id           bigint       not null auto_increment primary key,
    at           datetime(6)  not null,
    actor_kind   varchar(20)  not null,
    actor_id     bigint,
    action       varchar(40)  not null,
    subject_kind varchar(30),
    subject_id   bigint,
    detail       varchar(500) not null default ''
);
create index audit_by_subject on audit_event (subject_kind, subject_id, id);
create index audit_by_actor on audit_event (actor_id, id);
