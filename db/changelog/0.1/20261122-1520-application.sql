--liquibase formatted sql

--changeset miyar:application-1
--comment: What people wrote who applied by themselves. Of two who give the same address or number for one opening the second is no second candidate: candidate_id points to the first, person_id and invitation_id are the second's own, so that nobody learns by applying who has applied. person_id is cut loose when the person is erased. notice_text is what was agreed to, word for word. key_hash is of a secret in the applicant's browser.
create table application (
    id             bigint        not null auto_increment primary key,
    requisition_id bigint        not null,
    candidate_id   bigint        not null,
    person_id      bigint,
    invitation_id  bigint        not null,
    again          boolean       not null,
    key_hash       varbinary(32) not null,
    phone          varchar(16),
    languages      varchar(160)  not null,
    language       char(2)       not null,
    notice         varchar(20)   not null,
    notice_text    varchar(4000) not null,
    agreed_months  int           not null,
    applied_at     datetime(6)   not null,
    constraint application_key_once unique (requisition_id, key_hash),
    constraint application_for_requisition foreign key (requisition_id) references requisition (id),
    constraint application_of_candidate foreign key (candidate_id) references candidate (id),
    constraint application_person foreign key (person_id) references person (id),
    constraint application_invited foreign key (invitation_id) references invitation (id)
);
create index application_by_phone on application (requisition_id, phone);

--changeset miyar:application-2
--comment: A CV and the file that holds it. It comes before its application, which claims it by the secret whose hash is token_hash; what nobody claims is removed.
create table cv (
    id             bigint        not null auto_increment primary key,
    application_id bigint,
    token_hash     varbinary(32) not null,
    file_name      varchar(64)   not null,
    bytes          int           not null,
    stored_at      datetime(6)   not null,
    constraint cv_token_once unique (token_hash),
    constraint cv_file_once unique (file_name),
    constraint cv_of_application foreign key (application_id) references application (id)
);
