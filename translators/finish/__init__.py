"""From what the model wrote to what the newsroom would print."""
