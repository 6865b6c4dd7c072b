"""All wording, Vietnamese first: Project Fluent files and their reader."""
