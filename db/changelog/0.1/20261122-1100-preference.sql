--liquibase formatted sql

--changeset miyar:preference-1
--comment: How a person likes to see the portal: columns and filters of lists. No searched text, no names.
create table preference (
    person_id bigint       not null,
    name      varchar(60)  not null,
    chosen    varchar(500) not null,
    primary key (person_id, name),
    constraint preference_person foreign key (person_id) references person (id)
);
