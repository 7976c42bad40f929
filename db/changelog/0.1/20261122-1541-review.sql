--liquibase formatted sql

--changeset miyar:review-1
--comment: What lets somebody who was declined have that decision looked at again, and nothing else: only the hash of its secret is kept.
create table review_link (
    decision_id bigint        not null primary key,
    person_id   bigint        not null,
    token_hash  varbinary(32) not null,
    expires_at  datetime(6)   not null,
    constraint review_link_token_once unique (token_hash),
    constraint review_link_of_decision foreign key (decision_id) references decision (id),
    constraint review_link_for_person foreign key (person_id) references person (id)
);

--changeset miyar:review-2
--comment: A decision that somebody asked to have looked at again, and what came of it. Person and words are cut loose when they are erased, so that it stays true how many asked.
create table review (
    decision_id bigint        not null primary key,
    person_id   bigint,
    words       varchar(2000) not null,
    asked_at    datetime(6)   not null,
    due_at      datetime(6)   not null,
    finding     varchar(10),
    answer      varchar(2000) not null default '',
    answered_by bigint,
    answered_at datetime(6),
    constraint review_of_decision foreign key (decision_id) references decision (id),
    constraint review_asked_by foreign key (person_id) references person (id),
    constraint review_answered_by foreign key (answered_by) references person (id)
);
