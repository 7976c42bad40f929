--liquibase formatted sql

--changeset miyar:own-record-1
--comment: Links by which somebody without an account sees what is kept of them. One link opens what is kept under one e-mail address, which may be several people's rows: an applicant has one for each time they applied or were invited.
create table own_record_link (
    id         bigint        not null auto_increment primary key,
    token_hash varbinary(32) not null,
    person_id  bigint        not null,
    expires_at datetime(6)   not null,
    constraint own_record_link_once unique (token_hash, person_id),
    constraint own_record_link_person foreign key (person_id) references person (id)
);
