--liquibase formatted sql

--changeset miyar:notification-3
--comment: What the link in a letter opens and until when. Where that is over, the link is taken out of a letter that is kept. Links in letters from before end within the fourteen days that an invitation works unless set otherwise.
alter table outbox_mail add column link_opens varchar(40);
alter table outbox_mail add column link_until datetime(6);
create index outbox_by_link on outbox_mail (link_opens);
update outbox_mail set link_until = created_at + interval '14' day where body like '%://%';
