--liquibase formatted sql

--changeset miyar:profile-1
--comment: Frozen norms. number counts the versions of instrument version, language and context; people is the smallest n of any scale.
create table norm_version (
    id                    bigint      not null auto_increment primary key,
    instrument_version_id bigint      not null,
    language              char(2)     not null,
    context               varchar(20) not null,
    number                int         not null,
    people                int         not null,
    simulated             boolean     not null,
    inconsistency_cut     double,
    impression_cut        double,
    algorithm_version     varchar(20) not null,
    built_at              datetime(6) not null,
    built_by              bigint      not null,
    constraint norm_version_once unique (instrument_version_id, language, context, number),
    constraint norm_of_instrument foreign key (instrument_version_id) references instrument_version (id),
    constraint norm_builder foreign key (built_by) references person (id)
);

--changeset miyar:profile-2
--comment: Doubles hold every digit, so that a result is recomputed exactly.
create table norm_scale (
    norm_version_id bigint      not null,
    scale           varchar(20) not null,
    people          int         not null,
    mean            double      not null,
    sd              double      not null,
    reliability     double,
    primary key (norm_version_id, scale),
    constraint scale_of_norm foreign key (norm_version_id) references norm_version (id)
);
create table norm_frequency (
    norm_version_id bigint      not null,
    scale           varchar(20) not null,
    position        int         not null,
    raw_mean        double      not null,
    people          int         not null,
    primary key (norm_version_id, scale, position),
    constraint frequency_of_scale foreign key (norm_version_id, scale) references norm_scale (norm_version_id, scale)
);

--changeset miyar:profile-3
--comment: Append-only. A sitting scored again against a norm that it had to do without gets a further revision; the newest counts.
create table profile_result (
    id                    bigint      not null auto_increment primary key,
    sitting_id            bigint      not null,
    revision              int         not null,
    person_id             bigint,
    instrument_version_id bigint      not null,
    language              char(2)     not null,
    norm_version_id       bigint,
    algorithm_version     varchar(20) not null,
    scored_at             datetime(6) not null,
    constraint result_once unique (sitting_id, revision),
    constraint result_of_sitting foreign key (sitting_id) references sitting (id),
    constraint result_of_person foreign key (person_id) references person (id),
    constraint result_of_instrument foreign key (instrument_version_id) references instrument_version (id),
    constraint result_against_norm foreign key (norm_version_id) references norm_version (id)
);
create table profile_scale (
    profile_result_id bigint      not null,
    position          int         not null,
    scale             varchar(20) not null,
    answered          int         not null,
    items             int         not null,
    stage             int         not null,
    raw_mean          double,
    t                 double,
    sten              int,
    percentile        double,
    percentile_error  double,
    sem_raw           double,
    sem_t             double,
    primary key (profile_result_id, position),
    constraint scale_of_result foreign key (profile_result_id) references profile_result (id)
);
create table profile_signal (
    profile_result_id bigint      not null,
    quality_index     varchar(30) not null,
    index_value       double,
    threshold         double,
    crosses           boolean     not null,
    primary key (profile_result_id, quality_index),
    constraint signal_of_result foreign key (profile_result_id) references profile_result (id)
);
