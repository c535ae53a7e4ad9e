-- The telephone server's own book: every ended call, answered or not. Times are seconds since 1970 with a fraction.
create table if not exists cdrs (
  id integer primary key,
  call text not null,
  direction text not null,
  caller text not null,
  dialled text not null,
  seat text,
  started real not null,
  answered real,
  ended real not null,
  ended_by text not null,
  code text not null
);
create index if not exists cdrs_ended on cdrs (ended);
create index if not exists cdrs_call on cdrs (call);
