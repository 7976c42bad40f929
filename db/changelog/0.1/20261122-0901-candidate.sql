--liquibase formatted sql

--changeset miyar:candidate-1
--comment: One person invited for one job. How far they are is not kept here: it is what invitation and sitting say. read_at is when somebody first opened the profile. person_id is cut loose when the person is erased, so that numbers of applicants stay true.
create table candidate (
    id             bigint      not null auto_increment primary key,
    requisition_id bigint      not null,
    person_id      bigint,
    invitation_id  bigint      not null,
    created_by     bigint,
    created_at     datetime(6) not null,
    read_at        datetime(6),
    demo           boolean     not null default false,
    version        int         not null default 0,
    constraint candidate_invitation_once unique (invitation_id),
    constraint candidate_for_requisition foreign key (requisition_id) references requisition (id),
    constraint candidate_person foreign key (person_id) references person (id),
    constraint candidate_invited foreign key (invitation_id) references invitation (id),
    constraint candidate_added_by foreign key (created_by) references person (id)
);
create index candidate_by_time on candidate (created_at, id);
