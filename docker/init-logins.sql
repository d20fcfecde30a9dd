-- Run once by the database's container, on an empty volume. The owner migrates; the server's login is bound by
-- row-level security. The passwords come from the environment and stand nowhere in a file.
\getenv owner_password CARTWHEEL_OWNER_PASSWORD
\getenv server_password CARTWHEEL_SERVER_PASSWORD

create role cartwheel_owner login password :'owner_password';
create role cartwheel_server login password :'server_password';
create database cartwheel owner cartwheel_owner encoding 'UTF8' template template0;
