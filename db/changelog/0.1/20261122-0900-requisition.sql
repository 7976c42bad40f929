--liquibase formatted sql

--changeset miyar:requisition-1
--comment: Job openings. Without a target profile a candidate's profile is read on its own.
create table requisition (
    id                    bigint       not null auto_increment primary key,
    title_ar              varchar(200) not null,
    title_fa              varchar(200) not null,
    title_en              varchar(200) not null,
    team_id               bigint,
    target_profile_id     bigint,
    instrument_version_id bigint       not null,
    status                varchar(10)  not null,
    demo                  boolean      not null default false,
    created_at            datetime(6)  not null,
    version               int          not null default 0,
    constraint requisition_of_team foreign key (team_id) references team (id),
    constraint requisition_target foreign key (target_profile_id) references target_profile (id),
    constraint requisition_instrument foreign key (instrument_version_id) references instrument_version (id)
);
