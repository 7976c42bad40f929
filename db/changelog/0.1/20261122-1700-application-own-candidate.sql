--liquibase formatted sql

--changeset miyar:application-own-candidate-1
--comment: Whoever applies is a candidate of their own, even with the address or number of another; people see whether both are one person.
alter table application drop column again;
