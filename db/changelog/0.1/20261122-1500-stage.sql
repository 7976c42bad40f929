--liquibase formatted sql

--changeset miyar:stage-1
--comment: The stages of a job opening, in the order of position. A blank name is shown with the word of its kind. A stage that somebody was in cannot be removed: their history points at it.
create table stage (
    id             bigint      not null auto_increment primary key,
    requisition_id bigint      not null,
    position       int         not null,
    kind           varchar(10) not null,
    name_ar        varchar(60) not null default '',
    name_fa        varchar(60) not null default '',
    name_en        varchar(60) not null default '',
    constraint stage_of_requisition foreign key (requisition_id) references requisition (id)
);
create index stage_by_position on stage (requisition_id, position);
insert into stage (requisition_id, position, kind)
select r.id, k.position, k.kind
from requisition r
cross join (
    select 0 as position, 'applied' as kind
    union all select 1, 'assessment'
    union all select 2, 'interview'
    union all select 3, 'offer'
    union all select 4, 'hired'
    union all select 5, 'declined'
    union all select 6, 'withdrawn') k
order by r.id, k.position;
