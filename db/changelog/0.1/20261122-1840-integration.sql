--liquibase formatted sql

--changeset miyar:integration-1
--comment: Programs of the house that use the API. Each has a record among people, under whose name its deeds stand; only the hash of its token is kept.
create table integration (
    id           bigint        not null auto_increment primary key,
    person_id    bigint        not null,
    token_hash   varbinary(32) not null,
    scopes       varchar(200)  not null,
    created_at   datetime(6)   not null,
    expires_at   datetime(6)   not null,
    last_used_at datetime(6),
    revoked_at   datetime(6),
    constraint integration_token_once unique (token_hash),
    constraint integration_of_person unique (person_id),
    constraint integration_person foreign key (person_id) references person (id)
);
