--liquibase formatted sql

--changeset miyar:sitting-1
--comment: One person's way through one instrument version. It is there from the invitation on; language, notice, pages and timing are settled at the start. Raising epoch ends every session of the sitting at once. person_id is cut loose when a person is erased.
create table sitting (
    id                    bigint      not null auto_increment primary key,
    person_id             bigint,
    instrument_version_id bigint      not null,
    epoch                 int         not null default 0,
    language              char(2),
    notice_version        varchar(20),
    page_order            varchar(800),
    timed                 boolean     not null default true,
    created_at            datetime(6) not null,
    started_at            datetime(6),
    submitted_at          datetime(6),
    constraint sitting_of_person foreign key (person_id) references person (id),
    constraint sitting_of_instrument foreign key (instrument_version_id) references instrument_version (id),
    constraint sitting_in_order check (submitted_at is null or started_at is not null)
);
create index sitting_by_instrument on sitting (instrument_version_id, language, submitted_at);

--changeset miyar:sitting-2
--comment: The link to a sitting. Only the hash of its token is kept, so nobody who reads the database can open it.
create table invitation (
    id         bigint        not null auto_increment primary key,
    sitting_id bigint        not null,
    purpose    varchar(40)   not null,
    token_hash varbinary(32) not null,
    invited_by bigint,
    created_at datetime(6)   not null,
    expires_at datetime(6)   not null,
    opened_at  datetime(6),
    revoked_at datetime(6),
    constraint invitation_token_once unique (token_hash),
    constraint one_invitation_a_sitting unique (sitting_id),
    constraint invitation_to_sitting foreign key (sitting_id) references sitting (id),
    constraint invitation_from_person foreign key (invited_by) references person (id)
);

--changeset miyar:sitting-3
--comment: A phone or browser that opened the link, while the sitting's epoch is still the one given here.
create table sitting_session (
    token_hash varbinary(32) not null primary key,
    sitting_id bigint        not null,
    epoch      int           not null,
    created_at datetime(6)   not null,
    expires_at datetime(6)   not null,
    constraint session_of_sitting foreign key (sitting_id) references sitting (id)
);

--changeset miyar:sitting-4
--comment: The answer with the highest sequence an item has got. arrivals counts how often one arrived, also repeats and late ones; first_at and answered_at are the server's times of the first and of the standing answer.
create table answer (
    sitting_id  bigint      not null,
    item        varchar(20) not null,
    choice      tinyint     not null,
    sequence    bigint      not null,
    shown_ms    int,
    arrivals    int         not null,
    first_at    datetime(6) not null,
    answered_at datetime(6) not null,
    primary key (sitting_id, item),
    constraint answer_in_sitting foreign key (sitting_id) references sitting (id),
    constraint answer_on_scale check (choice between 1 and 5)
);

--changeset miyar:sitting-5
--comment: Pauses, reconnections and interruptions of a sitting.
create table sitting_event (
    id         bigint      not null auto_increment primary key,
    sitting_id bigint      not null,
    at         datetime(6) not null,
    kind       varchar(12) not null,
    seconds    int,
    constraint event_in_sitting foreign key (sitting_id) references sitting (id)
);

--changeset miyar:sitting-6
--comment: What was arranged with a person before the start. Apart from everything a decision is made on.
create table accommodation (
    sitting_id         bigint        not null primary key,
    extra_time_percent int           not null,
    timing_signals     boolean       not null,
    notes              varchar(1000) not null,
    recorded_by        bigint,
    recorded_at        datetime(6)   not null,
    version            int           not null,
    constraint accommodation_of_sitting foreign key (sitting_id) references sitting (id),
    constraint accommodation_recorded_by foreign key (recorded_by) references person (id)
);
