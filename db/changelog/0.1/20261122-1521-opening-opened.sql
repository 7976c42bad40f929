--liquibase formatted sql

--changeset miyar:opening-5
--comment: When anybody could first apply. Empty for a draft, and for one that was given up: nobody outside learns that it was ever there.
alter table requisition add column opened_at datetime(6);
update requisition set opened_at = created_at
where status in ('open', 'paused')
    or exists (select 1 from candidate c where c.requisition_id = requisition.id)
    or exists (select 1 from audit_event e
        where e.subject_kind = 'requisition' and e.subject_id = requisition.id and e.action = 'REQUISITION_OPENED');
