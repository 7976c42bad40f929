--liquibase formatted sql

--changeset miyar:walk-in-1
--comment: A day on which people come by and apply on the spot, by a code that is posted up: whoever has it may know it. ended_at is set if it is ended before its time.
create table walk_in (
    id             bigint      not null auto_increment primary key,
    requisition_id bigint      not null,
    code           varchar(12) not null,
    held_on        date        not null,
    starts_at      datetime(6) not null,
    ends_at        datetime(6) not null,
    ended_at       datetime(6),
    constraint walk_in_code_once unique (code),
    constraint walk_in_for_requisition foreign key (requisition_id) references requisition (id)
);

--changeset miyar:walk-in-2
--comment: By which such day an application came; null for whoever applied from elsewhere.
alter table application add column walk_in_id bigint;
alter table application add constraint application_by_walk_in foreign key (walk_in_id) references walk_in (id);
