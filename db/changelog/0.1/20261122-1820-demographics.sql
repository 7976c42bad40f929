--liquibase formatted sql

--changeset miyar:demographics-1
--comment: Which voluntary questions are asked here, and why somebody found that lawful. The questions themselves are data of the program; one without a row was never asked.
create table demographic_question (
    code       varchar(20)  not null primary key,
    asked      boolean      not null,
    reason     varchar(500) not null,
    changed_by bigint,
    changed_at datetime(6)  not null,
    version    int          not null,
    constraint demographic_question_switched_by foreign key (changed_by) references person (id)
);

--changeset miyar:demographics-2
--comment: What a person told about themselves of their own will. It says nothing of when, and is read only to count groups and by the person. The ids stand for the order in which people told: they are counted in batches.
create table demographic_sheet (
    id        bigint not null auto_increment primary key,
    person_id bigint not null,
    constraint demographic_sheet_of_person foreign key (person_id) references person (id)
);
create table demographic_answer (
    sheet_id bigint      not null,
    question varchar(20) not null,
    choice   varchar(20) not null,
    primary key (sheet_id, question),
    constraint demographic_answer_on_sheet foreign key (sheet_id) references demographic_sheet (id)
);

--changeset miyar:demographics-3
--comment: How many of a group, of those erased since, had come to which stage of an opening: the counts survive the people. applied_month is year * 100 + month; standing as in Standing. Question and choice blank count the people themselves.
create table demographic_tally (
    requisition_id bigint      not null,
    question       varchar(20) not null,
    choice         varchar(20) not null,
    applied_month  int         not null,
    stage_id       bigint      not null,
    standing       varchar(10) not null,
    people         int         not null,
    primary key (requisition_id, question, choice, applied_month, stage_id, standing),
    constraint demographic_tally_of_requisition foreign key (requisition_id) references requisition (id),
    constraint demographic_tally_of_stage foreign key (stage_id) references stage (id)
);
