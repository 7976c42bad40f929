--liquibase formatted sql

--changeset miyar:sitting-letter-links
--comment: Letters from before links were told apart got fourteen days, also where an invitation works for longer or shorter. Where one still stands, its own end is taken, the latest of the person's.
update outbox_mail set link_until = (
    select max(i.expires_at) from invitation i join sitting s on s.id = i.sitting_id
    where s.person_id = outbox_mail.person_id and i.revoked_at is null and s.submitted_at is null)
where link_opens is null and link_until is not null and not confidential and exists (
    select 1 from invitation i join sitting s on s.id = i.sitting_id
    where s.person_id = outbox_mail.person_id and i.revoked_at is null and s.submitted_at is null);
