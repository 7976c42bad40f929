--liquibase formatted sql

--changeset miyar:retention-1
--comment: How long candidates are kept after their opening is closed; null is as the organisation keeps them. For openings closed before, the trail knows when that was.
alter table requisition add column retention_months int;
alter table requisition add column closed_at datetime(6);
alter table requisition add constraint requisition_retention check (retention_months between 1 and 120);

update requisition set closed_at = coalesce((
    select max(e.at) from audit_event e
    where e.subject_kind = 'requisition' and e.subject_id = requisition.id and e.action = 'REQUISITION_CLOSED'), created_at)
where status = 'closed';

--changeset miyar:retention-2
--comment: What was agreed to by applying: agreed_months counts from the application, agreed_after_close from the closing of the opening; the earlier one holds. Null for those who agreed when only the first was named.
alter table application add column agreed_after_close int;

--changeset miyar:retention-3
--comment: Who is erased next and when, announced so long before that somebody can look. held is why not yet, or null.
create table retention_due (
    person_id    bigint      not null primary key,
    due_at       datetime(6) not null,
    announced_at datetime(6) not null,
    held         varchar(20),
    constraint retention_due_person foreign key (person_id) references person (id)
);

create index retention_due_by_time on retention_due (due_at, person_id);

--changeset miyar:retention-4
--comment: Whose data must not be erased although they or their time would have it so, such as while a court asks for it; reason is in the words of whoever says so.
create table retention_hold (
    person_id bigint       not null primary key,
    reason    varchar(500) not null,
    placed_by bigint,
    placed_at datetime(6)  not null,
    constraint retention_hold_of_person foreign key (person_id) references person (id),
    constraint retention_hold_placed_by foreign key (placed_by) references person (id)
);

--changeset miyar:retention-5
--comment: What each run of the timer did. One without an end was cut off; the next one takes it up, and counts on in it.
create table retention_run (
    id         bigint      not null auto_increment primary key,
    started_at datetime(6) not null,
    ended_at   datetime(6),
    taken_up   int         not null default 0,
    looked_at  int         not null default 0,
    announced  int         not null default 0,
    erased     int         not null default 0,
    held       int         not null default 0,
    failed     int         not null default 0
);
