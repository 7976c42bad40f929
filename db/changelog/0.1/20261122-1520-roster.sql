--liquibase formatted sql

--changeset miyar:roster-1
--comment: Lists of people being invited for one opening, and how that went. A row of a list stands here only until its person is invited or left alone: then it is their candidate that counts.
create table roster_run (
    id             bigint      not null auto_increment primary key,
    requisition_id bigint      not null,
    started_by     bigint,
    started_at     datetime(6) not null,
    total          int         not null,
    invited        int         not null,
    left_alone     int         not null,
    state          varchar(12) not null,
    ended_at       datetime(6),
    constraint roster_for_requisition foreign key (requisition_id) references requisition (id),
    constraint roster_started_by foreign key (started_by) references person (id)
);
create index roster_run_by_state on roster_run (state, id);
create table roster_row (
    run_id   bigint       not null,
    position int          not null,
    name     varchar(160) not null,
    email    varchar(254) not null,
    language char(2)      not null,
    primary key (run_id, position),
    constraint row_of_roster foreign key (run_id) references roster_run (id)
);
