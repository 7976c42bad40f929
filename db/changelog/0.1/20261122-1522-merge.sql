--liquibase formatted sql

--changeset miyar:merge-1
--comment: Two records of one person that became one: the emptied one says which. What is written for good goes on naming it.
alter table person add column merged_into bigint;
alter table person add constraint person_merged_into foreign key (merged_into) references person (id);

--changeset miyar:merge-2
--comment: Where both had applied for one opening, the application that counts instead of this one.
alter table candidate add column superseded_by bigint;
alter table candidate add constraint candidate_superseded_by foreign key (superseded_by) references candidate (id);
