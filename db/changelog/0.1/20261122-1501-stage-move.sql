--liquibase formatted sql

--changeset miyar:stage-move-1
--comment: Where a candidate is and since when; null without an opening. The version counts these changes. The index alone says how many are in a stage, however many they are.
alter table candidate add column stage_id bigint;
alter table candidate add column stage_since datetime(6);
alter table candidate add constraint candidate_in_stage foreign key (stage_id) references stage (id);
create index candidate_by_stage on candidate (stage_id, created_at, id, person_id);
update candidate set stage_since = created_at, stage_id = (
    select s.id from stage s where s.requisition_id = candidate.requisition_id and s.kind = 'applied')
where requisition_id is not null;

--changeset miyar:stage-move-2
--comment: Every move from one stage to another; rows are only added. moved_by is empty where the candidate or Miyar itself did it, and where that person was erased.
create table stage_move (
    id            bigint      not null auto_increment primary key,
    candidate_id  bigint      not null,
    from_stage_id bigint      not null,
    to_stage_id   bigint      not null,
    moved_by      bigint,
    moved_at      datetime(6) not null,
    constraint stage_move_of_candidate foreign key (candidate_id) references candidate (id),
    constraint stage_move_from foreign key (from_stage_id) references stage (id),
    constraint stage_move_to foreign key (to_stage_id) references stage (id),
    constraint stage_move_by foreign key (moved_by) references person (id)
);
