--liquibase formatted sql

--changeset miyar:audit-2
--comment: Where a deed came from. It stands beside the trail, not in it: an address is forgotten after a while, the trail never changes.
create table audit_address (
    event_id bigint      not null primary key,
    address  varchar(64) not null,
    at       datetime(6) not null,
    constraint address_of_event foreign key (event_id) references audit_event (id)
);
create index audit_address_by_time on audit_address (at);

--changeset miyar:audit-3
--comment: The one time that the trail is touched: addresses move out of it.
insert into audit_address (event_id, address, at)
select id, detail, at from audit_event
where action in ('SIGN_IN', 'SIGN_IN_REFUSED') and detail <> '' and char_length(detail) <= 64;
update audit_event set detail = '' where action in ('SIGN_IN', 'SIGN_IN_REFUSED');
