"""What the newsroom keeps, in SQL."""
