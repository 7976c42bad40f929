--liquibase formatted sql

--changeset miyar:candidate-listing-1
--comment: What lists of candidates are narrowed and ordered by, one row a candidate who is not erased, so that a list of any length reads one narrow table. Nothing here is known from here alone: ListingStore says from what each column follows, and can write all of it anew. state is a CandidateState; revision is that of the result taken in, fit what it comes to beside fit_target_id; a result without it is still to be taken in.
create table candidate_listing (
    candidate_id    bigint       not null primary key,
    sitting_id      bigint       not null,
    requisition_id  bigint,
    stage_id        bigint,
    created_at      datetime(6)  not null,
    demo            boolean      not null,
    seen            boolean      not null,
    name_key        varchar(320) not null,
    email           varchar(254),
    language        char(2)      not null,
    state           int          not null,
    expires_at      datetime(6)  not null,
    activity_at     datetime(6)  not null,
    revision        int,
    norm_version_id bigint,
    signals         int,
    fit_target_id   bigint,
    fit             double,
    fit_error       double,
    constraint listing_of_sitting_once unique (sitting_id),
    constraint listing_of_candidate foreign key (candidate_id) references candidate (id)
);
create index listing_by_time on candidate_listing (created_at, candidate_id);
create index listing_by_opening on candidate_listing (requisition_id, created_at, candidate_id);
create index listing_by_stage on candidate_listing (stage_id, created_at, candidate_id);
create index listing_by_fit on candidate_listing (requisition_id, fit, candidate_id);
create index listing_by_name on candidate_listing (name_key, candidate_id);
create index listing_by_activity on candidate_listing (activity_at, candidate_id);
create index listing_by_state on candidate_listing (state, candidate_id);

--changeset miyar:candidate-listing-2
--comment: The T scores of a listed result by competency, and which of its signals of response quality stand out. Only of instruments made for decisions.
create table listed_scale (
    candidate_id bigint      not null,
    competency   varchar(20) not null,
    t            double      not null,
    error        double,
    primary key (candidate_id, competency),
    constraint scale_of_listing foreign key (candidate_id) references candidate_listing (candidate_id)
);
create index listed_scale_by_t on listed_scale (competency, t, candidate_id);
create table listed_signal (
    candidate_id  bigint      not null,
    quality_index varchar(30) not null,
    primary key (quality_index, candidate_id),
    constraint signal_of_listing foreign key (candidate_id) references candidate_listing (candidate_id)
);

--changeset miyar:candidate-listing-3
insert into candidate_listing (candidate_id, sitting_id, requisition_id, stage_id, created_at, demo, seen, name_key, email,
    language, state, expires_at, activity_at)
select c.id, s.id, c.requisition_id, c.stage_id, c.created_at, c.demo, c.read_at is not null, p.search_name, lower(p.email),
    coalesce(s.language, p.language),
    case when s.submitted_at is not null then 3
         when i.revoked_at is not null then 5
         when s.started_at is not null then 2
         when i.opened_at is not null then 1
         else 0 end,
    i.expires_at,
    case when s.submitted_at is not null then s.submitted_at
         when i.revoked_at is not null then i.revoked_at
         when s.started_at is not null then coalesce(
             (select max(a.answered_at) from answer a where a.sitting_id = s.id), s.started_at)
         else coalesce(i.opened_at, i.created_at) end
from candidate c
join person p on p.id = c.person_id
join invitation i on i.id = c.invitation_id
join sitting s on s.id = i.sitting_id;
