--liquibase formatted sql

--changeset miyar:letter-template-1
--comment: How letters of a kind read in a language, where the organisation uses its own words; without subject and body Miyar's hold again. version counts the changes; changed_by is cut loose when that person is erased.
create table letter_template (
    id         bigint       not null auto_increment primary key,
    kind       varchar(40)  not null,
    language   char(2)      not null,
    subject    varchar(300),
    body       varchar(8000),
    changed_by bigint,
    changed_at datetime(6)  not null,
    version    int          not null,
    constraint letter_template_once unique (kind, language),
    constraint letter_template_changed_by foreign key (changed_by) references person (id)
);
