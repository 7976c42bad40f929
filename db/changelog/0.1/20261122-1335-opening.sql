--liquibase formatted sql

--changeset miyar:opening-1
--comment: Who agreed on a version of a target profile. The row goes on pointing at somebody who was erased and names nobody then.
create table target_panelist (
    target_profile_id bigint not null,
    person_id         bigint not null,
    primary key (target_profile_id, person_id),
    constraint panelist_of_target_profile foreign key (target_profile_id) references target_profile (id),
    constraint panelist_person foreign key (person_id) references person (id)
);

--changeset miyar:opening-2
--comment: A job opening as it is written and worked with. A blank text is one that is not written in that language yet. search_title is the folded title (see SearchKey); for rows that stand here it is folded as far as SQL can until they are next changed.
alter table requisition add column slug varchar(120);
alter table requisition add column search_title varchar(700) not null default '';
alter table requisition add column description_ar varchar(4000) not null default '';
alter table requisition add column description_fa varchar(4000) not null default '';
alter table requisition add column description_en varchar(4000) not null default '';
alter table requisition add column branch_id bigint;
alter table requisition add column wanted int not null default 1;
alter table requisition add column closes_on date;
update requisition set slug = concat('job-', id),
    search_title = lower(replace(replace(replace(concat(title_ar, '|', title_fa, '|', title_en), 'ي', 'ی'), 'ك', 'ک'), ' ', ''));
alter table requisition add constraint requisition_slug_once unique (slug);
alter table requisition add constraint requisition_wanted check (wanted between 1 and 999);

--changeset miyar:opening-3
--comment: An opening outlives its team and branch.
alter table requisition drop constraint requisition_of_team;
alter table requisition add constraint requisition_for_team foreign key (team_id) references team (id) on delete set null;
alter table requisition add constraint requisition_at_branch foreign key (branch_id) references branch (id) on delete set null;

--changeset miyar:opening-4
--comment: Somebody may be invited before there is an opening. target_profile_id is the version a profile was first read with; later versions do not change it.
alter table candidate modify column requisition_id bigint null;
alter table candidate add column target_profile_id bigint;
alter table candidate add constraint candidate_read_with foreign key (target_profile_id) references target_profile (id);
update candidate set target_profile_id = (
    select r.target_profile_id from requisition r where r.id = candidate.requisition_id)
where read_at is not null;
