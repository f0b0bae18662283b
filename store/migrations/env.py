"""Runs the migrations on the connection that ``store.database`` hands over."""

from alembic import context

from store.schema import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    transactional_ddl=False,  # the caller's transaction holds it all
)
context.run_migrations()
