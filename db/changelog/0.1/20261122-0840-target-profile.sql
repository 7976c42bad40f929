--liquibase formatted sql

--changeset miyar:target-profile-1
--comment: What jobs ask for. A row is a version and never changes; number counts the versions of a code.
create table target_profile (
    id         bigint       not null auto_increment primary key,
    code       varchar(60)  not null,
    number     int          not null,
    name_ar    varchar(200) not null,
    name_fa    varchar(200) not null,
    name_en    varchar(200) not null,
    demo       boolean      not null default false,
    created_at datetime(6)  not null,
    created_by bigint       not null,
    constraint target_profile_version_once unique (code, number),
    constraint target_profile_author foreign key (created_by) references person (id)
);

--changeset miyar:target-profile-2
--comment: Bounds in T. Weight and bounds are double so that a fit is recomputed to the same digits.
create table target_bound (
    target_profile_id bigint       not null,
    position          int          not null,
    competency        varchar(20)  not null,
    weight            double       not null,
    lower_t           double       not null,
    upper_t           double,
    reason_ar         varchar(600) not null,
    reason_fa         varchar(600) not null,
    reason_en         varchar(600) not null,
    primary key (target_profile_id, competency),
    constraint bound_of_target_profile foreign key (target_profile_id) references target_profile (id),
    constraint bound_weight check (weight between 0 and 3),
    constraint bound_order check (upper_t is null or upper_t >= lower_t)
);
