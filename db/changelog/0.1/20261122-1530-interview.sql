--liquibase formatted sql

--changeset miyar:interview-1
--comment: An interview with a candidate. person_id is whom it is with, cut loose when they are erased, so that how many there were stays true.
create table interview (
    id           bigint       not null auto_increment primary key,
    candidate_id bigint       not null,
    person_id    bigint,
    starts_at    datetime(6)  not null,
    minutes      int          not null,
    place        varchar(300) not null,
    planned_by   bigint       not null,
    planned_at   datetime(6)  not null,
    cancelled_at datetime(6),
    version      int          not null default 0,
    constraint interview_of_candidate foreign key (candidate_id) references candidate (id),
    constraint interview_with foreign key (person_id) references person (id),
    constraint interview_planned_by foreign key (planned_by) references person (id),
    constraint interview_minutes check (minutes between 5 and 480)
);

--changeset miyar:interview-2
--comment: The questions as they stood when the interview was planned: everybody asks and rates the same, whatever becomes of the guide. competency is null for a question that everybody is asked.
create table interview_question (
    interview_id bigint       not null,
    position     int          not null,
    competency   varchar(40),
    question_ar  varchar(500) not null,
    question_fa  varchar(500) not null,
    question_en  varchar(500) not null,
    one_ar       varchar(500) not null,
    one_fa       varchar(500) not null,
    one_en       varchar(500) not null,
    three_ar     varchar(500) not null,
    three_fa     varchar(500) not null,
    three_en     varchar(500) not null,
    five_ar      varchar(500) not null,
    five_fa      varchar(500) not null,
    five_en      varchar(500) not null,
    primary key (interview_id, position),
    constraint question_of_interview foreign key (interview_id) references interview (id)
);

--changeset miyar:interview-3
--comment: Who interviews. submitted_at is when their ratings became final. The row goes on pointing at somebody who was erased and names nobody then.
create table interviewer (
    id           bigint not null auto_increment primary key,
    interview_id bigint not null,
    person_id    bigint not null,
    submitted_at datetime(6),
    constraint interviewer_once unique (interview_id, person_id),
    constraint interviewer_of_interview foreign key (interview_id) references interview (id),
    constraint interviewer_person foreign key (person_id) references person (id)
);

--changeset miyar:interview-4
--comment: Ratings before they are final, seen by whoever makes them. rating is null while they have not decided.
create table interview_draft (
    interviewer_id bigint        not null,
    position       int           not null,
    rating         int,
    note           varchar(2000) not null,
    changed_at     datetime(6)   not null,
    primary key (interviewer_id, position),
    constraint draft_of_interviewer foreign key (interviewer_id) references interviewer (id),
    constraint draft_rating check (rating between 1 and 5)
);

--changeset miyar:interview-5
--comment: Final ratings: written once, never changed. Words stand beside them in interview_note, because those go when whom they are about is erased.
create table interview_rating (
    interviewer_id bigint not null,
    position       int    not null,
    rating         int    not null,
    primary key (interviewer_id, position),
    constraint rating_of_interviewer foreign key (interviewer_id) references interviewer (id),
    constraint rating_value check (rating between 1 and 5)
);
create table interview_note (
    interviewer_id bigint        not null,
    position       int           not null,
    note           varchar(2000) not null,
    primary key (interviewer_id, position),
    constraint note_of_interviewer foreign key (interviewer_id) references interviewer (id)
);
