--liquibase formatted sql

--changeset miyar:jobs-1
--comment: The state of recurring work, in the shape that db-scheduler asks for.
create table scheduled_tasks (
    task_name            varchar(100) not null,
    task_instance        varchar(100) not null,
    task_data            blob,
    execution_time       datetime(6)  not null,
    picked               boolean      not null,
    picked_by            varchar(50),
    last_success         datetime(6),
    last_failure         datetime(6),
    consecutive_failures int,
    last_heartbeat       datetime(6),
    version              bigint       not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);

--changeset miyar:notification-2
--comment: Letters that open an account are for administrators only, also while they are kept in the outbox.
alter table outbox_mail add column confidential boolean not null default false;
