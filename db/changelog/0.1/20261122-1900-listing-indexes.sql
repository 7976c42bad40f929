--liquibase formatted sql

--changeset miyar:listing-indexes-1
--comment: Each with all columns that its question asks about, so that it is answered from the index: counts of a board's columns, profiles nobody has read, links that run out, results behind what an opening asks for.
create index listing_on_board on candidate_listing (requisition_id, stage_id, state, language, signals, expires_at);
create index listing_to_read on candidate_listing (state, seen, created_at, candidate_id);
create index listing_by_expiry on candidate_listing (state, expires_at);
create index listing_by_target on candidate_listing (requisition_id, state, fit_target_id, revision);

--changeset miyar:listing-indexes-2
--comment: T scores found by their height, and looked up of people on the way through a list, without a look at their rows.
create index listed_scale_by_height on listed_scale (competency, t, candidate_id, error);
create index listed_scale_by_candidate on listed_scale (competency, candidate_id, t, error);
drop index listed_scale_by_t on listed_scale;
