--liquibase formatted sql

--changeset miyar:instrument-1
--comment: A published version never changes. definition is instrument.json as it was published; content_hash covers all that is asked and how it is keyed, files_hash the bytes last read, so that unchanged files are not parsed at each start.
create table instrument_version (
    id            bigint      not null auto_increment primary key,
    code          varchar(60) not null,
    version       varchar(20) not null,
    for_decisions boolean     not null,
    content_hash  char(64)    not null,
    files_hash    char(64)    not null,
    definition    mediumtext  not null,
    published_at  datetime(6) not null,
    constraint instrument_version_once unique (code, version)
);
create table instrument_item (
    instrument_version_id bigint      not null,
    item                  varchar(20) not null,
    position              int         not null,
    page                  int         not null,
    kind                  varchar(12) not null,
    scale                 varchar(20),
    keyed                 char(1),
    expected              int,
    primary key (instrument_version_id, item),
    constraint item_of_instrument foreign key (instrument_version_id) references instrument_version (id)
);
--comment: The status tells how far a translation has come; it is no part of what was published and may be raised later.
create table instrument_item_text (
    instrument_version_id bigint       not null,
    item                  varchar(20)  not null,
    language              char(2)      not null,
    text                  varchar(500) not null,
    status                varchar(10)  not null,
    primary key (instrument_version_id, item, language),
    constraint text_of_item foreign key (instrument_version_id, item) references instrument_item (instrument_version_id, item)
);

--changeset miyar:instrument-2
--comment: Every version of the notice, so that what a person agreed to can be shown again.
create table notice (
    version      varchar(20) not null primary key,
    content_hash char(64)    not null,
    document     mediumtext  not null,
    published_at datetime(6) not null
);

--changeset miyar:instrument-3
--comment: The competencies and the interview guide in use, each as the document it was read from.
create table content_document (
    name         varchar(40) not null primary key,
    content_hash char(64)    not null,
    document     mediumtext  not null,
    loaded_at    datetime(6) not null
);
