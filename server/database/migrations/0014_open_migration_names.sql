-- /healthz compares what has run with what this server brings.
grant select on schema_migrations to linli_app;
