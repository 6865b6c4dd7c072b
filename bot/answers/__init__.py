"""A question, facts and passages become an answer with its source, or a refusal."""
