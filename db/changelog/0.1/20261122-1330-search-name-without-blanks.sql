--liquibase formatted sql

--changeset miyar:identity-search-name-without-blanks
--comment: Names are found however their parts are joined: by a blank, by a zero-width non-joiner, or not at all. The folded names had lost the joiners already; of blanks, folding left none but this one.
update person set search_name = replace(search_name, ' ', '') where search_name like '% %';
