--liquibase formatted sql

--changeset miyar:candidate-by-opening-1
--comment: The candidates of an opening in the order in which they came; the index alone says how many are not erased.
create index candidate_by_opening on candidate (requisition_id, created_at, id, person_id);
