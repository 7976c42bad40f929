--liquibase formatted sql

--changeset miyar:notification-1
--comment: Mail waiting to leave, sent, or kept for people to read where no mail server is configured.
create table outbox_mail (
    id              bigint        not null auto_increment primary key,
    person_id       bigint,
    recipient       varchar(254)  not null,
    language        char(2)       not null,
    subject         varchar(300)  not null,
    body            varchar(8000) not null,
    status          varchar(10)   not null,
    attempts        int           not null default 0,
    last_problem    varchar(300)  not null default '',
    created_at      datetime(6)   not null,
    next_attempt_at datetime(6)   not null,
    sent_at         datetime(6),
    constraint mail_of_person foreign key (person_id) references person (id)
);
create index outbox_due on outbox_mail (status, next_attempt_at);
