"""Pictures: checked, made upright and small, named after their content, and shown in figures."""
