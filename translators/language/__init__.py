"""What is true of a language, and of no text: letters, months, how names are declined."""
