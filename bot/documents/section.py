"""A passage of a document under one heading."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """`path` runs from the chapter down, the last one its own heading."""

    path: tuple[str, ...]
    text: str

    @property
    def heading(self) -> str:
        return " > ".join(self.path)
