--liquibase formatted sql

--changeset miyar:candidate-reference-1
--comment: Under which reference an integration knows a candidate: who invites again with it invites nobody twice. fingerprint tells whether it was about the same person.
create table candidate_reference (
    integration_id bigint        not null,
    reference      varchar(100)  not null,
    candidate_id   bigint        not null,
    fingerprint    varbinary(32) not null,
    primary key (integration_id, reference),
    constraint reference_of_integration foreign key (integration_id) references integration (id),
    constraint reference_to_candidate foreign key (candidate_id) references candidate (id)
);
