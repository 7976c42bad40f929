--liquibase formatted sql

--changeset miyar:correction-1
--comment: What somebody without an account asked to have put right about themselves, and what came of it. Person and words are cut loose when they are erased, so that it stays true how many asked.
create table correction (
    id          bigint        not null auto_increment primary key,
    person_id   bigint,
    field       varchar(12)   not null,
    words       varchar(1000) not null,
    asked_at    datetime(6)   not null,
    due_at      datetime(6)   not null,
    done        boolean,
    answer      varchar(1000) not null default '',
    answered_by bigint,
    answered_at datetime(6),
    constraint correction_asked_by foreign key (person_id) references person (id),
    constraint correction_answered_by foreign key (answered_by) references person (id)
);

create index correction_waiting on correction (answered_at, due_at);
