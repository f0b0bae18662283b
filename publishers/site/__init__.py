"""The site around the articles: lists, topics, feeds, sitemaps, error pages."""
