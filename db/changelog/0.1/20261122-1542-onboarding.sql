--liquibase formatted sql

--changeset miyar:onboarding-1
--comment: What somebody who was hired does in their first weeks. begins_on is the day they were hired; a plan outlives its team.
create table onboarding_plan (
    id           bigint      not null auto_increment primary key,
    person_id    bigint      not null,
    candidate_id bigint      not null,
    team_id      bigint,
    begins_on    date        not null,
    constraint onboarding_plan_once unique (candidate_id),
    constraint onboarding_plan_of_person foreign key (person_id) references person (id),
    constraint onboarding_plan_of_candidate foreign key (candidate_id) references candidate (id),
    constraint onboarding_plan_in_team foreign key (team_id) references team (id) on delete set null
);

--changeset miyar:onboarding-2
--comment: A blank title is one that is not written in that language. competency is the one a task practises.
create table onboarding_task (
    id         bigint       not null auto_increment primary key,
    plan_id    bigint       not null,
    title_ar   varchar(300) not null,
    title_fa   varchar(300) not null,
    title_en   varchar(300) not null,
    competency varchar(20),
    due_on     date         not null,
    done_at    datetime(6),
    done_by    bigint,
    version    int          not null default 0,
    constraint task_of_plan foreign key (plan_id) references onboarding_plan (id),
    constraint task_done_by foreign key (done_by) references person (id)
);
