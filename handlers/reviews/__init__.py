"""Reviews: the head confirms, the Office accepts or returns."""
