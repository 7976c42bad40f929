--liquibase formatted sql

--changeset miyar:identity-1
--comment: The organisation itself: one row, what its letters and notices say of it.
create table organisation (
    id               tinyint      not null primary key,
    name_ar          varchar(200) not null,
    name_fa          varchar(200) not null,
    name_en          varchar(200) not null,
    contact_email    varchar(254) not null,
    demo             boolean      not null default false,
    version          int          not null default 0,
    constraint organisation_is_one check (id = 1)
);

--changeset miyar:identity-2
create table branch (
    id      bigint       not null auto_increment primary key,
    name    varchar(120) not null,
    version int          not null default 0,
    constraint branch_name_once unique (name)
);

--changeset miyar:identity-3
--comment: Everybody Miyar knows by name: staff and applicants. search_name is the folded name (see SearchKey).
create table person (
    id          bigint       not null auto_increment primary key,
    name        varchar(160) not null,
    search_name varchar(320) not null,
    email       varchar(254),
    language    char(2)      not null,
    demo        boolean      not null default false,
    created_at  datetime(6)  not null,
    version     int          not null default 0
);
create index person_by_search_name on person (search_name);
create index person_by_email on person (email);

--changeset miyar:identity-4
--comment: Who may sign in. session_epoch is raised to sign a person out everywhere.
create table account (
    person_id       bigint       not null primary key,
    email           varchar(254) not null,
    password_hash   varchar(200),
    disabled        boolean      not null default false,
    session_epoch   int          not null default 0,
    last_sign_in_at datetime(6),
    created_at      datetime(6)  not null,
    version         int          not null default 0,
    constraint account_email_once unique (email),
    constraint account_of_person foreign key (person_id) references person (id)
);
create table account_role (
    person_id bigint      not null,
    role      varchar(20) not null,
    primary key (person_id, role),
    constraint role_of_account foreign key (person_id) references account (person_id)
);

--changeset miyar:identity-5
create table team (
    id        bigint       not null auto_increment primary key,
    branch_id bigint       not null,
    name      varchar(120) not null,
    lead_id   bigint,
    version   int          not null default 0,
    constraint team_name_once unique (branch_id, name),
    constraint team_of_branch foreign key (branch_id) references branch (id),
    constraint team_lead foreign key (lead_id) references person (id)
);
create table team_member (
    team_id   bigint not null,
    person_id bigint not null,
    primary key (team_id, person_id),
    constraint member_of_team foreign key (team_id) references team (id),
    constraint team_member_person foreign key (person_id) references person (id)
);

--changeset miyar:identity-6
create table password_reset (
    token_hash varbinary(32) not null primary key,
    person_id  bigint        not null,
    created_at datetime(6)   not null,
    expires_at datetime(6)   not null,
    used_at    datetime(6),
    constraint reset_of_person foreign key (person_id) references account (person_id)
);
