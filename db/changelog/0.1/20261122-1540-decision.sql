--liquibase formatted sql

--changeset miyar:decision-1
--comment: Append-only. What somebody decided about a candidate; number counts the decisions about one candidate, the last one counts. What they had looked at is named by its versions and null where they had looked at no profile.
create table decision (
    id                    bigint      not null auto_increment primary key,
    candidate_id          bigint      not null,
    number                int         not null,
    verdict               varchar(10) not null,
    decided_by            bigint      not null,
    decided_at            datetime(6) not null,
    result_revision       int,
    instrument_version_id bigint,
    norm_version_id       bigint,
    algorithm_version     varchar(20),
    target_profile_id     bigint,
    constraint decision_once unique (candidate_id, number),
    constraint decision_on_candidate foreign key (candidate_id) references candidate (id),
    constraint decision_maker foreign key (decided_by) references person (id),
    constraint decision_instrument foreign key (instrument_version_id) references instrument_version (id),
    constraint decision_norm foreign key (norm_version_id) references norm_version (id),
    constraint decision_target foreign key (target_profile_id) references target_profile (id)
);

--changeset miyar:decision-2
--comment: The words of a decision, beside it, because they end with the person they are about. words_hash is that of their letters and digits alone (see Reason): the same words for another person have the same.
create table decision_reason (
    decision_id bigint        not null primary key,
    person_id   bigint        not null,
    reason      varchar(2000) not null,
    words_hash  varbinary(32) not null,
    constraint reason_of_decision foreign key (decision_id) references decision (id),
    constraint reason_about_person foreign key (person_id) references person (id)
);
create index reason_by_words on decision_reason (words_hash);
